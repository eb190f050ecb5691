import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../../src/model/finding.ts';
import { defaultLimits } from '../../../../../src/read/limits.ts';
import { auditPdf } from '../../../../../src/read/pdf/file/audit.ts';
import { pdfReader } from '../../../../../src/read/pdf.ts';
import { damage } from '../../../../support/damaged-pdfs.mjs';
import { ofType, putTogether, takeApart, withEntries } from '../../../../support/pdf-objects.mjs';
import { fixture, textsOf } from '../../read-fixture.ts';

/** Seven pages by LibreOffice; five by xdvipdfmx, whose objects stand in object streams. */
const [plain, packed] = [fixture('notices/003-pdf/source.pdf'), fixture('notices/neg-govdoc397-pdf/source.pdf')];
const engines = ['pdfium', 'pdfjs'] as const;

const lost = (what: string, count: number, page: number): Finding => {
  return { rule: 'unread-object', severity: 'warning', args: { what, count }, location: { page } };
};
const repaired: Finding = { rule: 'repaired-document', args: {}, location: {} };

describe.each(engines)('what %s gets over in silence is told', (engine) => {
  it.each([
    ['a loop of kids', plain, 1, repaired],
    ['a loop of kids', packed, 1, repaired],
    ['a count too small', plain, 3, lost('missing-page', 4, 3)],
    ['a count too small', packed, 3, lost('missing-page', 3, 2)],
    ['contents missing', plain, 1, lost('broken-contents', 1, 6)],
    ['contents damaged', plain, 1, lost('broken-contents', 1, 6)],
    ['fonts removed', plain, 1, lost('text-without-font', 7, 1)],
    ['fonts removed', packed, 1, lost('text-without-font', 5, 1)],
  ] as const)('%s', async (kind, source, seed, finding) => {
    const { findings } = await pdfReader.read(damage(source, kind, seed), defaultLimits, { engine });
    expect(findings).toContainEqual(finding);
  });

  it.each(['a count too large', 'huge boxes', 'lengths wrong', 'a loop of parents'])(
    '%s costs no text',
    async (kind) => {
      const { value } = await pdfReader.read(damage(plain, kind, 1), defaultLimits, { engine });
      expect(value.pages).toBe(7);
      expect(textsOf(value.blocks).join('').replace(/\s/gu, '').length).toBe(5134);
    },
  );
});

const catalogue = '<< /Type /Catalog /Pages 2 0 R >>';
const file = (...objects: readonly string[]) =>
  putTogether({ objects: new Map([catalogue, ...objects].map((text, index) => [index + 1, text])), root: 1 });

function audit(
  bytes: Uint8Array,
  counted: number,
  blank: readonly number[] = [],
  shown: readonly (readonly [page: number, texts: number])[] = [],
): { pages: number | null; findings: readonly Finding[] } {
  const { pages, findings, findParts } = auditPdf(bytes, counted);
  return { pages, findings: [...findings, ...findParts({ blank: new Set(blank), shown: new Map(shown) })] };
}

describe('auditPdf', () => {
  it('an intact file says nothing', () => {
    expect(audit(plain, 7)).toEqual({ pages: 7, findings: [] });
    expect(audit(packed, 5)).toEqual({ pages: 5, findings: [] });
  });

  it('a page that is another object: engines show a blank one', () => {
    const pages = '<< /Type /Pages /Count 2 /Kids [3 0 R 4 0 R] >>';
    const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>';
    const found = audit(file(pages, page, '<< /Type /FontDescriptor /FontName /A >>'), 2);
    expect(found).toEqual({ pages: 2, findings: [lost('broken-contents', 1, 2)] });
    expect(audit(file(pages, page, '<< /Parent 2 0 R /MediaBox [0 0 9 9] >>'), 2).findings).toEqual([]);
  });

  it('an encrypted file, or none, says nothing', () => {
    const silent = { pages: null, findings: [] };
    expect(audit(fixture('hostile/encrypted.pdf'), 1)).toEqual(silent);
    expect(audit(fixture('hostile/noise.bin'), 1)).toEqual(silent);
  });

  it.each([
    ['a kid that is no object', file('<< /Type /Pages /Count 1 /Kids [ 9 0 R ] >>')],
    ['a kid that is its own parent', file('<< /Type /Pages /Count 1 /Kids [ 3 0 R ] >>', '<< /Kids [ 2 0 R ] >>')],
    [
      'a tree of 2⁵⁰ nodes without a page',
      file(...Array.from({ length: 50 }, (_, n) => `<< /Kids [ ${n + 3} 0 R ${n + 3} 0 R ] >>`), '<< /Kids [] >>'),
    ],
    ['dictionaries that nest 100,000 deep', file(`<< /A ${'<< /A '.repeat(100_000)}`)],
  ])('%s: the page tree is damaged', (_, bytes) => {
    expect(audit(bytes, 0)).toEqual({ pages: null, findings: [repaired] });
  });

  it.each([
    ['no contents at all', '<< /Type /Page >>', []],
    ['a font that is there', '<< /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>', []],
    ['no resources', '<< /Contents 4 0 R >>', ['text-without-font']],
    ['another font', '<< /Contents [ 4 0 R ] /Resources << /Font << /F2 5 0 R >> >> >>', ['text-without-font']],
    ['contents that hold themselves', '<< /Contents 7 0 R >>', ['broken-contents']],
    ['contents that are a font', '<< /Contents 5 0 R >>', ['broken-contents']],
    ['contents that are nowhere', '<< /Contents 9 0 R >>', ['broken-contents']],
    ['a form that is nowhere', '<< /Contents 6 0 R /Resources << /XObject << /X1 9 0 R >> >> >>', ['broken-contents']],
  ])('a page with %s', (_, page, faults) => {
    const { findings } = audit(
      file(
        '<< /Type /Pages /Count 1 /Kids [ 3 0 R ] >>',
        page,
        '<< /Length 31 >>\nstream\nBT /F1 12 Tf % (x)\n (text) Tj ET\nendstream',
        '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
        '<< /Length 7 >>\nstream\n/X1 Do\n\nendstream',
        '[ 7 0 R 4 0 R ]',
      ),
      1,
    );
    expect(findings).toEqual(faults.map((what) => lost(what, 1, 1)));
  });
});

