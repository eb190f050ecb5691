import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { paragraphText } from '../../../src/model/document.ts';
import { docxReader } from '../../../src/read/docx.ts';
import { defaultLimits } from '../../../src/read/limits.ts';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const paragraph = (text: string): string => `<w:p>${run(text)}</w:p>`;
const control = (properties: string, content: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

/** A body's paragraphs with their layers, and what was told of objects that were not read. */
async function read(body: string) {
  const xml = `<w:document ${namespaces}><w:body>${paragraph('前')}${body}${paragraph('后')}</w:body></w:document>`;
  const zip = new JSZip().file('word/document.xml', xml, { createFolders: false });
  const { value, findings } = await docxReader.read(await zip.generateAsync({ type: 'uint8array' }), defaultLimits);
  return {
    text: value.blocks.map((block) => (block.kind === 'grid' ? block.kind : `${block.layer} ${paragraphText(block)}`)),
    told: findings.map(({ rule, args }) => `${rule} ${'what' in args ? args.what : ''}`.trim()),
  };
}

describe('paragraphs that something wraps', () => {
  it.each([
    ['w:ins', '<w:ins>§</w:ins>'],
    ['w:moveTo', '<w:moveTo>§</w:moveTo>'],
    ['w:customXml', '<w:customXml>§</w:customXml>'],
    ['w:smartTag', '<w:smartTag>§</w:smartTag>'],
    ['a control', control('', '§')],
    ['a control inside of another', control('', control('', '§'))],
    ['a choice', '<mc:AlternateContent><mc:Choice>§</mc:Choice><mc:Fallback>§</mc:Fallback></mc:AlternateContent>'],
  ])('%s', async (_, wrapper) => {
    const { text } = await read(wrapper.replaceAll('§', paragraph('中')));
    expect(text).toEqual(['body 前', 'body 中', 'body 后']);
  });

  it('a table of contents (目录) is furniture', async () => {
    const gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>';
    const { text } = await read(control(gallery, paragraph('一、总体要求 1') + paragraph('二、重点任务 2')));
    expect(text).toEqual(['body 前', 'furniture 一、总体要求 1', 'furniture 二、重点任务 2', 'body 后']);
  });

  it('the prompt of a control that nobody filled in is no text, and told', async () => {
    const { text, told } = await read(control('<w:showingPlcHdr/>', paragraph('单击此处输入文字。')));
    expect(text).toEqual(['body 前', 'body 后']);
    expect(told).toEqual(['unread-object placeholder']);
  });

  it('a control without content says nothing', async () => {
    expect((await read('<w:sdt><w:sdtPr/></w:sdt>')).text).toEqual(['body 前', 'body 后']);
  });

  it('a formula and a run that stand in no paragraph are each one', async () => {
    const formula = '<m:oMathPara><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></m:oMathPara>';
    expect((await read(formula + run('中'))).text).toEqual(['body 前', 'body x=1', 'body 中', 'body 后']);
  });

  it.each([
    ['a page’s part', 5_400_000, 7_600_000, '', ['unread-object image']],
    ['a seal', 1_500_000, 1_500_000, '', []],
    ['paper behind the text', 7_500_000, 10_600_000, ' behindDoc="1"', []],
  ])('a picture beside text is told where it is as large as %s', async (...[, cx, cy, more, expected]) => {
    const picture = '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/>';
    const anchor = `<wp:anchor${more}><wp:extent cx="${cx}" cy="${cy}"/>${picture}</wp:anchor>`;
    expect((await read(`<w:p><w:r><w:drawing>${anchor}</w:drawing></w:r></w:p>`)).told).toEqual(expected);
  });

  it('a picture in a cell beside three of text is told', async () => {
    const cell = (content: string): string => `<w:tc>${content}</w:tc>`;
    const picture = '<w:p><w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r></w:p>';
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
    const table = (...cells: readonly string[]): string => `<w:tbl>${row(...cells)}</w:tbl>`;
    const texts = ['1', '修路', '6月'].map(paragraph);
    expect((await read(table(...texts, picture))).told).toEqual(['unread-object image']);
    expect((await read(table(...texts.slice(1), picture))).told).toEqual([]);
  });

  it('what stands high in a formula is set high', async () => {
    const square = '<m:sSup><m:e><m:r><m:t>km</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>';
    expect((await read(`<w:p><m:oMath>${square}</m:oMath></w:p>`)).text).toEqual(['body 前', 'body km²', 'body 后']);
  });

  it('an object of another program is told, and its text read', async () => {
    const object = `<w:p><w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>${run('中')}</w:p>`;
    const { text, told } = await read(object);
    expect(text).toEqual(['body 前', 'body 中', 'body 后']);
    expect(told).toEqual(['unread-object embedded-object']);
  });
});
