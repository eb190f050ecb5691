import { findAll } from '../text/find-all.ts';
import { fold } from '../text/layout.ts';

const number =
  '\\p{Script=Han}{2,12}\\s{0,4}(?<open>[〔\\[［【（(﹝])\\s{0,4}(?:19|20)\\d{2}\\s{0,4}(?<close>[〕\\]］】）)﹞])\\s{0,4}(?<ordinal>第?)\\s{0,4}(?<serial>\\d{1,4})\\s{0,4}号';
const anywhere = new RegExp(number, 'gu');
const cited = new RegExp(`《(?<title>[^《》]{4,80})》\\s*[（(](?<number>${number})[）)]`, 'gu');

/** A document number (发文字号) in a text, and what is wrong with its form; null where nothing is. */
export interface CitedNumber {
  readonly number: string;
  readonly fault: 'brackets' | 'ordinal' | 'zero' | null;
}

/** Cheap sign of a number: the year before its bracket. */
const sign = /(?:19|20)\d{2}\s*[〕\]］】）)﹞]/u;

/** The document numbers of a text, read leniently. */
export function citedNumbers(text: string): readonly CitedNumber[] {
  if (!sign.test(text)) return [];
  return findAll(anywhere, text).map(({ 0: found, groups }) => ({ number: found, fault: faultOf(groups ?? {}) }));
}

function faultOf({ open, close, ordinal, serial }: Readonly<Record<string, string>>): CitedNumber['fault'] {
  if (open !== '〔' || close !== '〕') return 'brackets';
  if (ordinal === '第') return 'ordinal';
  return serial?.startsWith('0') ? 'zero' : null;
}

/** Documents cited by title and number: 《…的通知》（国办函〔2019〕61号）. */
export function citations(text: string): readonly { readonly title: string; readonly number: string }[] {
  if (!sign.test(text)) return [];
  return findAll(cited, text).map(({ groups }) => ({
    title: groups?.['title'] ?? '',
    number: groups?.['number'] ?? '',
  }));
}

/** For comparing: width, spaces and the form of the brackets aside. */
export function bareNumber(text: string): string {
  return fold(text).replace(/[〔〕[\]【】()]/gu, ' ');
}
