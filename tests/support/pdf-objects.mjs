/**
 * A PDF taken apart into its objects, those inside object streams too, and put together again: a damage can then reach every object, and is the
 * only thing wrong with the file. JavaScript, because bench/ runs it without a build.
 */
import { inflateSync } from 'node:zlib';

const object = /(?<=^|[\r\n\s])(\d+) \d+ obj\b([\s\S]*?)\bendobj\b/gu;
const stream = /\bstream\r?\n([\s\S]*?)\r?\n?endstream\b/u;

/** The objects by number, each as its text in Latin-1, and the catalogue's number. Throws where there is none. */
export function takeApart(bytes) {
  const text = Buffer.from(bytes).toString('latin1');
  const root = Number([...text.matchAll(/\/Root\s+(\d+) /gu)].at(-1)?.[1]);
  const found = [...text.matchAll(object)].map(([, number, body]) => [Number(number), body.trim()]);
  const objects = new Map(
    found.flatMap(([number, body]) => (isStreamOfObjects(body) ? unpack(body) : [[number, body]])),
  );
  for (const [number, body] of objects) if (/^<<[^>]*\/Type\s*\/XRef\b/u.test(body)) objects.delete(number);
  if (!objects.has(root)) throw new Error('no catalogue');
  return { objects, root, next: Math.max(...objects.keys()) + 1 };
}

const isStreamOfObjects = (body) => /^<<[^>]*\/Type\s*\/ObjStm\b/u.test(body);

function unpack(body) {
  const data = inflateSync(Buffer.from(stream.exec(body)[1], 'latin1')).toString('latin1');
  const first = Number(/\/First\s+(\d+)/u.exec(body)[1]);
  const places = [...data.slice(0, first).matchAll(/(\d+)\s+(\d+)/gu)].map(([, number, at]) => [+number, first + +at]);
  return places.map(([number, at], index) => [number, data.slice(at, places[index + 1]?.[1]).trim()]);
}

/** A file whose cross-reference table is right. */
export function putTogether({ objects, root }) {
  const parts = ['%PDF-1.6\n%\xe2\xe3\xcf\xd3\n'];
  let length = parts[0].length;
  const size = Math.max(...objects.keys()) + 1;
  const offsets = new Map();
  for (const [number, body] of objects) {
    offsets.set(number, length);
    parts.push(`${number} 0 obj\n${body}\nendobj\n`);
    length += parts.at(-1).length;
  }
  const entry = (number) => (offsets.has(number) ? [offsets.get(number), '00000 n'] : [0, '65535 f']);
  const line = ([offset, rest]) => `${String(offset).padStart(10, '0')} ${rest} \n`;
  parts.push(`xref\n0 ${size}\n${Array.from({ length: size }, (_, number) => line(entry(number))).join('')}`);
  parts.push(`trailer\n<< /Size ${size} /Root ${root} 0 R >>\nstartxref\n${length}\n%%EOF\n`);
  return new Uint8Array(Buffer.from(parts.join(''), 'latin1'));
}

const simple = /\s*(?:\d+\s+\d+\s+R\b|\/[^\s/<>[\]()]*|\((?:\\[\s\S]|[^()\\])*\)|<[^<>]*>|[^\s/<>[\]()]+)/uy;
const opening = /\s*(<<|\[)/uy;
const closing = /\s*(?:>>|\])/uy;

const matchAt = (pattern, text, at) => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** Where the value that begins at `at` ends. */
function endOfValue(text, at) {
  const opened = matchAt(opening, text, at);
  if (opened === null) {
    const found = matchAt(simple, text, at);
    if (found === null) throw new Error(`no value: ${text.slice(at, at + 40)}`);
    return at + found[0].length;
  }
  let end = at + opened[0].length;
  for (let closed = null; closed === null; end = closed === null ? endOfValue(text, end) : end + closed[0].length)
    closed = matchAt(closing, text, end);
  return end;
}

/** The entries of an object's dictionary, and what follows it (a stream); null for an object that is none. */
function parseDictionary(body) {
  if (!body.startsWith('<<')) return null;
  const entries = new Map();
  let at = 2;
  for (; matchAt(closing, body, at) === null; ) {
    const [key, value] = [endOfValue(body, at), endOfValue(body, endOfValue(body, at))];
    entries.set(body.slice(at, key).trim().slice(1), body.slice(key, value).trim());
    at = value;
  }
  return { entries, rest: body.slice(at + matchAt(closing, body, at)[0].length) };
}

const writeDictionary = ({ entries, rest }) =>
  `<< ${[...entries].map(([key, value]) => `/${key} ${value}`).join(' ')} >>${rest}`;

/** The value of a key as its text; undefined: it has none. */
export const entryOf = (body, key) => parseDictionary(body)?.entries.get(key);

/** The dictionary with these entries in place of its own; null takes one away. */
export function withEntries(body, changes) {
  const { entries, rest } = parseDictionary(body);
  for (const [key, value] of Object.entries(changes)) value === null ? entries.delete(key) : entries.set(key, value);
  return writeDictionary({ entries, rest });
}

export const streamOf = (dictionary, content) =>
  `${withEntries(dictionary, { Length: String(content.length) })}\nstream\n${content}\nendstream`;

/** What a value says, where it is a reference that of the object. */
export function resolve(objects, value) {
  const number = /^(\d+)\s+\d+\s+R$/u.exec(value ?? '')?.[1];
  return number === undefined ? value : objects.get(Number(number));
}

/** Numbers of the objects of a type: /Page, /Pages, /Font. */
export const ofType = ({ objects }, type) =>
  [...objects].flatMap(([number, body]) => (entryOf(body, 'Type') === `/${type}` ? [number] : []));
