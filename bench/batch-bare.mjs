// One side of `node bench/batch.mjs bare`, in a process of its own: node bench/batch-bare.mjs batch|library FORMAT FOLDER FILE … Prints milliseconds of processor time a document.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convert } from '../dist/cli/batch/convert.js';
import { placeOutput } from '../dist/cli/batch/output-file.js';

const [side, format, folder, ...files] = process.argv.slice(2);
const [warmRounds, rounds] = [1, 3];

const libraries = {
  docx: async (bytes) => {
    const { default: mammoth } = await import('mammoth');
    await mammoth.convertToHtml({ buffer: bytes });
  },
  html: async (bytes) => (await import('cheerio')).load(bytes).html().length,
  txt: async (bytes) => new TextDecoder().decode(bytes).split('\n').length,
  pdf: async (bytes) => {
    const { PDFParse } = await import('pdf-parse');
    const parser = new PDFParse({ data: new Uint8Array(bytes) });
    await parser.getText();
    await parser.destroy();
  },
};

const rendering = { format: 'json', headers: 'zh', bom: true, language: 'zh', limits: {}, engine: null, units: null };

const sides = {
  /** What a worker and the run do with a document: read, hash, extract, write, flush, rename. */
  batch: async (name, i) => {
    const [output, temporary] = [join(folder, `${i}.json`), join(folder, 'tmp')];
    const request = { input: name, name, output, temporary, rendering, password: null, knownSha256: null };
    const { kind } = await convert(request, () => undefined);
    if (kind === 'done') await placeOutput(request);
  },
  // What a library can't read at all it does not pay for.
  library: (name) => libraries[format](readFileSync(name)).catch(() => undefined),
};

async function once() {
  for (const [i, name] of files.entries()) await sides[side](name, i);
}

for (let round = 0; round < warmRounds; round++) await once();
const before = process.cpuUsage();
for (let round = 0; round < rounds; round++) await once();
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000 / rounds / files.length);
