import { expect, it } from 'vitest';
import { partSoftLines } from '../../../src/table/soft-lines.ts';

it.each<[string, string, readonly string[]]>([
  ['items: the first line had room', '新建幼儿园2所\n改造薄弱学校3所', ['新建幼儿园2所', '改造薄弱学校3所']],
  ['a full line was folded', '推进基层卫生\n建设工程', ['推进基层卫生建设工程']],
  ['a line that says nothing by itself', '推进\n政务公开标准化工作', ['推进政务公开标准化工作']],
  ['a line that goes on', '推进公开、\n加强政务公开平台建设', ['推进公开、加强政务公开平台建设']],
  ['lines with a label each', '县级河长：李某\n乡级河长：王某', ['县级河长：李某', '乡级河长：王某']],
  ['numbered items', '1.建设平台，完善\n制度\n2.开展培训', ['1.建设平台，完善制度', '2.开展培训']],
  [
    'numbered items below a title',
    '主要措施\n（1）建设平台\n（2）开展培训',
    ['主要措施', '（1）建设平台', '（2）开展培训'],
  ],
  [
    'a number at the start of a folded line',
    '新建改建农村公路\n2.5公里，其中\n1.2公里为村道',
    ['新建改建农村公路2.5公里，其中1.2公里为村道'],
  ],
  ['one line', '新建幼儿园2所', ['新建幼儿园2所']],
])('%s: %j', (_, text, parts) => {
  expect(partSoftLines(text)).toEqual(parts);
});
