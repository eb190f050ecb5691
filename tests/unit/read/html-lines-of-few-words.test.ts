import { expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';

const gap = '&nbsp; &nbsp;';
const row = (...cells: readonly string[]): string => `<p>${cells.join(gap)}</p>`;

it('a table of lines, its columns held apart by &nbsp;, on a page without prose', async () => {
  const page = [
    '<meta charset="utf-8"><ul><li><a href="/">首页</a></li></ul>',
    '<h1>某县2022年重点工作任务分解表</h1><div class="text">',
    row('序号', '工作任务', '责任单位', '完成时限'),
    row('1', '修订县级应急预案', '县应急局', '6月底前'),
    row('2', '建设乡镇消防站3个', '县消防救援大队', '9月底前'),
    '</div><h3>相关解读</h3><p>主办：某县人民政府办公室　承办：县政务服务中心</p><p>某ICP备05008001号</p>',
  ].join('');
  const { tasks, meta } = await extractBytes(new TextEncoder().encode(page), { path: 'a.html' });
  expect(meta.title).toBe('某县2022年重点工作任务分解表');
  expect(
    tasks.map(({ number, requirement, assignment, deadline }) => [
      number,
      requirement,
      assignment.units.map(({ name }) => name).join(),
      deadline?.raw,
    ]),
  ).toEqual([
    ['1', '修订县级应急预案', '县应急局', '6月底前'],
    ['2', '建设乡镇消防站3个', '县消防救援大队', '9月底前'],
  ]);
});

it('the issuer’s name above a title is no title that its signature shows again', async () => {
  const lines = [
    '某省发展和改革委员会',
    '关于印发2023年能源工作要点的通知',
    '某发改〔2023〕210号',
    '各市发展改革委：',
    '现印发给你们。',
    '某省发展和改革委员会',
    '2023年4月20日',
    '2023年能源工作要点',
    '一、强化统筹。（省发展改革委）',
  ];
  const page = `<meta charset="utf-8"><div>${lines.map((line) => `<p>${line}</p>`).join('')}</div>`;
  const { meta, coverage } = await extractBytes(new TextEncoder().encode(page), { path: 'a.html' });
  expect(meta.title).toBe('某省发展和改革委员会关于印发2023年能源工作要点的通知');
  expect(coverage.furniture).toBe(0);
});
