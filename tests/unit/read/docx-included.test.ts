import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';
import { docxReader } from '../../../src/read/docx.ts';
import { defaultLimits } from '../../../src/read/limits.ts';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const include = '<w:altChunk r:id="other"/>';

/** A docx with the body given, and the part that its w:altChunk names. */
function pack(body: string, other: string | Uint8Array): Promise<Uint8Array> {
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return new JSZip()
    .file('word/document.xml', `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`)
    .file(
      'word/_rels/document.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="other" Type="${relationships}/aFChunk" Target="other.bin"/></Relationships>`,
    )
    .file('word/other.bin', other)
    .generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

async function read(bytes: Uint8Array) {
  const { tasks, diagnostics, coverage } = await extractBytes(bytes, { path: 'a.docx' });
  expect(coverage.leftOver).toEqual([]);
  return {
    tasks: tasks.map(({ requirement, assignment }) => `${requirement} ${assignment.units.map(({ name }) => name)}`),
    unread: diagnostics.flatMap(({ rule, message }) => (rule === 'unread-object' ? [message] : [])),
  };
}

const page =
  '<html><meta charset="utf-8"><p>2024年重点任务分解表</p><table border=1><tr><td>序号</td><td>工作任务</td><td>责任单位</td></tr><tr><td>1</td><td>修建道路</td><td>县住建局</td></tr></table></html>';
const quoted = [...Buffer.from(page)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`);
const lines = (codes: readonly string[]): string =>
  codes.map((code, i) => (i % 20 === 19 ? `${code}=\r\n` : code)).join('');
const mail = (encoding: string, body: string): string =>
  `MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="--=part"\r\n\r\n----=part\r\nContent-Type: text/css\r\n\r\np {}\r\n----=part\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n----=part--\r\n`;

describe('another document in place of w:altChunk', () => {
  it.each([
    ['a web page', page],
    ['one in a mail’s form (html-docx-js), quoted', mail('quoted-printable', lines(quoted))],
    ['one in base64', mail('base64', Buffer.from(page).toString('base64'))],
  ])('%s is read where it stands', async (_, other) => {
    const before = paragraph('一、重点任务') + paragraph('1.植树造林。（县林业局负责）');
    const after = paragraph('2.更换路灯。（县城管局负责）');
    expect(await read(await pack(before + include + after, other))).toEqual({
      tasks: ['植树造林。 县林业局', '修建道路 县住建局', '更换路灯。 县城管局'],
      unread: [],
    });
  });

  it('a docx is read, and one that it includes is told', async () => {
    const innermost = await pack(paragraph('3.修桥。（县交通局负责）'), '');
    const inner = await pack(paragraph('2.修路。（县住建局负责）') + include, innermost);
    const { tasks, unread } = await read(
      await pack(paragraph('一、重点任务') + paragraph('1.造林。（县林业局负责）') + include, inner),
    );
    expect(tasks).toEqual(['造林。 县林业局', '修路。 县住建局']);
    expect(unread).toEqual(['文档中有1处插入的文档没有读取。']);
  });

  it.each([
    ['an RTF document', include, '{\\rtf1 x}'],
    ['a page in a cell', `<w:tbl><w:tr><w:tc>${include}</w:tc><w:tc>${paragraph('甲')}</w:tc></w:tr></w:tbl>`, page],
    ['a mail without a page', include, 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\nx'],
    ['a part that is not there', '<w:altChunk r:id="nowhere"/>', page],
  ])('%s is told', async (_, body, other) => {
    const { unread } = await read(await pack(paragraph('1.造林。（县林业局负责）') + body, other));
    expect(unread).toEqual(['文档中有1处插入的文档没有读取。']);
  });

  it('what it inflates to counts with the rest', async () => {
    const inner = await pack(paragraph('一'.repeat(20_000)), '');
    const bytes = await pack(paragraph('二') + include, inner);
    const limits = { ...defaultLimits, maxInflatedBytes: 30_000 };
    await expect(docxReader.read(bytes, limits)).rejects.toMatchObject({ code: 'too-large' });
  });
});