describe('contents that are not compressed, of which an engine saw nothing', () => {
  const fonts = '/Resources << /Font << /F1 5 0 R >> >>';
  const withContents = (contents: string): Uint8Array =>
    file(
      '<< /Type /Pages /Count 1 /Kids [ 3 0 R ] >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R ${fonts} >>`,
      `<< /Length ${contents.length} >>\nstream\n${contents}\nendstream`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    );

  it.each([
    ['show text', '((((BT /F1 12 Tf (text) Tj ET', ['broken-contents']],
    ['are no text at all', 'q \x82\x9f\xe1\x03\xff\x90 Q', ['broken-contents']],
    ['draw nothing, as a blank page of LibreOffice', '0.1 w\nq 0 0.028 595.275 841.861 re\nW* n\nQ', []],
  ])('%s: %j', (_, contents, faults) => {
    expect(audit(withContents(contents), 1, [1]).findings).toEqual(faults.map((what) => lost(what, 1, 1)));
    expect(audit(withContents(contents), 1).findings).toEqual([]);
  });

  it.each([
    ['all of it', 'BT /F1 12 Tf (one) Tj [(two) -5 (x)] TJ ET', 2, []],
    ['all of it, an empty text too', 'BT /F1 12 Tf (one\\)) Tj () Tj [()] TJ ET', 1, []],
    ['less than is in it', 'BT /F1 12 Tf (one) Tj <00> Tj ET', 1, ['broken-contents']],
    ['its beginning', 'BT /F1 12 Tf (one) Tj', 1, ['broken-contents']],
  ])('shown: %s: %j', (_, contents, texts, faults) => {
    expect(audit(withContents(contents), 1, [], [[1, texts]]).findings).toEqual(faults.map((what) => lost(what, 1, 1)));
  });

  it.each(engines)('%s leaves off at a string without an end', async (engine) => {
    const texts = 'BT /F1 12 Tf 50 700 Td (one) Tj ET ';
    const told = async (contents: string) =>
      (await pdfReader.read(withContents(contents), defaultLimits, { engine })).findings.map(({ args }) => args);
    expect(await told(texts.repeat(3))).toEqual([]);
    expect(await told(`${texts}(( ${texts}${texts}`)).toEqual([{ what: 'broken-contents', count: 1 }]);
  });
});

describe('what stands on a page and is no part of its contents', () => {
  function annotated(annotation: string): Uint8Array {
    const file = takeApart(plain);
    const [page = 0] = ofType(file, 'Page');
    const body = file.objects.get(page) ?? '';
    const objects = new Map([
      ...file.objects,
      [file.next, annotation] as const,
      [page, withEntries(body, { Annots: `[${file.next} 0 R]` })] as const,
    ]);
    return putTogether({ ...file, objects });
  }
  const box = '/Type /Annot /Rect [0 0 9 9]';

  it.each([
    ['a remark', `<< ${box} /Subtype /FreeText /Contents (x) >>`, [lost('comment', 1, 1)]],
    ['words that are crossed out', `<< ${box} /Subtype /StrikeOut >>`, [lost('comment', 1, 1)]],
    ['a filled field', `<< ${box} /Subtype /Widget /FT /Tx /V (x) >>`, [lost('form-value', 1, 1)]],
    ['a blank field', `<< ${box} /Subtype /Widget /FT /Tx /V () >>`, []],
    ['a signature', `<< ${box} /Subtype /Widget /FT /Sig /V << /Type /Sig >> >>`, []],
    ['a link', `<< ${box} /Subtype /Link >>`, []],
    [
      'a stamp',
      `<< ${box} /Subtype /Stamp >>`,
      [{ rule: 'unread-object', args: { what: 'stamp', count: 1 }, location: { page: 1 } }],
    ],
  ])('%s', (_, annotation, findings) => {
    expect(auditPdf(annotated(annotation), 7).findParts({ blank: new Set(), shown: new Map() })).toEqual(findings);
  });
});
