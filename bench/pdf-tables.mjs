// Random tables of work points: how many cells are exact. `node bench/pdf-tables.mjs [count] [pdfium|pdfjs]`, after a build.
import { defaultLimits } from '../dist/read/limits.js';
import { pdfReader } from '../dist/read/pdf.js';
import { makePdfTable, scorePdfTable } from '../tests/support/pdf-tables.mjs';

const count = Number(process.argv[2] ?? 500);
const engine = process.argv[3];
const rows = {};
const features = {};
for (let seed = 1; seed <= count; seed++) {
  const table = await makePdfTable(seed);
  const score = scorePdfTable(
    table,
    await pdfReader.read(table.bytes, { ...defaultLimits, isolate: false }, { engine }),
  );
  for (const name of [table.ruling, 'all']) {
    rows[name] ??= { tables: 0, cells: 0, wrong: 0, 'characters lost': 0, 'wrong without a report': 0 };
    const row = rows[name];
    row.tables += 1;
    row.cells += score.cells;
    row.wrong += score.wrong.length;
    row['characters lost'] += score.lost;
    row['wrong without a report'] += score.wrong.filter(({ told }) => !told).length;
  }
  for (const [feature, { cells, wrong }] of Object.entries(score.features)) {
    features[feature] ??= { cells: 0, wrong: 0 };
    features[feature].cells += cells;
    features[feature].wrong += wrong;
  }
  if (score.wrong.length > 0) console.log(table.name, `${score.wrong.length} of ${score.cells} wrong`);
}
for (const row of [...Object.values(rows), ...Object.values(features)])
  row.exact = `${(100 * (1 - row.wrong / row.cells)).toFixed(2)} %`;
console.table(rows);
console.table(features);
