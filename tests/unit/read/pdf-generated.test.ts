import { describe, expect, it } from 'vitest';
import { GkparseError } from '../../../src/model/errors.ts';
import { defaultLimits } from '../../../src/read/limits.ts';
import { pdfReader } from '../../../src/read/pdf.ts';
import { damage } from '../../support/damaged-pdfs.mjs';
import { makePdfTable, scorePdfTable } from '../../support/pdf-tables.mjs';
import { fixture } from './read-fixture.ts';

const tables = await Promise.all(Array.from({ length: 40 }, (_, index) => makePdfTable(index + 1)));

describe('random tables, written by pdfkit', () => {
  it.each(tables)('$name: every cell in its place', async (table) => {
    const { wrong, lost } = scorePdfTable(table, await pdfReader.read(table.bytes, defaultLimits));
    expect({ wrong, lost }).toEqual({ wrong: [], lost: 0 });
  });
});

const sources = [fixture('hostile/rotated-form.pdf'), fixture('notices/neg-govdoc397-pdf/source.pdf')];
const damaged = Array.from({ length: 30 }, (_, seed) =>
  damage([tables[2]?.bytes ?? new Uint8Array(), ...sources], seed),
);

describe('damaged pdfs', () => {
  it.each(damaged)('$name: an answer or a GkparseError', async ({ bytes }) => {
    const outcome = await pdfReader.read(bytes, defaultLimits).catch((error: unknown) => error);
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(GkparseError);
    else expect(outcome).toHaveProperty('value.blocks');
  });
});
