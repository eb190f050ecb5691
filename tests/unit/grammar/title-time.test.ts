import { expect, it } from 'vitest';
import { timeOfTitle } from '../../../src/grammar/title-time.ts';

it.each<[string, string | null]>([
  ['6月底前完成的任务', '6月底前完成'],
  ['2024年12月底前办结事项（3项）', '2024年12月底前办结'],
  ['长期坚持的工作任务', '长期坚持'],
  ['持续推进事项', '持续推进'],
  ['第三季度重点工作', '第三季度'],
  ['6月份工作', '6月份'],
  ['2024年重点工作', null],
  ['年底重点任务', null],
  ['完成的任务', null],
  ['6月底前完成', null],
  ['前期工作', null],
  ['提前完成的任务', null],
  ['月度重点工作', null],
  ['6月底前完成标准目录编制工作', null],
])('the time that %j says for what stands below it: %s', (title, time) => {
  expect(timeOfTitle(title)).toBe(time);
});
