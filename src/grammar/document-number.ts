import { squash } from '../text/layout.ts';

/** 发文字号, read leniently (domain.md 1): 薛政办发〔2019〕18号, also [2019], (2019), 第18号. */
const pattern = /\p{Script=Han}{1,14}[〔[［【（(﹝](?:19|20)\d{2}[〕\]］】）)﹞]第?\d{1,4}号/u;
const whole = new RegExp(`^${pattern.source}$`, 'u');
const tail = new RegExp(`${pattern.source}$`, 'u');
const longestLine = 40;

/** The 发文字号 that a line is, or ends in after the red head; null where it is none. */
export function parseDocumentNumber(line: string): string | null {
  const plain = squash(line);
  if (plain.length > longestLine) return null;
  if (whole.test(plain)) return plain.replace(/^.*文件(?=\p{Script=Han})/u, '');
  return tail.test(plain) && /文件|签发人/u.test(plain) ? (/(?<=文件).*$/u.exec(plain)?.[0] ?? null) : null;
}
