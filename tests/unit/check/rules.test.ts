import { expect, it } from 'vitest';
import { rules } from '../../../src/check/rules/index.ts';
import { wordFinding } from '../../../src/check/word-finding.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { Severity } from '../../../src/model/notice.ts';

/** What stages find: an example of its arguments, its severity and its sentence. The others have fixtures/rules. */
const examples: readonly [
  rule: Finding['rule'],
  args: Finding['args'],
  severity: Severity,
  zh: string,
  suggestion: RegExp | null,
][] = [
  [
    'tracked-changes',
    { insertions: 2, deletions: 1 },
    'info',
    '文档带有修订痕迹（插入2处，删除1处），已按全部接受修订后的文字读取。',
    /接受/u,
  ],
  ['guessed-encoding', { encoding: 'gb18030' }, 'info', '文件没有注明文字编码，按GB18030读取。', /UTF-8/u],
  ['replaced-characters', { count: 4 }, 'warning', '有4个字符无法识别，已用“�”代替。', /核对/u],
  [
    'unseen-text',
    { text: '县财政局', characters: 4, why: 'off-page' },
    'warning',
    '有4个字在页面边界以外，页面上看不到：“县财政局”。',
    /原件/u,
  ],
  ['recognised-text', { pages: 2 }, 'warning', '有2页是扫描件，文字来自识别层，可能有错字、漏字。', /对照原件/u],
  ['scanned-page', { page: 3 }, 'error', '第3页是扫描图片，没有可读的文字，该页内容未提取。', /docx/u],
  [
    'unlisted-unit',
    { name: '县发改所', nearest: '县发改局', tasks: 3 },
    'warning',
    '“县发改所”不在单位名录中（共3项任务）。',
    /是不是“县发改局”/u,
  ],
  ['unmappable-text', { count: 9 }, 'warning', '有9个字的字体没有编码对照，读出的文字可能有误。', /核对/u],
  ['unread-object', { what: 'chart', count: 2 }, 'info', '文档中有2处图表没有读取。', /任务/u],
  [
    'broken-merge',
    { text: '县财政局' },
    'info',
    '“县财政局”处的合并单元格信息有误，已按实际单元格重排，请核对。',
    /合并/u,
  ],
  [
    'guessed-table',
    {
      rows: 8,
      columns: 4,
      reading: 'cell-lines',
      confidence: 0.89,
      next: { reading: 'cell-lines', columns: 3, confidence: 0.82 },
    },
    'info',
    '此处表格已成纯文字，按8行4列理解（每行一格，把握89%；其次为每行一格3列，把握82%）。',
    /核对/u,
  ],
  [
    'unread-table',
    { text: '序号 任务', lines: 8, headers: 1 },
    'warning',
    '“序号 任务”起的8行像是表格，但分不清各列，没有作为任务提取。',
    /docx/u,
  ],
  [
    'doubtful-row',
    { text: '落实惠企政策', reason: 'merge' },
    'warning',
    '“落实惠企政策”一行的各格拿不准（有空格处可能是合并单元格，也可能是空白）。',
    /docx/u,
  ],
  [
    'split-paragraph',
    { text: '一、加强领导', items: 2 },
    'info',
    '“一、加强领导”一段里连着2个编号项，已按序号分开。',
    /换行/u,
  ],
  [
    'joined-paragraph',
    { text: '一窗受理', count: 1 },
    'info',
    '“一窗受理”处的段落被换页或空行切断，已接成一段。',
    null,
  ],
  [
    'joined-paragraph',
    { text: '一窗受理', count: 7 },
    'info',
    '从“一窗受理”处起，有7个段落被换行、换页或空行切断，已各接成一段。',
    null,
  ],
  [
    'numbering-gap',
    { previous: '二是', label: '四是', missing: '三是' },
    'warning',
    '“二是”之后直接是“四是”，缺“三是”。',
    /核对序号/u,
  ],
  ['numbering-duplicate', { label: '（三）', swapped: '' }, 'warning', '序号“（三）”重复出现。', /改号/u],
  ['missing-meta', { field: 'issueDate' }, 'warning', '未找到成文日期。', null],
  [
    'guessed-role',
    { header: '落实科室', role: 'unit' },
    'info',
    '表头“落实科室”不是常见写法，按“责任单位”一栏理解。',
    /核对/u,
  ],
  ['ragged-row', { text: '甲 乙' }, 'info', '本行单元格与表头对不上，已按最接近的栏目理解：“甲 乙”。', /核对/u],
  ['row-number-gap', { previous: '14', number: '21', swapped: '' }, 'warning', '序号由14跳到21。', /漏行/u],
  ['empty-group', { title: '一、公开' }, 'info', '分组“一、公开”下没有任务。', /漏行/u],
  ['no-deadline-column', { rows: 27 }, 'warning', '本表共27项任务，没有“完成时限”一栏。', /时限栏/u],
  [
    'legend-unresolved',
    { legend: '黑体字部门为牵头部门' },
    'warning',
    '注释“黑体字部门为牵头部门”所指的标记在本文件中看不到，无法判断牵头单位。',
    /docx/u,
  ],
  [
    'legend-not-applied',
    { legend: '以上均为年底前' },
    'info',
    '说明“以上均为年底前”涉及全部任务，只作提示，没有填入各行。',
    /补填/u,
  ],
  ['missing-unit', { text: '公开预决算' }, 'error', '“公开预决算”没有责任单位。', /补填责任单位/u],
  ['missing-deadline', { text: '公开预决算' }, 'error', '“公开预决算”没有完成时限。', /补填时限/u],
  [
    'inherited-unit',
    { units: '县财政局', words: '', from: 'above' },
    'info',
    '本行责任单位为空，按上一行理解为“县财政局”。',
    /合并单元格/u,
  ],
  [
    'inherited-unit',
    { units: '县财政局', words: '', from: 'same-below' },
    'info',
    '本行责任单位为空，按上面写有“下同”的一格理解为“县财政局”。',
    /合并单元格/u,
  ],
  [
    'inherited-deadline',
    { deadline: '12月底前', words: '', from: 'heading' },
    'info',
    '没有写明完成时限，按上面的标题理解为“12月底前”。',
    /合并单元格/u,
  ],
  [
    'inherited-deadline',
    { deadline: '12月底前', words: '', from: 'above' },
    'info',
    '没有写明完成时限，按上一行理解为“12月底前”。',
    /合并单元格/u,
  ],
  ['empty-requirement', { units: '县财政局' }, 'error', '本行有责任单位“县财政局”，但没有任务内容。', /补填/u],
  ['unknown-unit', { name: '略' }, 'info', '“略”不像单位名称，请核对。', null],
  ['repaired-document', {}, 'warning', '这个pdf的目录已损坏，内容是从残存部分找回的，可能不全。', /重新下载/u],
  ['vague-unit', { name: '有关部门' }, 'warning', '责任单位只写“有关部门”，无法确定由谁负责。', /写明单位/u],
  [
    'uncertain-unit',
    { name: '县委县政府办公室' },
    'warning',
    '“县委县政府办公室”从哪里分开不能确定，请核对。',
    /顿号/u,
  ],
  ['vague-deadline', { deadline: '年初' }, 'warning', '时限“年初”不是具体日期，无法考核。', /写明日期/u],
  [
    'ambiguous-deadline',
    { deadline: '10月前', due: '2023-09-30' },
    'info',
    '“10月前”按2023年9月30日理解，请确认。',
    /2023年9月30日前/u,
  ],
  [
    'ambiguous-deadline',
    { deadline: '6月底前', due: '' },
    'info',
    '“6月底前”没有写年份，标题也没有年份，无法换算成日期。',
    /^在这里或者标题中写明年份。$/u,
  ],
  ['impossible-date', { deadline: '2月30日' }, 'error', '“2月30日”这个日期不存在。', /改正/u],
  ['unclosed-bracket', { text: '（县财政局负责' }, 'warning', '“（县财政局负责”处的括号不成对。', /补全/u],
  ['left-over', { text: '其他', characters: 2 }, 'error', '有2个字没有归入任何部分：“其他”。', /报告/u],
  [
    'rule-fault',
    { rule: 'missing-unit', reason: 'no number option' },
    'error',
    'gkparse的规则“missing-unit”运行出错（no number option），本文件未按这条规则检查。',
    /报告/u,
  ],
];

