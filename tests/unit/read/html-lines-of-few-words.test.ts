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

it('lines 责任部门：… that end a page without prose are the document’s, not the site’s', async () => {
  const page = [
    '<meta charset="utf-8"><p>索 引 号：1234567/2021-00012</p><p>发布机构：某县政府办公室</p><p>发布日期：2021-03-05</p>',
    '<p>2021年县政府重点工作任务（某政发〔2021〕2号）</p>',
    '<p>发布日期：2021-03-05</p><p>来源：县政府办公室</p>',
    '<p>一、教育</p><p>1.新建幼儿园2所。</p><p>责任部门：县教育局</p>',
    '<p>2.改造村卫生室10个。</p><p>责任部门：县卫生健康局</p>',
  ].join('');
  const { tasks, meta } = await extractBytes(new TextEncoder().encode(page), { path: 'a.html' });
  expect(meta.title).toMatch(/^2021年县政府重点工作任务/u);
  expect(tasks.map(({ requirement, assignment }) => [requirement, assignment.units.map(({ name }) => name)])).toEqual([
    ['新建幼儿园2所。', ['县教育局']],
    ['改造村卫生室10个。', ['县卫生健康局']],
  ]);
});
