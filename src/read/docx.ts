import type { Element } from 'domhandler';
import mammoth from 'mammoth';
import type { Alignment, Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Result } from '../model/result.ts';
import { type Archive, openArchive } from './docx/archive.ts';
import { docxError } from './docx/docx-errors.ts';
import { isXmlFile, openFlatPackage } from './docx/flat-package.ts';
import { type Included, readIncluded } from './docx/included.ts';
import { readParts } from './docx/parts.ts';
import { type Transformed, transform } from './docx/transform.ts';
import { count, type Writing } from './docx/writing.ts';
import { assemble } from './html/assemble.ts';
import { loadSlim } from './html/cheerio.ts';
import { type Dialect, type RawBlock, readBlocks } from './html/dom-to-blocks.ts';
import { inlineElements } from './html/elements.ts';
import { checkSize, type Limits } from './limits.ts';
import type { Reader } from './reader.ts';

/** mammoth's own declaration leaves out `file`, an archive already open (lib/unzip.js, 1.13.0), with which it opens no zip. */
type MammothInput = Parameters<typeof mammoth.convertToHtml>[0];

const documentPath = 'word/document.xml';
const alignmentNames = ['left', 'center', 'right'] as const satisfies readonly Alignment[];
const paragraphStyles = [
  'p.furniture => p.furniture:fresh',
  ...alignmentNames.flatMap((name) => [
    `p.${name} => p.${name}:fresh`,
    `p.furniture${name} => p.furniture.${name}:fresh`,
  ]),
];
const oleMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const encryptedStream = Buffer.from('EncryptedPackage', 'utf16le');

/** Word documents since 2007 (.docx, .docm, .dotx): zip → parts → plain document.xml → mammoth → HTML → cheerio → blocks. */
export const docxReader: Reader = {
  read: async (bytes, limits) => {
    checkSize(bytes, limits);
    if (isOle(bytes))
      throw docxError(Buffer.from(bytes).includes(encryptedStream) ? 'encrypted' : 'unsupported-format');
    const archive = isXmlFile(bytes) ? openFlatPackage(bytes, limits) : await openArchive(bytes, limits);
    return readDocument(archive, limits);
  },
};

/** OLE compound file: an old .doc or .wps, or a .docx under a password ([MS-OFFCRYPTO] 2.3.4.4). */
function isOle(bytes: Uint8Array): boolean {
  return oleMagic.every((byte, i) => bytes[i] === byte);
}

async function readDocument(archive: Archive, limits: Limits): Promise<Result<Document>> {
  const read = await readPackage(archive, limits, true);
  const { blocks, findings } = assemble(read.blocks, limits);
  return { value: { format: 'docx', pages: null, blocks }, claims: [], findings: [...read.findings, ...findings] };
}

/** `isOuter`: a docx that it includes is read, too. */
async function readPackage(archive: Archive, limits: Limits, isOuter: boolean): Promise<Included> {
  const parts = await readParts(archive, limits);
  const transformed = transform(parts);
  const readInner = async (bytes: Uint8Array): Promise<Included> =>
    readPackage(await openArchive(bytes, limits, archive.budget), limits, false);
  const include = async (id: string): Promise<Included | null> => {
    const path = parts.included.get(id);
    const bytes = path === undefined ? null : await archive.bytes(path);
    return bytes === null ? null : readIncluded(bytes, limits, isOuter ? readInner : null);
  };
  const { raw, unknownSymbols, findings } = await convertAll(transformed, include);
  return { blocks: raw, findings: [...describeReading(transformed, unknownSymbols), ...findings] };
}

interface Converted {
  readonly raw: readonly RawBlock[];
  readonly unknownSymbols: number;
  /** Of the documents that it includes. */
  readonly findings: readonly Finding[];
}

/** One chunk after another, so that only one is in memory as XML and HTML. */
async function convertAll(
  { chunks, writing }: Transformed,
  include: (id: string) => Promise<Included | null>,
): Promise<Converted> {
  const raw: RawBlock[] = [];
  const findings: Finding[] = [];
  const symbols = new Set<string>();
  for (const { xml, goesOn, included } of chunks) {
    const read = included === undefined ? await convertChunk(xml, writing, symbols) : await include(included);
    if (read === null) count(writing, 'included-document');
    const { blocks, findings: own } = read ?? nothing;
    for (const block of goesOn ? withRowsOf(raw, blocks) : blocks) raw.push(block);
    for (const finding of own) findings.push(finding);
  }
  return { raw, unknownSymbols: symbols.size, findings };
}

