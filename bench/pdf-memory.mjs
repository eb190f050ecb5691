// Peak memory by the number of pages: `gkparse extract` as a child, and the reader alone. `node bench/pdf-memory.mjs [pages …]`, after a build.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLongPdf } from './long-pdf.mjs';

const asked = process.argv.slice(2).map(Number);
const pageCounts = asked.length > 0 ? asked : [50, 500, 1000];
const folder = mkdtempSync(join(tmpdir(), 'gkparse-memory-'));
const bin = new URL('../bin/gkparse.js', import.meta.url).pathname;
const dist = new URL('../dist/read/', import.meta.url);

/** Prints the most memory that the process ever had, when it ends. */
const meter = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write(' peak ' + process.resourceUsage().maxRSS))",
)}`;

function peakMegabytes(args) {
  const { status, stderr } = spawnSync(process.execPath, ['--import', meter, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Math.round(Number(/peak (\d+)$/u.exec(stderr)?.[1]) / 1024);
}

const readAlone = (file, isolate, engine) =>
  `import { readFileSync } from 'node:fs';
  const { defaultLimits } = await import('${dist}limits.js');
  const { pdfReader } = await import('${dist}pdf.js');
  await pdfReader.read(readFileSync('${file}'), { ...defaultLimits, isolate: ${isolate} }, { engine: '${engine}' });`;

const reader = (file, isolate, engine) =>
  peakMegabytes(['--input-type=module', '-e', readAlone(file, isolate, engine)]);

const table = {};
try {
  for (const pages of pageCounts) {
    const file = join(folder, `${pages}.pdf`);
    writeFileSync(file, await makeLongPdf(pages));
    table[`${pages} pages`] = {
      'extract MB': peakMegabytes([bin, 'extract', file, '-o', join(folder, `${pages}.json`)]),
      'reader MB': reader(file, true, 'pdfium'),
      'reader in this thread MB': reader(file, false, 'pdfium'),
      'reader, pdf.js MB': reader(file, true, 'pdfjs'),
    };
  }
} finally {
  rmSync(folder, { recursive: true });
}
console.table(table);
