import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import type { Block, Document, Paragraph } from '../../../src/model/document.ts';
import { paragraphText } from '../../../src/model/document.ts';
import { docxReader } from '../../../src/read/docx.ts';
import { defaultLimits } from '../../../src/read/limits.ts';
import { squash } from '../../../src/text/layout.ts';
import { fixturesFolder, listFixtures, readFixture } from '../../support/notices.ts';

const small = async (name: string) => {
  const result = await docxReader.read(readFileSync(join(fixturesFolder, 'docx', `${name}.docx`)), defaultLimits);
  return { blocks: result.value.blocks, findings: result.findings };
};
const notice = async (name: string): Promise<Document> => {
  const fixture = listFixtures().find((one) => one.name === name && one.extension === 'docx');
  if (fixture === undefined) throw new Error(`no fixture ${name}`);
  return (await docxReader.read(readFixture(fixture), defaultLimits)).value;
};

const paragraphsOf = (blocks: readonly Block[]): readonly Paragraph[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : block.cells.flatMap((cell) => cell.paragraphs)));
const texts = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [paragraphText(block)] : []));
const bodyTexts = (blocks: readonly Block[]) => texts(blocks.filter((block) => block.layer === 'body'));
const grids = (blocks: readonly Block[]) =>
  blocks.flatMap((block) =>
    block.kind === 'grid'
      ? [
          block.cells.map(
            (cell) =>
              `${cell.row},${cell.column} ${cell.rowSpan}x${cell.columnSpan} ${cell.paragraphs.map(paragraphText).join('¶')}`,
          ),
        ]
      : [],
  );

/** How often each character occurs, white space left out. */
const census = (text: string) => {
  const counts = new Map<string, number>();
  for (const character of squash(text)) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
};