const nothing: Included = { blocks: [], findings: [] };

/** `symbols` takes what mammoth says of symbols that it does not know. */
async function convertChunk(xml: string, writing: Writing, symbols: Set<string>): Promise<Included> {
  const { html, messages } = await convert(xml, writing);
  const root = loadSlim()(html).root()[0];
  if (root === undefined) throw docxError('broken-document');
  for (const { message } of messages) if (message.includes('w:sym')) symbols.add(message);
  return { blocks: readBlocks(root, dialect(writing)), findings: [] };
}

/** The rows of the first grid join the last one so far; gives the other blocks. */
function withRowsOf(raw: RawBlock[], blocks: readonly RawBlock[]): readonly RawBlock[] {
  const [last, [first, ...rest]] = [raw.at(-1), blocks];
  if (last?.kind !== 'grid' || first?.kind !== 'grid') return blocks;
  raw[raw.length - 1] = { ...last, rows: [...last.rows, ...first.rows] };
  return rest;
}

async function convert(xml: string, writing: Writing) {
  const file = {
    exists: (name: string) => name === documentPath,
    read: (_name: string, encoding?: string) => Promise.resolve(encoding === undefined ? Buffer.from(xml) : xml),
  };
  const runStyles = [...writing.looks.all.keys()].map((name) => `r.${name} => span.${name}`);
  try {
    const { value: html, messages } = await mammoth.convertToHtml({ file } as unknown as MammothInput, {
      styleMap: [...paragraphStyles, ...runStyles],
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
    });
    return { html, messages };
  } catch (error) {
    throw docxError('broken-document', error);
  }
}

function dialect({ looks }: Writing): Dialect {
  const classes = (element: Element) => (element.attribs['class'] ?? '').split(' ');
  return {
    keepsSpace: true,
    keepsSpaceOf: () => null,
    hasLayoutTables: false,
    knowsPlaces: false,
    lookOf: (element, inherited) => looks.all.get(element.attribs['class'] ?? '') ?? inherited,
    alignmentOf: (element) => alignmentNames.find((name) => classes(element).includes(name)) ?? null,
    isFurniture: (element) => classes(element).includes('furniture'),
    isHidden: () => false,
    isInline: ({ name }) => inlineElements.has(name),
    pairs: new Map(),
    labelOf: () => null,
  };
}

/** Only a document without text has all of its pictures named: elsewhere small ones are seals and emblems. */
function describeReading({ chunks, writing, comments }: Transformed, unknownSymbols: number): readonly Finding[] {
  const { tally, brokenMerges } = writing;
  const insertions = tally.get('insertions') ?? 0;
  const deletions = tally.get('deletions') ?? 0;
  const objects: Readonly<Record<string, number>> = {
    'hidden-text': tally.get('hidden-text') ?? 0,
    placeholder: tally.get('placeholder') ?? 0,
    'embedded-object': tally.get('embedded-object') ?? 0,
    'included-document': tally.get('included-document') ?? 0,
    chart: tally.get('chart') ?? 0,
    diagram: tally.get('diagram') ?? 0,
    'word-art': tally.get('word-art') ?? 0,
    comment: comments,
    symbol: unknownSymbols,
    image: tally.get(chunks.some(({ xml }) => xml.includes('<w:t ')) ? 'telling-image' : 'image') ?? 0,
  };
  const replaced = chunks.reduce((sum, { xml }) => sum + xml.split('\ufffd').length - 1, 0);
  const location = {};
  return [
    ...(insertions + deletions > 0
      ? [{ rule: 'tracked-changes' as const, args: { insertions, deletions }, location }]
      : []),
    ...Object.entries(objects)
      .filter(([, count]) => count > 0)
      .map(([what, count]) => ({ rule: 'unread-object' as const, args: { what, count }, location })),
    ...(replaced > 0 ? [{ rule: 'replaced-characters' as const, args: { count: replaced }, location }] : []),
    ...brokenMerges.map((text) => ({ rule: 'broken-merge' as const, args: { text }, location })),
  ];
}
