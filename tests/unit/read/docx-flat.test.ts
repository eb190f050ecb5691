import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';
import { docxReader } from '../../../src/read/docx.ts';
import { defaultLimits } from '../../../src/read/limits.ts';
import { listFixtures, readFixture } from '../../support/notices.ts';

/** The parts of a zip as one XML file, as Word saves it. */
async function flatten(bytes: Uint8Array): Promise<string> {
  const { files } = await JSZip.loadAsync(bytes);
  const parts = await Promise.all(
    Object.entries(files)
      .filter(([name, { dir }]) => !dir && /\.(?:xml|rels)$/u.test(name) && !name.startsWith('['))
      .map(async ([name, file]) => {
        const xml = (await file.async('string')).replace(/^\ufeff?<\?xml[^>]*\?>/u, '');
        return `<pkg:part pkg:name="/${name}" pkg:contentType="application/xml"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
      }),
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<?mso-application progid="Word.Document"?>\r\n<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join('')}</pkg:package>`;
}

const notices = listFixtures().filter(
  ({ extension, name }) => extension === 'docx' && /^00[234]-(?:auto|docx)$/u.test(name),
);

describe('a docx as one XML file (Flat OPC)', () => {
  it.each(notices)('$name gives what the zip gives', async (fixture) => {
    const bytes = readFixture(fixture);
    const zipped = await extractBytes(bytes, { path: 'a.docx' });
    const flat = await extractBytes(Buffer.from(await flatten(bytes)), { path: 'a.docx' });
    expect({ ...flat, source: null }).toEqual({ ...zipped, source: null });
  });

  it.each([
    ['cut in half', (xml: string) => xml.slice(0, xml.length / 2), 'broken-document'],
    ['without parts', () => '<?xml version="1.0"?><pkg:package></pkg:package>', 'broken-document'],
    [
      'without a document',
      (xml: string) => xml.replace('/word/document.xml" pkg:', '/word/none.xml" pkg:'),
      'unsupported-format',
    ],
  ])('%s is an error', async (_, change, code) => {
    const [fixture] = notices;
    const xml = fixture === undefined ? '' : change(await flatten(readFixture(fixture)));
    await expect(docxReader.read(Buffer.from(xml), defaultLimits)).rejects.toMatchObject({ code });
  });

  it('too many parts are too many', async () => {
    const xml = `<?xml version="1.0"?><pkg:package>${'<pkg:part/>'.repeat(11)}</pkg:package>`;
    const read = docxReader.read(Buffer.from(xml), { ...defaultLimits, maxZipEntries: 10 });
    await expect(read).rejects.toMatchObject({ code: 'too-large' });
  });
});