async function sourceText(bytes: Uint8Array): Promise<string> {
  const zip = await JSZip.loadAsync(bytes);
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const accepted = xml.replace(/<w:del [\s\S]*?<\/w:del>/gu, '');
  return [...accepted.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
    .map(([, text]) => text ?? '')
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

const typed = listFixtures().filter((one) => one.extension === 'docx' && !one.name.endsWith('-auto'));

describe('whole notices', () => {
  it.each(typed)('$name: every character of the source is in exactly one run', async (fixture) => {
    const bytes = readFixture(fixture);
    const { value } = await docxReader.read(bytes, defaultLimits);
    const read = paragraphsOf(value.blocks).map(paragraphText).join('');
    expect(census(read)).toEqual(census(await sourceText(bytes)));
  });

  it.each(listFixtures().filter((one) => one.extension === 'docx'))(
    '$name: offsets grow, cells tile',
    async (fixture) => {
      const { value } = await docxReader.read(readFixture(fixture), defaultLimits);
      const runs = paragraphsOf(value.blocks).flatMap((paragraph) => paragraph.runs);
      let end = 0;
      for (const run of runs) {
        expect(run.start).toBeGreaterThanOrEqual(end);
        end = run.start + run.text.length;
      }
      for (const block of value.blocks) {
        if (block.kind !== 'grid') continue;
        const places = block.cells.flatMap((cell) =>
          Array.from({ length: cell.rowSpan * cell.columnSpan }, (_, i) => {
            const row = cell.row + Math.floor(i / cell.columnSpan);
            return row * block.columns + cell.column + (i % cell.columnSpan);
          }),
        );
        expect([...places].sort((a, b) => a - b)).toEqual(
          Array.from({ length: block.rows * block.columns }, (_, i) => i),
        );
      }
    },
  );

  it.each(['000', '001', '002', '003', '004'])(
    '%s: automatic numbering gives the text of the typed one',
    async (id) => {
      const auto = (await notice(`${id}-auto`)).blocks;
      const plain = (await notice(`${id}-docx`)).blocks;
      const inOrder = (blocks: readonly Block[]) => paragraphsOf(blocks).map((one) => squash(paragraphText(one)));
      expect(inOrder(auto)).toEqual(inOrder(plain));
      expect(grids(auto).map((grid) => grid.map(squash))).toEqual(grids(plain).map((grid) => grid.map(squash)));
    },
  );

  it('002: 黑体 marks the lead unit', async () => {
    const runs = paragraphsOf((await notice('002-docx')).blocks).flatMap((one) => one.runs);
    expect(runs.filter((run) => run.font === '黑体').map((run) => run.text)).toContain('县文化和旅游局');
  });
});

describe('automatic numbering', () => {
  it('labels stand at the head of their paragraphs, as runs of their own', async () => {
    const { blocks } = await small('numbering');
    expect(texts(blocks)).toEqual([
      ...[
        '一、总体要求',
        '（一）指导思想',
        '（二）基本原则',
        '二、重点任务',
        '（一）任务甲',
        '1.措施',
        '（二）任务乙',
        '1.措施',
      ],
      // lvlRestart 0: runs on over its parent
      ...['一、总体要求', '（一）任务甲', '二、重点任务', '（二）任务乙'],
      // lists of one abstract list count together, startOverride starts again
      ...['一、另起一列', '二、接第一列', '5）从五起', '6）从六起'],
      ...['1多级', '1.1多级', '1.1.1多级', '第一章法条', '1.1法条', '圆点', '（1）链接样式的编号'],
      ...['1.按样式编号', '2.按派生样式编号', '样式编号已取消', '2.1.第二级样式'],
      ...['1.', '2. 空格后缀', '1.\t制表后缀'],
      ...[
        '⑫decimalEnclosedCircle',
        '１２decimalFullWidth',
        'LupperLetter',
        'llowerLetter',
        'XIIupperRoman',
        'xiilowerRoman',
      ],
      ...['12decimalZero', '12ideographTraditional', '一二ideographDigital', '十二japaneseCounting', 'none'],
    ]);
    const first = blocks[0];
    expect(first?.kind === 'paragraph' ? first.runs.map(({ text, start }) => [text, start]) : null).toEqual([
      ['一、', 0],
      ['总体要求', 2],
    ]);
  });
});

describe('looks', () => {
  it('font, size and bold come from runs, styles, theme and defaults; neighbours of one look are one run', async () => {
    const { blocks } = await small('look');
    const looks = paragraphsOf(blocks).map((one) =>
      one.runs.map(({ text, font, size, bold }) => [text, font, size, bold]),
    );
    expect(looks).toEqual([
      [['默认', '仿宋', 10.5, false]],
      [
        ['黑体', '黑体', 16, false],
        ['加粗', '仿宋', 10.5, true],
        ['不加粗', '仿宋', 10.5, false],
      ],
      [['按样式', '方正小标宋简体', 10.5, true]],
      [['按字符样式', '楷体', 10.5, true]],
      [['主题字体', '等线 Light', 10.5, false]],
      [['居中', '仿宋', 10.5, false]],
      [['居右', '仿宋', 10.5, false]],
      [['样式居中', '仿宋', 10.5, false]],
      [
        ['一二', '仿宋', 10.5, false],
        ['三四', '仿宋', 10.5, true],
      ],
    ]);
    expect(paragraphsOf(blocks).map((one) => one.alignment)).toEqual([
      null,
      null,
      null,
      null,
      null,
      'center',
      'right',
      'center',
      null,
    ]);
  });
});

describe('what a paragraph can hold', () => {
  it('tabs, breaks, symbols, fields, links, boxes, controls, formulas', async () => {
    const { blocks, findings } = await small('inline');
    expect(bodyTexts(blocks)).toEqual([
      ...[
        '前\t中\n后',
        '3-12月底前',
        '✓已完成',
        '见附件1和2024年',
        '网址www.example.gov.cn',
        '看得见',
        '增长率x=1',
        '政务',
      ],
      ...[
        '盒外',
        '盒内',
        '控件里的段落',
        '控件里的文字，之后',
        '2024年5月',
        '缩进的XML',
        '<b> & “引号”',
        '域没有结束，正文不丢',
      ],
    ]);
    expect(findings).toEqual([{ rule: 'unread-object', args: { what: 'hidden-text', count: 1 }, location: {} }]);
  });

  it('目录 is furniture', async () => {
    const { blocks } = await small('inline');
    expect(texts(blocks.filter((block) => block.layer === 'furniture'))).toEqual(['1　总体要求 1']);
  });

  it('tracked changes are read as accepted and counted', async () => {
    const { blocks, findings } = await small('tracked');
    expect(texts(blocks)).toEqual(['责任单位为乙局', '留下', '上半句下半句', '末段']);
    expect(grids(blocks)).toEqual([['0,0 1x1 留下的行', '0,1 1x1 二', '1,0 1x1 新增的行', '1,1 1x1 二']]);
    expect(findings).toEqual([{ rule: 'tracked-changes', args: { insertions: 2, deletions: 5 }, location: {} }]);
  });

  it('notes stand at the end, headers and footers are furniture without page numbers, comments are counted', async () => {
    const { blocks, findings } = await small('parts');
    expect(
      blocks.map((block) => [
        block.layer,
        block.kind === 'paragraph' ? paragraphText(block) : '',
        block.location.block,
      ]),
    ).toEqual([
      ['body', '正文继续', 0],
      ['body', '第二段', 1],
      ['body', '脚注一', 2],
      ['body', '尾注一', 3],
      ['furniture', '某市人民政府文件', 4],
      ['furniture', '内部资料 第页', 5],
    ]);
    expect(findings).toEqual([{ rule: 'unread-object', args: { what: 'comment', count: 1 }, location: {} }]);
  });
});

describe('tables', () => {
  it('merges are stated, gaps filled, controls looked through, one column is text', async () => {
    const { blocks, findings } = await small('tables');
    expect(grids(blocks)).toEqual([
      [
        ...['0,0 1x1 序号', '0,1 1x2 任务', '0,3 1x1 单位'],
        ...['1,0 1x1 1', '1,1 2x1 甲', '1,2 1x1 甲一', '1,3 2x1 财政局'],
        ...['2,0 1x1 2', '2,2 1x1 甲二'],
        ...['3,0 1x1 3', '3,1 1x1 乙', '3,2 1x1 乙一', '3,3 1x1 教育局'],
      ],
      [
        '0,0 1x1 甲',
        '0,1 1x1 乙',
        '0,2 1x1 丙',
        '1,0 1x1 ',
        '1,1 1x1 丁',
        '1,2 1x1 ',
        '2,0 1x1 戊',
        '2,1 1x1 ',
        '2,2 1x1 ',
      ],
      ['0,0 1x1 甲', '0,1 1x1 乙', '1,0 1x1 丙', '1,1 1x1 丁'],
      ['0,0 1x1 外一¶内一¶内二¶外二', '0,1 1x1 外三', '1,0 1x1 四', '1,1 1x1 五'],
      ['0,0 1x1 甲', '0,1 1x1 乙', '1,0 1x1 丙', '1,1 1x1 丁', '2,0 1x2 '],
      ['0,0 1x2 甲', '0,2 1x1 乙', '1,0 1x1 丙', '1,1 1x1 丁', '1,2 1x1 戊'],
    ]);
    expect(texts(blocks).slice(-3)).toEqual(['框内第一段', '框内第二段', '框内第三段']);
    expect(findings.map(({ rule, args }) => [rule, args])).toEqual([
      ['broken-merge', { text: '甲' }],
      ['broken-merge', { text: '丙' }],
    ]);
  });
});

describe('packages', () => {
  it('a main part elsewhere, with other prefixes', async () => {
    const { blocks } = await small('moved');
    expect(texts(blocks)).toEqual(['一、总体要求']);
    expect(grids(blocks)).toEqual([['0,0 1x2 甲', '1,0 1x1 乙', '1,1 1x1 丙']]);
  });

  const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const document = (body: string) => `<w:document xmlns:w="${wordNamespace}"><w:body>${body}</w:body></w:document>`;
  const pack = (xml: string, name = 'word/document.xml') =>
    new JSZip().file(name, xml, { createFolders: false }).generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
  const codeOf = async (bytes: Uint8Array, limits = defaultLimits) =>
    docxReader.read(bytes, limits).then(
      () => 'read',
      (error: { code?: string }) => error.code,
    );
  const paragraph = '<w:p><w:r><w:t>一</w:t></w:r></w:p>';
  const nested = (depth: number) =>
    `${'<w:sdt><w:sdtContent>'.repeat(depth)}${paragraph}${'</w:sdtContent></w:sdt>'.repeat(depth)}`;
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

  it('a document without text is read', async () => expect(await codeOf(await pack(document('')))).toBe('read'));
  it('no bytes', async () => expect(await codeOf(new Uint8Array())).toBe('broken-document'));
  it('no zip', async () => expect(await codeOf(Buffer.from('通知'))).toBe('broken-document'));
  it('a zip cut short', async () => {
    const bytes = await pack(document(paragraph));
    expect(await codeOf(bytes.subarray(0, bytes.length - 30))).toBe('broken-document');
  });
  it('a changed byte inside', async () => {
    const bytes = await pack(document(paragraph.repeat(50)));
    const at = 60;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    expect(await codeOf(bytes)).toBe('broken-document');
  });
  it('XML cut short', async () =>
    expect(await codeOf(await pack(document(paragraph).slice(0, -20)))).toBe('broken-document'));
  it('XML with a document type', async () =>
    expect(await codeOf(await pack(`<!DOCTYPE a [<!ENTITY b "c">]>${document(paragraph)}`))).toBe('broken-document'));
  it('a workbook', async () =>
    expect(await codeOf(await pack('<workbook/>', 'xl/workbook.xml'))).toBe('unsupported-format'));
  it('an old .doc', async () => expect(await codeOf(Uint8Array.from(ole))).toBe('unsupported-format'));
  it('a password', async () =>
    expect(await codeOf(Buffer.concat([Uint8Array.from(ole), Buffer.from('EncryptedPackage', 'utf16le')]))).toBe(
      'encrypted',
    ));
  it('a zip entry under a password', async () => {
    const bytes = await pack(document(paragraph));
    const directory = Buffer.from(bytes.buffer, bytes.byteOffset).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bytes[directory + 8] = (bytes[directory + 8] ?? 0) | 1;
    expect(await codeOf(bytes)).toBe('encrypted');
  });
  it('a zip bomb', async () => {
    const bytes = await pack(document(' '.repeat(100_000)));
    expect(await codeOf(bytes, { ...defaultLimits, maxInflatedBytes: 10_000 })).toBe('too-large');
    expect(await codeOf(bytes, { ...defaultLimits, maxBytes: 100 })).toBe('too-large');
    expect(await codeOf(bytes, { ...defaultLimits, maxZipEntries: 0 })).toBe('too-large');
  });
  it('XML too deep', async () => {
    expect(await codeOf(await pack(document(nested(200))))).toBe('read');
    expect(await codeOf(await pack(document(nested(300))))).toBe('too-large');
  });
  it('a table with too many cells', async () => {
    const row = `<w:tr>${`<w:tc>${paragraph}</w:tc>`.repeat(10)}</w:tr>`;
    const bytes = await pack(document(`<w:tbl>${row.repeat(11)}</w:tbl>`));
    expect(await codeOf(bytes, { ...defaultLimits, maxCells: 100 })).toBe('too-large');
    expect(await codeOf(bytes, { ...defaultLimits, maxCells: 110 })).toBe('read');
  });
});
