import { expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';

/** A notice's lines; a table's rows have | between their cells. */
function pageOf(lines: readonly string[]): Uint8Array {
  const html = lines.map((line) =>
    line.includes('|')
      ? `<tr>${line
          .split('|')
          .map((cell) => `<td>${cell.trim()}</td>`)
          .join('')}</tr>`
      : `<p>${line}</p>`,
  );
  const page = html.join('\n').replace(/(?:<tr>.*<\/tr>\n?)+/gu, (rows) => `<table border="1">${rows}</table>`);
  return new TextEncoder().encode(`<meta charset="utf-8">${page}`);
}

const head = ['薛城区人民政府办公室关于印发2026年工作方案的通知', '各街镇：', '请抓好落实。'];
const signature = ['薛城区人民政府办公室', '2026年3月1日'];

it.each<[string, string, readonly string[], number]>([
  ['规划拔点', 'likely-typo', [...head, '同步推进规划拔点类、整治提升类项目。'], 0],
  ['划拔土地', 'likely-typo', [...head, '依法划拔土地。'], 1],
  ['庄严历史', 'likely-typo', [...head, '作出庄严历史承诺。'], 0],
  [
    '东校 and 西校',
    'category-variant',
    [
      ...head,
      '序号|任务分类|工作任务|责任单位',
      '1|实验小学新校区东校建设|完成选址|区教育局',
      '2|实验小学新校区西校建设|完成选址|区教育局',
    ],
    0,
  ],
  [
    'a part of a body has no level',
    'unit-prefix-missing',
    [
      ...head,
      '序号|工作任务|责任单位',
      '1|完成选址|区教育局',
      '2|完成立项|区发改委',
      '3|完成环评|区建设局',
      '4|完成招标|区财政局',
      '5|完成督导|防火监督处',
    ],
    0,
  ],
  [
    'all of a kind have no level',
    'unit-prefix-missing',
    [
      ...head,
      '序号|工作任务|责任单位',
      '1|完成选址|区教育局',
      '2|完成立项|区发改委',
      '3|完成环评|区建设局',
      '4|完成招标|区财政局',
      '5|完成巡河|各级河湖长',
    ],
    0,
  ],
  [
    'a body and what is to be done about it',
    'body-table-mismatch',
    [
      ...head,
      '一、组织体系',
      '（一）消防安全管理办公室。承担日常工作。',
      '项目|主要任务|责任单位',
      '设立消防安全管理办公室|明确负责人|区编办',
    ],
    0,
  ],
  ['a slogan', 'vague-deadline', [...head, '1.落实“年初签约、过程监督、年底考核”的机制。（责任单位：区应急局）'], 0],
  [
    'columns of years',
    'no-deadline-column',
    [...head, '重点任务|2025年工作项目|2026年计划|责任单位', '建设精品道路|建设100条|建设200条|区交通局'],
    0,
  ],
  [
    'one column of a year',
    'no-deadline-column',
    [...head, '重点任务|2026年计划|责任单位', '建设精品道路|建设200条|区交通局'],
    1,
  ],
  [
    'who helps carries it out, too',
    'lead-also-support',
    [...head, '工作任务|牵头部门|配合部门|实施主体', '建设精品道路|区交通局|区道运中心|区道运中心'],
    0,
  ],
  [
    'who helps is responsible, too',
    'lead-also-support',
    [...head, '工作任务|责任单位|配合部门', '建设精品道路|区道运中心|区道运中心'],
    1,
  ],
  ['a name below 附件：', 'attachment-colon', [...head, '附件：', '整治进展情况表', ...signature], 0],
  [
    '附件： above what 附件：X lists',
    'attachment-colon',
    [...head, '附件：任务清单', ...signature, '附件：', '任务清单'],
    1,
  ],
  [
    '目标任务 without 工作要求',
    'guessed-role',
    [
      ...head,
      '单位|目标任务',
      '罗店镇|创建达标小区累计61个，其中示范小区占30%以上。',
      '大场镇|创建达标小区累计86个，其中示范小区占30%以上。',
    ],
    0,
  ],
  [
    'who is responsible for what no listed word says',
    'unread-table',
    [...head, '行业|装机计划（MW）|责任单位', '港口|9.5-15|上港集团', '铁路|15-20|区铁路局'],
    1,
  ],
  [
    'whose it is',
    'unread-table',
    [...head, '线路|里程（公里）|建设单位', '京台线|9.5|区交通局', '青兰线|15|区公路局'],
    0,
  ],
  [
    'who is responsible for a score',
    'unread-table',
    [...head, '对象|得分|责任单位', '港口|9.5|上港集团', '铁路|15|区铁路局'],
    0,
  ],
  [
    'who leads, in a later sentence',
    'unread-duty',
    [
      ...head,
      '1.推进消防水源建设。将消火栓列为实事项目，由区交通局牵头，区水务局配合。各街镇要加强取水码头建设。',
      '2.加强宣传。',
    ],
    1,
  ],
  ['（二）成员单位 is a heading', 'unread-table', [...head, '（二）成员单位', '请各成员单位抓好落实。'], 0],
  [
    'a day for all, in a notice without tasks',
    'unread-duty',
    [...head, '1.针对超龄幕墙多的区域，各街镇应于2026年5月31日前完成方案制定。', '2.加强宣传。'],
    1,
  ],
  [
    'reports, without 要',
    'unread-duty',
    [...head, '1.各养老服务机构明确1名联系人，每月15日前报送整治进展情况。', '2.加强宣传。'],
    1,
  ],
  [
    'three orders to units by name, and no task',
    'unread-duty',
    [...head, '1.区公安局要加强执法。区交通局要会同区公安局加强宣传。区财政局要保障资金。'],
    1,
  ],
  ['two such orders', 'unread-duty', [...head, '1.区公安局要加强执法。区交通局要会同区公安局加强宣传。'], 0],
  [
    '请 behind a reason',
    'unread-duty',
    [...head, '1.为掌握进展，请各街镇于3月底前报送工作进展情况。', '2.加强宣传。'],
    1,
  ],
  [
    'a heading that says who does what stands below it',
    'unread-duty',
    [
      ...head,
      '一、区教育局牵头，区财政局配合，做好以下工作：',
      '1.新增学位5000个。',
      '2.改造学校10所。',
      '二、区卫健局牵头，区医保局配合，做好以下工作：',
      '1.建设医共体3个。',
      '2.培训医生500人。',
    ],
    0,
  ],
  [
    'how units are to be read, above them',
    'missing-unit',
    [
      ...head,
      '现将任务分解如下（责任单位排名第一的为牵头单位，其余为配合单位）：',
      '1.完善应急预案。（责任单位：区应急局）',
      '2.组织应急演练。（责任单位：区应急局、区消防大队）',
    ],
    0,
  ],
  [
    'a day before who acts',
    'unread-duty',
    [
      ...head,
      '1.9月30日前，区建设局、区房管局对照标准完成底数排查。',
      '2.11月30日前，区建设局会同区公安局制定整改计划。',
    ],
    1,
  ],
])('%s: %s', async (_, rule, lines, times) => {
  const { diagnostics } = await extractBytes(pageOf(lines), { path: 'a.html' });
  expect(diagnostics.filter((finding) => finding.rule === rule).length).toBe(times);
});

it('the sentence that gives all of them a day is quoted', async () => {
  const text = '1.各单位要加强宣传，营造氛围。各单位于每月5日前报送进展情况。';
  const { diagnostics } = await extractBytes(pageOf([...head, text]), { path: 'a.html' });
  expect(diagnostics.find(({ rule }) => rule === 'unread-duty')?.quote).toBe('各单位于每月5日前报送进展情况');
});
