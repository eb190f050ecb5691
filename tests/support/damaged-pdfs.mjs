/** Damaged PDFs made from good ones; same seed, same bytes. JavaScript, because bench/ runs it without a build. */
import { deflateSync } from 'node:zlib';
import { entryOf, ofType, putTogether, resolve, streamOf, takeApart, withEntries } from './pdf-objects.mjs';

/** A linear congruential generator: `below(n)` is 0 … n − 1. */
function randomFrom(seed) {
  let state = (seed * 2654435761) >>> 0;
  const random = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  // The first number of seeds that follow one another is nearly the same.
  random(1);
  random(1);
  return random;
}

/** Of the file as it is. */
const damagesOfBytes = {
  'bytes flipped': (bytes, below) => {
    const copy = bytes.slice();
    for (let n = 0; n < 200; n++) copy[below(copy.length)] = below(256);
    return copy;
  },
  'the end cut off': (bytes, below) => bytes.slice(0, 20 + below(bytes.length - 20)),
  'a piece cut out': (bytes, below) => {
    const from = below(bytes.length);
    return new Uint8Array(Buffer.concat([bytes.slice(0, from), bytes.slice(from + 1 + below(bytes.length / 4))]));
  },
  'no cross-reference': (bytes) => {
    const text = Buffer.from(bytes).toString('latin1');
    return new Uint8Array(Buffer.from(text.replace(/startxref[\s\S]*$/u, 'startxref\n999999999\n%%EOF\n'), 'latin1'));
  },
};

const reference = (number) => `${number} 0 R`;
const anyOf = (list, below) => list[below(list.length)];

/** Puts an object in, and gives its number. */
function add(file, body) {
  file.objects.set(file.next, body);
  return file.next++;
}

const change = ({ objects }, number, changes) => objects.set(number, withEntries(objects.get(number), changes));

function changeEach(file, pattern, by) {
  for (const [number, body] of file.objects) {
    const [dictionary, ...rest] = body.split(/(?=\bstream\r?\n)/u);
    file.objects.set(number, [dictionary.replace(pattern, by), ...rest].join(''));
  }
}

const pagesOf = (file) => ofType(file, 'Page');
const [treesOf, fontsOf] = [(file) => ofType(file, 'Pages'), (file) => ofType(file, 'Font')];
/** The root of the page tree. */
const topOf = ({ objects, root }) => Number.parseInt(entryOf(objects.get(root), 'Pages'), 10);

/** References to the page's contents. */
function contentsOf({ objects }, page) {
  const own = entryOf(objects.get(page), 'Contents');
  return own.startsWith('[') ? own.slice(1, -1) : own;
}

/** What is drawn before a page's own contents, and the resources for it beside its own. */
function drawFirst(file, page, { content, kind, names }) {
  const { objects } = file;
  const stream = add(file, streamOf('<< >>', `q\n${content}\nQ\n`));
  const inherited = entryOf(objects.get(topOf(file)), 'Resources');
  const resources = resolve(objects, entryOf(objects.get(page), 'Resources') ?? inherited ?? '<< >>');
  const others = resolve(objects, entryOf(resources, kind) ?? '<< >>');
  const more = [...names].map(([name, number]) => `/${name} ${reference(number)}`).join(' ');
  const all = withEntries(resources, { [kind]: others.replace(/^<</u, `<< ${more} `) });
  change(file, page, { Resources: all, Contents: `[ ${reference(stream)} ${contentsOf(file, page)} ]` });
}

/** A chain of forms (Form XObject), each of which draws the next `times` → the number of the first. */
function nestForms(file, depth, times) {
  const form = (next) => {
    const resources = next === null ? '<< >>' : `<< /XObject << /N ${reference(next)} >> >>`;
    const content = next === null ? '0 0 1 1 re f\n' : '/N Do\n'.repeat(times);
    const dictionary = `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources ${resources} >>`;
    return add(file, streamOf(dictionary, content));
  };
  return Array.from({ length: depth }).reduce((next) => form(next), null);
}

const drawForms = (file, page, depth, times) =>
  drawFirst(file, page, { content: '/Deep Do', kind: 'XObject', names: [['Deep', nestForms(file, depth, times)]] });

let bomb = null;

