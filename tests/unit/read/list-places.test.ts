import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';

const items = [
  [0, '推进公开'],
  [1, '公开预算。（县财政局负责）'],
  [1, '公开决算。（县审计局负责）'],
  [0, '优化服务'],
  [1, '设立窗口。（县行政审批局负责）'],
  [1, '精简流程。（县司法局负责）'],
] as const;

const list = (type: string, from: number): string => {
  const [first, ...rest] = items.slice(from, from + 3).map(([, text]) => text);
  return `<li>${first}<ol ${type}>${rest.map((text) => `<li>${text}</li>`).join('')}</ol></li>`;
};
const page = (type: string): Uint8Array =>
  new TextEncoder().encode(
    `<meta charset="utf-8"><h1>2024年重点工作要点</h1><ol ${type}>${list(type, 0)}${list(type, 3)}</ol>`,
  );

const level = (depth: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relation = (type: string, target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;

function docx(...levels: readonly string[]): Promise<Uint8Array> {
  const paragraphs = items.map(
    ([depth, text]) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`,
  );
  const title = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>2024年重点工作要点</w:t></w:r></w:p>';
  return new JSZip()
    .file('word/document.xml', `<w:document ${namespace}><w:body>${title}${paragraphs.join('')}</w:body></w:document>`)
    .file(
      'word/numbering.xml',
      `<w:numbering ${namespace}><w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    )
    .file('_rels/.rels', relation('officeDocument', 'word/document.xml'))
    .file('word/_rels/document.xml.rels', relation('numbering', 'numbering.xml'))
    .generateAsync({ type: 'uint8array' });
}

async function read(bytes: Uint8Array) {
  const { tasks, sections, diagnostics } = await extractBytes(bytes, { path: 'a' });
  return {
    tasks: tasks.map(
      ({ path, requirement }) => `${path.map(({ label, title }) => `${label}${title}`).join('/')}/${requirement}`,
    ),
    levels: sections.map((section) => [section.level, ...section.children.map((child) => child.level)]),
    rules: diagnostics.map(({ rule }) => rule),
  };
}

describe('自动编号 of several levels that count in one form', () => {
  it.each<[string, Uint8Array | Promise<Uint8Array>, [string, string], number[]]>([
    ['a list of a web page in another', page(''), ['1.', '2.'], [3, 4, 4]],
    ['with 一、 in both', page('style="list-style-type: cjk-ideographic"'), ['一、', '二、'], [1, 2, 2]],
    ['a list of Word', docx(level(0, 'decimal', '%1.'), level(1, 'decimal', '%2.')), ['1.', '2.'], [3, 4, 4]],
    [
      '（一） of Word above 一、',
      docx(level(0, 'chineseCounting', '（%1）'), level(1, 'chineseCounting', '%2、')),
      ['（一）', '（二）'],
      [2, 3, 3],
    ],
  ])('%s: the list says what stands below what', async (_, bytes, [first, second], levels) => {
    const { tasks, rules, levels: found } = await read(await bytes);
    expect(tasks).toEqual([
      `${first}推进公开/公开预算。`,
      `${first}推进公开/公开决算。`,
      `${second}优化服务/设立窗口。`,
      `${second}优化服务/精简流程。`,
    ]);
    expect(found).toEqual([levels, levels]);
    expect(rules).not.toEqual(expect.arrayContaining(['numbering-duplicate', 'missing-unit']));
  });

  it('where the forms say it, too, they do', async () => {
    const { levels } = await read(await docx(level(0, 'chineseCounting', '%1、'), level(1, 'decimal', '%2.')));
    expect(levels).toEqual([
      [1, 3, 3],
      [1, 3, 3],
    ]);
  });
});

it('a list that goes on behind text in another one (LibreOffice) stands below the items before it', async () => {
  const text = '<ol><li>推进公开</li></ol><p>要突出重点：</p><ol><ol><li>公开预算。（县财政局负责）</li></ol></ol>';
  const bytes = new TextEncoder().encode(`<meta charset="utf-8"><h1>2024年重点工作要点</h1>${text}`);
  expect((await read(bytes)).tasks).toEqual(['1.推进公开/公开预算。']);
});

describe('自动编号 in a form that no text is known to have', () => {
  it.each([
    [
      '壹、 and 甲)',
      level(0, 'chineseLegalSimplified', '%1、'),
      level(1, 'ideographTraditional', '%2)'),
      ['壹、', '贰、'],
    ],
    ['I. and i.', level(0, 'upperRoman', '%1.'), level(1, 'lowerRoman', '%2.'), ['I.', 'II.']],
    ['[1] and - 1 -', level(0, 'decimal', '[%1]'), level(1, 'decimal', '- %2 -'), ['[1]', '[2]']],
    ['[1] and 1.', level(0, 'decimal', '[%1]'), level(1, 'decimal', '%2.'), ['[1]', '[2]']],
    ['一、 and [1]', level(0, 'chineseCounting', '%1、'), level(1, 'decimal', '[%2]'), ['一、', '二、']],
  ])('%s are labels all the same, and no part of what is to be done', async (_, first, second, labels) => {
    expect((await read(await docx(first, second))).tasks).toEqual([
      `${labels[0]}推进公开/公开预算。`,
      `${labels[0]}推进公开/公开决算。`,
      `${labels[1]}优化服务/设立窗口。`,
      `${labels[1]}优化服务/精简流程。`,
    ]);
  });

  it('a bullet is none', async () => {
    const { tasks, levels } = await read(await docx(level(0, 'decimal', '●'), level(1, 'decimal', '○')));
    expect(tasks.at(0)).not.toMatch(/[●○]/u);
    expect(levels.flat()).not.toContain(1);
  });
});
