import type { Notice } from '../model/notice.ts';
import { type Keys, noticeKeys, ordered, orderedFields } from './contract-order.ts';
import type { WriteOptions, Writer } from './writer.ts';

/** The contract (docs/contract.md): one object, or an array of them where several inputs were asked for. */
export const jsonWriter: Writer = {
  write: (notices, options) => [...noticePieces(notices, options)].join(''),
  pieces: noticePieces,
};

/** The lists of a notice stand two levels deep, and of one in an array three. */
const listLevels = 2;

/** Each task is a piece: the text of 7,000 takes 45 MB, and so do the copies of it on its way into a file. */
function* noticePieces(notices: readonly Notice[], { several }: WriteOptions): Generator<string> {
  if (several) yield* piecesOf(notices, { keys: noticeKeys, levels: listLevels + 1, indent: '' });
  else yield* piecesOf(notices[0], { keys: noticeKeys, levels: listLevels, indent: '' });
  yield '\n';
}

interface Place {
  readonly keys: Keys;
  /** So many levels of lists and objects are cut into pieces. */
  readonly levels: number;
  readonly indent: string;
}

/** What JSON.stringify gives of the value with an indent of two, in pieces. */
function* piecesOf(value: unknown, { keys, levels, indent }: Place): Generator<string> {
  if (levels === 0 || keys === null || typeof value !== 'object' || value === null) {
    yield JSON.stringify(ordered(value, keys), null, 2).replaceAll('\n', `\n${indent}`);
    return;
  }
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const inner = { levels: levels - 1, indent: `${indent}  ` };
  let before = open;
  for (const [name, item, own] of itemsOf(value, keys)) {
    yield `${before}\n${inner.indent}${name}`;
    yield* piecesOf(item, { ...inner, keys: own });
    before = ',';
  }
  yield before === open ? `${open}${close}` : `\n${indent}${close}`;
}

/** What stands before each item of a list or an object, the item, and its keys. */
function* itemsOf(value: object, keys: NonNullable<Keys>): Generator<readonly [string, unknown, Keys]> {
  if (Array.isArray(value)) for (const item of value) yield ['', item, keys];
  else for (const [key, item, own] of orderedFields(value, keys)) yield [`${JSON.stringify(key)}: `, item, own];
}