/** Of the objects: nothing else is wrong with the file, its cross-reference table is right. */
const damagesOfObjects = {
  'objects removed': (file, below) => {
    const numbers = [...file.objects.keys()].filter((number) => number !== file.root);
    for (let left = 1 + below(numbers.length / 4); left > 0; left--) file.objects.delete(anyOf(numbers, below));
  },
  'references mixed up': (file, below) => {
    const numbers = [...file.objects.keys()];
    changeEach(file, /\b\d+ 0 R\b/gu, (found) => (below(6) === 0 ? reference(anyOf(numbers, below)) : found));
    change(file, anyOf(pagesOf(file), below), { Contents: reference(anyOf(numbers, below)) });
  },
  'contents missing': (file, below) => change(file, anyOf(pagesOf(file), below), { Contents: reference(99_999) }),
  'contents damaged': (file, below) => {
    const [number] = contentsOf(file, anyOf(pagesOf(file), below)).match(/\d+/u);
    const body = file.objects.get(Number(number));
    const at = body.indexOf('stream') + Math.floor((body.length - body.indexOf('stream')) / 3);
    file.objects.set(
      Number(number),
      `${body.slice(0, at)}${String.fromCharCode(below(256))}damaged${body.slice(at + 8)}`,
    );
  },
  'fonts removed': (file) => {
    for (const font of fontsOf(file)) file.objects.delete(font);
  },
  'a loop of kids': (file, below) => {
    const top = topOf(file);
    const kids = entryOf(file.objects.get(top), 'Kids')
      .slice(1, -1)
      .match(/\d+ 0 R/gu);
    const inner = add(file, `<< /Type /Pages /Parent ${reference(top)} /Count 1 /Kids [ ${reference(top)} ] >>`);
    kids[below(kids.length)] = reference(anyOf([top, inner], below));
    change(file, top, { Kids: `[ ${kids.join(' ')} ]` });
  },
  'a loop of parents': (file, below) => {
    const pages = pagesOf(file);
    // Without a box of its own a page asks its parents for one.
    for (const page of pages) change(file, page, { Parent: reference(anyOf(pages, below)), MediaBox: null });
    for (const tree of treesOf(file)) change(file, tree, { Parent: reference(anyOf(pages, below)) });
  },
  'a count too large': (file, below) =>
    change(file, topOf(file), { Count: anyOf(['1000000000', '2147483648', '99999', '100'], below) }),
  'a count too small': (file, below) => {
    const count = Number(entryOf(file.objects.get(topOf(file)), 'Count'));
    change(file, topOf(file), { Count: String(anyOf([count - 1, Math.floor(count / 2), -5], below)) });
  },
  'huge boxes': (file, below) => {
    const box = `[0 0 ${9 + below(9)}e9 ${anyOf(['1e38', `1${'0'.repeat(38)}`, '99999999999'], below)}]`;
    for (const page of pagesOf(file)) change(file, page, { MediaBox: box, CropBox: box });
  },
  'lengths wrong': (file, below) => changeEach(file, /\/Length \d+(?: 0 R)?/gu, () => `/Length ${below(1e9)}`),
  'ten thousand fonts': (file) => {
    const [font] = fontsOf(file)
      .map((number) => file.objects.get(number))
      .filter((body) => /\/Subtype\s*\/(?!CID)/u.test(body));
    const names = Array.from({ length: 10_000 }, (_, n) => [`X${n}`, add(file, withEntries(font, { Name: `/X${n}` }))]);
    const content = `BT 3 Tr\n${names.map(([name]) => `/${name} 1 Tf <0001> Tj`).join('\n')}\nET`;
    drawFirst(file, pagesOf(file)[0], { content, kind: 'Font', names });
  },
  'forms 5,000 deep': (file) => drawForms(file, pagesOf(file)[0], 5_000, 1),
  'forms drawn twice, 40 deep': (file) => drawForms(file, pagesOf(file)[0], 40, 2),
  'dictionaries 100,000 deep': (file) => {
    const deep = `${'<< /A '.repeat(100_000)}1${' >>'.repeat(100_000)}`;
    change(file, pagesOf(file)[0], { PieceInfo: deep });
  },
  'an image of a million by a million': (file) => {
    const dictionary =
      '<< /Type /XObject /Subtype /Image /Width 1000000 /Height 1000000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode >>';
    const image = add(file, streamOf(dictionary, deflateSync(Buffer.alloc(100_000)).toString('latin1')));
    const content = '300 0 0 300 0 0 cm /Big Do';
    for (const page of pagesOf(file)) drawFirst(file, page, { content, kind: 'XObject', names: [['Big', image]] });
  },
  'a stream that inflates to 200 MB': (file) => {
    bomb ??= deflateSync(Buffer.alloc(200_000_000, ' ')).toString('latin1');
    const [page] = pagesOf(file);
    const stream = add(file, streamOf('<< /Filter /FlateDecode >>', bomb));
    change(file, page, { Contents: `[ ${reference(stream)} ${contentsOf(file, page)} ]` });
  },
};

export const kinds = [...Object.keys(damagesOfBytes), ...Object.keys(damagesOfObjects)];

/** A source damaged in one way; same seed, same bytes. Throws where that changed nothing. */
export function damage(source, kind, seed) {
  const below = randomFrom(seed + 1);
  const bytes = new Uint8Array(source);
  if (kind in damagesOfBytes) return checkChanged(bytes, damagesOfBytes[kind](bytes, below), kind);
  const file = takeApart(bytes);
  const whole = putTogether(file);
  damagesOfObjects[kind](file, below);
  return checkChanged(whole, putTogether(file), kind);
}

/** A source whose first page draws a form within a form, `depth` times. */
export function withForms(source, depth) {
  const file = takeApart(new Uint8Array(source));
  drawForms(file, pagesOf(file)[0], depth, 1);
  return putTogether(file);
}

function checkChanged(before, after, kind) {
  if (Buffer.compare(before, after) === 0) throw new Error(`${kind}: nothing changed`);
  return after;
}

/** Everything that a document says, without white space. */
function textOf({ blocks }) {
  const paragraphs = blocks.flatMap((block) =>
    block.kind === 'grid' ? block.cells.flatMap((cell) => cell.paragraphs) : [block],
  );
  return paragraphs
    .flatMap(({ runs }) => runs.map(({ text }) => text))
    .join('')
    .replace(/\s/gu, '');
}

function countCharacters(text) {
  const counts = new Map();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** What a reading (a Result, or what it threw) came to, beside the reading of the undamaged file: 'fault' should never be. */
export function outcomeOf(reading, whole) {
  if (reading instanceof Error) return reading.name === 'GkparseError' ? reading.code : 'fault';
  const counts = countCharacters(textOf(reading.value));
  const isWhole = [...countCharacters(textOf(whole.value))].every(
    ([character, count]) => (counts.get(character) ?? 0) >= count,
  );
  const tells = ['repaired-document', 'unread-object', 'unmappable-text', 'scanned-page'];
  const isTold = reading.findings.some(({ rule }) => tells.includes(rule));
  return isWhole ? 'whole' : isTold ? 'less, told' : 'less, untold';
}