it.each(examples)('%s: %j is %s: %s', (...[rule, args, severity, zh, suggestion]) => {
  const worded = wordFinding({ rule, args, location: {} } as Finding, null, 'zh');
  expect(worded).toMatchObject({ rule, severity, message: zh });
  if (suggestion === null) expect(worded.suggestion).toBeNull();
  else expect(worded.suggestion).toMatch(suggestion);
});

it.each(examples)('%s: says in English what %j is', (rule, args) => {
  const { message, suggestion } = wordFinding({ rule, args, location: {} } as Finding, null, 'en');
  const own = JSON.stringify(args);
  const foreign = (message + (suggestion ?? '')).match(/\p{Script=Han}+/gu) ?? [];
  expect(foreign.filter((word) => !own.includes(word) && !['月底前', '下同'].includes(word))).toEqual([]);
  expect(message).toMatch(/[.]$/u);
});

it.each(Object.entries(rules))('%s stands under its own id, with a summary in both languages', (id, rule) => {
  expect(rule.id).toBe(id);
  expect(rule.summary.zh).toMatch(/\p{Script=Han}/u);
  expect(rule.summary.en).toMatch(/^[\p{ASCII}“”’、附件]+$/u);
});

it('quotes the first forty characters of a long text, on one line', () => {
  const text = `公开\n${'财'.repeat(60)}`;
  const { message } = wordFinding({ rule: 'missing-unit', args: { text }, location: {} }, null, 'zh');
  expect(message).toBe(`“公开 ${'财'.repeat(37)}…”没有责任单位。`);
});

it('lets a word that it does not know stand for itself: 损坏的页', () => {
  const finding: Finding = { rule: 'unread-object', args: { what: '损坏的页', count: 1 }, location: {} };
  expect(wordFinding(finding, null, 'zh').message).toBe('文档中有1处损坏的页没有读取。');
});

it('says so where a column has no header', () => {
  const finding: Finding = { rule: 'guessed-role', args: { header: '', role: 'task' }, location: {} };
  expect(wordFinding(finding, null, 'zh').message).toBe('本表有一栏没有表头，按“工作任务”一栏理解。');
});
