import { inflateSync } from 'node:zlib';
import {
  isArray,
  isDictionary,
  isReference,
  type PdfDictionary,
  type PdfReference,
  type PdfValue,
  parseValue,
} from './values.ts';

/** An object of the file: its value, and where the bytes of its stream stand. */
interface PdfObject {
  readonly value: PdfValue | null;
  readonly stream: { readonly from: number; readonly to: number } | null;
}

/** The objects of a file as they stand in it, whatever its table of contents says: of several with one number the last. */
export interface PdfObjects {
  readonly root: PdfDictionary;
  readonly find: (reference: PdfReference) => PdfObject | null;
  /** What a stream holds once inflated; null where it is damaged, '' where it is packed in another way or too large to look at. */
  readonly contents: (object: PdfObject) => string | null;
  /** Has it a stream that is not damaged? Each is looked at once: pages share their fonts. */
  readonly isWhole: (object: PdfObject) => boolean;
}

/** Of one stream, inflated, and of all: a page's contents are some 50 kB. */
const maxStreamBytes = 30_000_000;
const maxTotalBytes = 300_000_000;

/** Where an object stands: in the file, or in an inflated stream of objects. */
interface Place {
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
  readonly stream: PdfObject['stream'];
}

/** The file, and how much may still be inflated of it. */
interface Source {
  readonly file: Buffer;
  left: number;
}

/** Null for a file that is encrypted, or whose catalogue can't be found. */
export function readObjects(bytes: Uint8Array): PdfObjects | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.includes('/Encrypt')) return null;
  const source: Source = { file, left: maxTotalBytes };
  const find = finderOf(placesOf(source));
  const reference = rootOf(file);
  const root = reference === null ? null : find(reference)?.value;
  if (!isDictionary(root)) return null;
  const contents: PdfObjects['contents'] = (object) => contentsOf(source, object);
  return { root, find, contents, isWhole: wholenessOf(contents) };
}

function wholenessOf(contents: PdfObjects['contents']): PdfObjects['isWhole'] {
  const known = new Map<PdfObject, boolean>();
  return (object) => {
    const found = known.get(object) ?? (object.stream !== null && contents(object) !== null);
    known.set(object, found);
    return found;
  };
}

function placesOf(source: Source): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>();
  for (const [number, place] of scan(source.file)) {
    if (place.stream !== null && textOf(place).includes('/ObjStm')) unpack(source, objectAt(place), places);
    else places.set(number, place);
  }
  return places;
}

/** What a value stands for: a reference for the value of its object. */
export function resolve(objects: PdfObjects, value: PdfValue | null | undefined): PdfValue | null {
  return isReference(value) ? (objects.find(value)?.value ?? null) : (value ?? null);
}

/** Each object is parsed once: pages share theirs. */
function finderOf(places: ReadonlyMap<number, Place>): PdfObjects['find'] {
  const known = new Map<number, PdfObject>();
  return ({ object }) => {
    const place = places.get(object);
    if (place === undefined) return null;
    const found = known.get(object) ?? objectAt(place);
    known.set(object, found);
    return found;
  };
}

function objectAt(place: Place): PdfObject {
  return { value: parseValue(textOf(place)), stream: place.stream };
}

/** An object that is longer is data of another kind. */
const maxObjectBytes = 1_000_000;

function textOf({ bytes, from, to }: Place): string {
  return bytes.toString('latin1', from, Math.min(to, from + maxObjectBytes));
}

/** The last trailer's, or the last cross-reference stream's. */
function rootOf(file: Buffer): PdfReference | null {
  const key = '/Root';
  const at = file.lastIndexOf(key);
  if (at < 0) return null;
  const value = parseValue(file.toString('latin1', at + key.length, at + key.length + 40));
  return isReference(value) ? value : null;
}

const keyword = ' obj';
const objectNumber = /(?<number>\d{1,10})\s{1,9}\d{1,5}$/u;

/** Objects in the order of the file; what stands inside of streams is jumped over. */
function* scan(file: Buffer): Generator<readonly [number, Place]> {
  const nextEnd = finder(file, 'endobj');
  const [nextStream, nextOther] = [finder(file, 'stream\n'), finder(file, 'stream\r')];
  for (let at = file.indexOf(keyword); at >= 0; ) {
    const number = objectNumber.exec(file.toString('latin1', Math.max(0, at - 20), at))?.groups?.['number'];
    const from = at + keyword.length;
    const [end, stream] = [nextEnd(from), Math.min(nextStream(from), nextOther(from))];
    const place =
      stream < end
        ? placeOfStream(file, from, stream)
        : { bytes: file, from, to: Math.min(end, file.length), stream: null };
    if (number !== undefined) yield [Number(number), place];
    at = file.indexOf(keyword, place.stream?.to ?? place.to);
  }
}

/** Where a word next stands; asked for places that grow, so that the file is searched once. */
function finder(file: Buffer, word: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      const at = file.indexOf(word, from);
      found = at < 0 ? Number.POSITIVE_INFINITY : at;
    }
    return found;
  };
}

const [carriageReturn, lineFeed] = [0x0d, 0x0a];

function placeOfStream(file: Buffer, from: number, at: number): Place {
  let begin = at + 'stream'.length;
  if (file[begin] === carriageReturn) begin++;
  if (file[begin] === lineFeed) begin++;
  const end = file.indexOf('endstream', begin);
  return { bytes: file, from, to: at, stream: { from: begin, to: end < 0 ? file.length : end } };
}

/** A stream of objects (ObjStm): pairs of number and offset, then the objects. */
function unpack(source: Source, object: PdfObject, places: Map<number, Place>): void {
  const bytes = Buffer.from(contentsOf(source, object) ?? '', 'latin1');
  const first = isDictionary(object.value) ? Number(object.value.get('/First')) : Number.NaN;
  const numbers = (bytes.toString('latin1', 0, first).match(/\d+/gu) ?? []).map(Number);
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const [number = 0, offset = 0, , next = bytes.length - first] = numbers.slice(index, index + 4);
    places.set(number, { bytes, from: first + offset, to: first + next, stream: null });
  }
}

function contentsOf(source: Source, { value, stream }: PdfObject): string | null {
  if (!isDictionary(value) || stream === null || source.left <= 0) return '';
  const filter = value.get('/Filter');
  const [first, ...others] = isArray(filter) ? filter : [filter];
  const bytes = source.file.subarray(stream.from, stream.to);
  if (others.length > 0 || (first !== undefined && first !== '/FlateDecode')) return '';
  const contents = first === undefined ? bytes.subarray(0, maxStreamBytes) : inflate(bytes);
  source.left -= contents?.length ?? 0;
  return contents?.toString('latin1') ?? null;
}

/** Null where it is damaged; empty where it is larger than is looked at. */
function inflate(bytes: Buffer): Buffer | null {
  try {
    return inflateSync(bytes, { maxOutputLength: maxStreamBytes });
  } catch (error) {
    return error instanceof RangeError ? Buffer.alloc(0) : null;
  }
}
