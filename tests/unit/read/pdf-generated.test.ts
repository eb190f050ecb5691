import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../src/read/limits.ts';
import { pdfReader } from '../../../src/read/pdf.ts';
import { makePdfTable, scorePdfTable } from '../../support/pdf-tables.mjs';

/**
 * A merged text higher than its rows at the page's end; group rows at a page's end and top that no line between columns reaches; a header
 * whose columns were not told apart; texts of two columns run into one between rules; half a group row, or one whose label ends where a column begins; a header's upper words
 * left above (责任单位 alone above 序 and 重点内容); a centred text that begins with a hanging mark right behind the column before; a blank that a merged text may be meant
 * for; rows taken for one text.
 */
const hard = [69, 118, 401, 691, 1060, 1084, 1274, 1334, 1409, 1495, 1689, 1902, 2048, 3543];
/** Headers that their rules bound; one-line categories as far apart as their rows; texts of rows with no space between them. */
const mended = [73, 883, 980, 1147, 1333, 1463];
const seeds = [...Array.from({ length: 40 }, (_, index) => index + 1), ...hard, ...mended];
const tables = await Promise.all(seeds.map((seed) => makePdfTable(seed)));
const unruled = new Set(['rows', 'header', 'none']);
const limits = { ...defaultLimits, isolate: false };

describe('random tables with lines, written by pdfkit', () => {
  it.each(tables.filter(({ ruling }) => !unruled.has(ruling)))('$name: every cell in its place', async (table) => {
    const { wrong, lost } = scorePdfTable(table, await pdfReader.read(table.bytes, limits));
    expect({ wrong, lost }).toEqual({ wrong: [], lost: 0 });
  });
});

describe('random tables without lines between the columns, written by pdfkit', () => {
  it.each(tables.filter(({ ruling }) => unruled.has(ruling)))('$name: a wrong cell is told', async (table) => {
    const { wrong, lost } = scorePdfTable(table, await pdfReader.read(table.bytes, limits));
    expect({ untold: wrong.filter(({ told }) => !told), lost }).toEqual({ untold: [], lost: 0 });
  });
});

describe('random tables without lines between the columns that were read wrongly once', () => {
  it.each(tables.filter((_, index) => mended.includes(seeds[index] ?? 0)))('$name', async (table) => {
    const { wrong } = scorePdfTable(table, await pdfReader.read(table.bytes, limits));
    expect(wrong).toEqual([]);
  });
});

describe('random tables in both engines', () => {
  it.each(tables.slice(0, 10))('$name: the same cells', async (table) => {
    const [one, other] = await Promise.all(
      (['pdfium', 'pdfjs'] as const).map((engine) => pdfReader.read(table.bytes, limits, { engine })),
    );
    const scores = [one, other].map((read) => (read === undefined ? null : scorePdfTable(table, read).wrong));
    expect(scores[0]).toEqual(scores[1]);
  });
});
