import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';

const names = ['序号', '工作任务', '责任单位', '完成时限'];
const run = (text: string, look = ''): string => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (content: string): string => `<w:p>${content.startsWith('<') ? content : run(content)}</w:p>`;
const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${/^<w:(?:p|tbl)/u.test(content) ? content : paragraph(content)}</w:tc>`;
const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((one) => (one.startsWith('<w:tc') ? one : cell(one))).join('')}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const control = (properties: string, content: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

const packXml = (xml: string): Promise<Uint8Array> =>
  new JSZip().file('word/document.xml', xml, { createFolders: false }).generateAsync({ type: 'uint8array' });
const pack = (body: string): Promise<Uint8Array> =>
  packXml(`<w:document ${namespaces}><w:body>${body}</w:body></w:document>`);

/** Tasks as NUMBER REQUIREMENT = units @ deadline, and what was told. */
async function read(body: string, head = paragraph('2024年重点任务分解表')) {
  const xml = `<w:document ${namespaces}><w:body>${head}${body}</w:body></w:document>`;
  const bytes = await packXml(xml);
  const { meta, tasks, diagnostics, coverage } = await extractBytes(bytes, { path: 'a.docx' });
  expect(coverage.leftOver).toEqual([]);
  return {
    tasks: tasks.map(
      ({ number, requirement, assignment, deadline }) =>
        `${number} ${requirement} = ${assignment.units.map(({ name }) => name).join('、')} @ ${deadline?.raw ?? ''}`,
    ),
    told: diagnostics.map(({ rule }) => rule),
    recipients: meta.recipients,
    number: meta.documentNumber,
    issuer: meta.issuer,
    issueDate: meta.issueDate,
    title: meta.title,
  };
}

const second = row('2', '建立清单', '县司法局', '6月底前');
const toldOfSecond = '2 建立清单 = 县司法局 @ 6月底前';
const formField = (data: string, result = ''): string =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const list = '<w:ddList><w:result w:val="1"/><w:listEntry w:val="县发改局"/><w:listEntry w:val="县住建局"/></w:ddList>';

describe('what Word shows of a form', () => {
  it('the prompt of a control that nobody filled in is no text, and told; what a program has filled in is', async () => {
    const prompt = control('<w:showingPlcHdr/>', run('单击或点击此处输入文字。'));
    const filled = control('<w:showingPlcHdr/>', run('9月底前'));
    const { tasks, told } = await read(
      table(row(...names), row('1', '修建道路', cell(paragraph(prompt)), cell(paragraph(filled))), second),
    );
    expect(tasks).toEqual(['1 修建道路 =  @ 9月底前', toldOfSecond]);
    expect(told).toEqual(expect.arrayContaining(['unread-object', 'missing-unit']));
  });

  it.each([
    ['the entry that is chosen', formField(list), '县住建局'],
    ['the result alone, where it has one', formField(list, run('县水利局')), '县水利局'],
  ])('a list: %s', async (_, field, unit) => {
    const { tasks } = await read(table(row(...names), row('1', '修建道路', cell(paragraph(field)), '9月底前'), second));
    expect(tasks).toEqual([`1 修建道路 = ${unit} @ 9月底前`, toldOfSecond]);
  });

  it('a box, ticked or not', async () => {
    const box = (data: string): string => formField(`<w:checkBox>${data}</w:checkBox>`);
    const text = paragraph(
      `${box('<w:default w:val="1"/>')}${run('道路')}${box('<w:checked w:val="0"/>')}${run('桥梁')}`,
    );
    const { tasks } = await read(table(row(...names), row('1', cell(text), '县住建局', '9月底前'), second));
    expect(tasks).toEqual(['1 ☑道路☐桥梁 = 县住建局 @ 9月底前', toldOfSecond]);
  });

  it.each([
    ['带圈字符', ['eq \\o\\ac(○,', '1', ')'], '①'],
    ['beyond 20', ['EQ \\o\\ac(○,21)'], '㉑'],
    ['拼音指南', ['EQ \\* jc2 \\* hps10 \\o\\ad(\\s\\up 9(xiū),修)'], '修'],
    ['a box that is ticked', ['eq \\o\\ac(□,√)'], '☑'],
  ])('what the field EQ draws: %s', async (_, parts, shown) => {
    const codes = parts.map((part) => `<w:r><w:instrText xml:space="preserve">${part}</w:instrText></w:r>`).join('');
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${codes}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const text = paragraph(`${run('先')}${field}${run('建道路')}`);
    const { tasks } = await read(table(row(...names), row('1', cell(text), '县住建局', '9月底前'), second));
    expect(tasks).toEqual([`1 先${shown}建道路 = 县住建局 @ 9月底前`, toldOfSecond]);
  });

  it('● and ○ of Wingdings are what the notes mean', async () => {
    const symbol = (char: string): string => cell(paragraph(`<w:r><w:sym w:font="Wingdings" w:char="${char}"/></w:r>`));
    const matrix = table(
      row('序号', '工作任务', '县住建局', '县财政局', '完成时限'),
      row('1', '修建道路', symbol('F06C'), symbol('F0A1'), '9月底前'),
    );
    const { tasks } = await read(`${matrix}${paragraph('注：●为牵头单位，○为配合单位。')}`);
    expect(tasks).toEqual(['1 修建道路 = 县住建局、县财政局 @ 9月底前']);
  });

  it('the characters of a symbol font are symbols, and a fraction is one', async () => {
    const box = run('\uf0fe', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>');
    const half =
      '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>';
    const text = paragraph(`${box}${run('修建')}${half}${run('道路')}`);
    const { tasks } = await read(table(row(...names), row('1', cell(text), '县住建局', '9月底前'), second));
    expect(tasks).toEqual(['1 ☑修建1/2道路 = 县住建局 @ 9月底前', toldOfSecond]);
  });

  it('digits that are set high are marks of notes', async () => {
    const raised = paragraph(`${run('县住建局')}${run('1', '<w:vertAlign w:val="superscript"/>')}${run('、县水利局')}`);
    const { tasks, told } = await read(table(row(...names), row('1', '修建道路', cell(raised), '9月底前'), second));
    expect(tasks).toEqual(['1 修建道路 = 县住建局、县水利局 @ 9月底前', toldOfSecond]);
    expect(told).not.toContain('unknown-unit');
  });
});

describe('what stands around rows and cells', () => {
  it('cells that a tracked change took out or put in', async () => {
    const changed = row('1', '修建道路', cell('县发改局', '<w:cellDel/>'), cell('县住建局', '<w:cellIns/>'), '9月底前');
    const { tasks, told } = await read(table(row(...names), changed, second));
    expect(tasks).toEqual(['1 修建道路 = 县住建局 @ 9月底前', toldOfSecond]);
    expect(told).toContain('tracked-changes');
  });

  it('cells that a tracked change merges', async () => {
    const merged = (text: string, state: string): string => cell(text, `<w:cellMerge w:vMerge="${state}"/>`);
    const rows = [
      row('1', '修建道路', merged('县住建局', 'rest'), '9月底前'),
      row('2', '架设桥梁', merged('', 'cont'), '9月底前'),
    ];
    const { tasks } = await read(table(row(...names), ...rows));
    expect(tasks).toEqual(['1 修建道路 = 县住建局 @ 9月底前', '2 架设桥梁 = 县住建局 @ 9月底前']);
  });

  it('a row that is said for newer and for older programs comes once', async () => {
    const both = `<mc:AlternateContent><mc:Choice Requires="x">${second}</mc:Choice><mc:Fallback>${second}</mc:Fallback></mc:AlternateContent>`;
    const { tasks } = await read(table(row(...names), row('1', '修建道路', '县住建局', '9月底前'), both));
    expect(tasks).toEqual(['1 修建道路 = 县住建局 @ 9月底前', toldOfSecond]);
  });

  it('a table that lays out a table of tasks beside other text', async () => {
    const inner = table(row(...names), row('1', '修建道路', '县住建局', '9月底前'), second);
    const { tasks } = await read(table(row('重点工作', cell(`${inner}<w:p/>`))));
    expect(tasks).toEqual(['1 修建道路 = 县住建局 @ 9月底前', toldOfSecond]);
  });

  it('a page that somebody has pasted: its text in one cell beside a blank one', async () => {
    const lines = [
      '一、重点任务',
      ...Array.from({ length: 9 }, (_, i) => `${i + 1}.推进第${i + 1}批项目。（县发改局负责）`),
    ];
    const page = cell(lines.map(paragraph).join(''));
    const { tasks } = await read(table(row(page, ''), row('', '')));
    expect(tasks).toHaveLength(9);
  });

  it('a page with its tables of fields, one of which is a label alone', async () => {
    const fields = table(row('索 引 号：', '0001/2024-02', '主题分类：', '综合政务'));
    const subject = table(row('主 题 词：', '', ''));
    const lines = ['某县人民政府关于印发2024年工作要点的通知', '各镇人民政府：', '1.修建道路。（县住建局负责）'];
    const { tasks, recipients } = await read(
      `${fields}${subject}${table(row(cell(lines.map(paragraph).join('')), ''))}`,
    );
    expect({ tasks: tasks.length, recipients }).toEqual({ tasks: 1, recipients: '各镇人民政府' });
  });

  it('a table of tasks keeps the table in a cell as its text', async () => {
    const inner = table(row('工作任务', '责任单位', '完成时限'), row('东段', '县一建', '3月'));
    const { tasks } = await read(table(row(...names), row('1', cell(`${inner}<w:p/>`), '县住建局', '9月底前'), second));
    expect(tasks).toHaveLength(2);
    expect(tasks[0]).toContain('东段');
  });
});

describe('the red head (版头) in a table', () => {
  const lines = [
    '某县人民政府关于印发2024年工作要点的通知',
    '各镇人民政府：',
    '现印发给你们。',
    '1.修建道路。（县住建局负责）',
  ];
  const body = lines.map(paragraph).join('');
  const number = '某政发〔2024〕8号';
  const meta = { number, title: lines[0], recipients: '各镇人民政府' };

  it.each([
    ['the number beside 签发人', table(row(number, '签发人：张三'))],
    [
      'the names of two bodies beside 文件',
      table(row('中共某县委员会', '文件'), row('某县人民政府', '')) + paragraph(number),
    ],
    ['one name, and the number below', table(row('某县人民政府文件', ''), row(number, ''))],
  ])('%s', async (_, head) => {
    expect(await read(body, head)).toMatchObject(meta);
  });

  it('with 密级 and 紧急程度 above', async () => {
    const head = table(row('密级：', '紧急程度：特急'), row(number, '签发人：张三'));
    expect(await read(body, head)).toMatchObject(meta);
  });

  it('the title alone, with a blank cell on either side', async () => {
    const [title = '', ...others] = lines;
    const head = paragraph(number) + table(row('', title, ''));
    expect(await read(others.map(paragraph).join(''), head)).toMatchObject(meta);
  });

  it.each([
    [
      'beside a blank cell',
      table(row('', cell(paragraph('某县人民政府') + paragraph('2024年3月1日')))),
      '某县人民政府',
    ],
    [
      'two names side by side',
      table(row('中共某县委员会', '某县人民政府'), row('2024年3月1日', '')),
      '中共某县委员会 某县人民政府',
    ],
  ])('the signature in a table: %s', async (_, signature, issuer) => {
    expect(await read(body + signature, '')).toMatchObject({ issuer, issueDate: '2024-03-01' });
  });

  it('a table below the text is none, whatever its cells say', async () => {
    const cited = table(row('文件', '文号'), row('某县人民政府文件', number));
    expect((await read(`${body}${cited}`, '')).number).toBeNull();
  });
});

it('附件1 in a row above the title of a table is none of it', async () => {
  const span = (text: string): string => `<w:tr>${cell(text, '<w:gridSpan w:val="4"/>')}</w:tr>`;
  const rows = [
    span('附件1'),
    span('2024年重点工作清单'),
    row(...names),
    row('1', '修建道路', '县住建局', '9月底前'),
    second,
  ];
  const { tables } = await extractBytes(
    await pack(paragraph('各镇人民政府：') + paragraph('现印发给你们。') + table(...rows)),
    {
      path: 'a.docx',
    },
  );
  expect(tables.map(({ title }) => title)).toEqual(['2024年重点工作清单']);
});

it('a page that was pasted with the site’s menu beside its text', async () => {
  const menu = cell(['首页', '政务公开', '公开指南', '公开目录'].map(paragraph).join(''));
  const items = Array.from(
    { length: 12 },
    (_, i) => `${i + 1}.${'推进重点项目建设，落实要素保障，'.repeat(3)}确保开工。（县发改局负责）`,
  );
  const { tasks } = await read(table(row(menu, cell(['一、重点任务', ...items].map(paragraph).join('')))), '');
  expect(tasks).toHaveLength(12);
});
