/** A row of a table as mammoth shall read it. */
export interface WrittenRow {
  readonly xml: string;
  /** Cells with text that begin in it. */
  readonly cells: number;
  /** A cell of the row above goes on in it. */
  readonly goesOn: boolean;
}

/** What stands at the top of the document, as mammoth shall read it. */
export type WrittenBlock =
  | { readonly kind: 'text'; readonly xml: string }
  | { readonly kind: 'table'; readonly rows: readonly WrittenRow[] }
  | IncludedBlock;

/** w:altChunk: another document stands here, the part of this relationship. */
interface IncludedBlock {
  readonly kind: 'included';
  readonly id: string;
}

/** As much of the document as is converted at once. */
export interface Chunk {
  readonly xml: string;
  /** Its first table goes on with the rows of the last one of the chunk before. */
  readonly goesOn: boolean;
  /** Nothing but another document. */
  readonly included?: string;
}

const tableOf = (rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

export function xmlOf(blocks: readonly WrittenBlock[]): string {
  return blocks.flatMap((block) => partsOf(block, Number.POSITIVE_INFINITY)).join('');
}

/** A table whose rows have one filled cell is read as text: a part of one that has more must show it. */
const isWide = ({ cells }: WrittenRow): boolean => cells > 1;

/** A block in parts that can be read alone. */
function partsOf(block: WrittenBlock, length: number): readonly string[] {
  if (block.kind === 'included') return [];
  return block.kind === 'text' ? [block.xml] : tableParts(block.rows, length).map(tableOf);
}

/** The rows of a table in parts that can be read alone: no merged cell reaches over a cut, and each part is seen to be a table. */
function tableParts(rows: readonly WrittenRow[], length: number): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  let [size, wide] = [0, false];
  for (const row of rows) {
    if (size >= length && wide && !row.goesOn && isWide(row)) {
      parts.push([]);
      [size, wide] = [0, false];
    }
    parts.at(-1)?.push(row.xml);
    size += row.xml.length;
    wide ||= isWide(row);
  }
  return parts;
}

/** Cuts the document into chunks of some `length` characters: what mammoth and its parsers build takes a hundred times the memory of the text. */
export function chunksOf(blocks: readonly WrittenBlock[], length: number): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let waiting: string[] = [];
  let [size, goesOn] = [0, false];
  const cut = (next: boolean): void => {
    chunks.push({ xml: waiting.join(''), goesOn });
    waiting = [];
    [size, goesOn] = [0, next];
  };
  const add = (xml: string): void => {
    waiting.push(xml);
    size += xml.length;
  };
  const include = ({ id }: IncludedBlock): void => {
    if (size > 0) cut(false);
    chunks.push({ xml: '', goesOn: false, included: id });
  };
  for (const block of blocks) {
    if (block.kind === 'included') include(block);
    const parts = partsOf(block, length);
    for (const [i, part] of parts.entries()) {
      if (i > 0) cut(true);
      add(part);
    }
    if (size >= length) cut(false);
  }
  if (size > 0 || chunks.length === 0) cut(false);
  return chunks;
}
