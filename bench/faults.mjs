// The fault corpus through `gkparse batch`: every file ends with output or a reason within its limits, the run ends by the rules, and what
// is sound among them comes out as it does alone. node bench/faults.mjs [seconds a document]
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFaults } from '../fixtures/make/faults.mjs';
import { regularExpressions } from './regular-expressions.mjs';

const program = join(import.meta.dirname, '..', 'bin', 'gkparse.js');
const timeout = process.argv[2] ?? '30';
const folder = mkdtempSync(join(tmpdir(), 'gkparse-faults-'));
try {
  const input = join(folder, 'in');
  await makeFaults(input, { expressions: await regularExpressions() });
  const notices = join(import.meta.dirname, '..', 'fixtures', 'notices');
  cpSync(notices, join(input, 'sound'), { recursive: true, filter: (name) => !name.endsWith('.json') });
  const started = Date.now();
  const run = spawnSync(
    process.execPath,
    [program, 'batch', input, '-o', join(folder, 'out'), '--timeout', timeout, '--max-memory', '1500', '--lang', 'en'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const status = JSON.parse(
    spawnSync(process.execPath, [program, 'batch', 'status', join(folder, 'out'), '--format', 'json'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    }).stdout,
  );
  const files = readdirSync(input, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const reasons = Map.groupBy?.(status.documents, ({ reason }) => reason) ?? group(status.documents);
  console.log(
    `${files.length} files, ${status.documents.length} recorded, exit ${run.status}, ${(Date.now() - started) / 1000} s`,
  );
  for (const [reason, documents] of reasons) console.log(`  ${reason ?? 'done'}: ${documents.length}`);
  for (const { path, reason, milliseconds } of status.documents) {
    if (['timeout', 'out-of-memory', 'crashed', 'internal'].includes(reason) || milliseconds > 3000) {
      console.log(`  ${reason ?? 'done'}  ${(milliseconds / 1000).toFixed(1)} s  ${path}`);
    }
  }
  let differing = 0;
  for (const { path } of status.documents.filter(({ path: name }) => name.startsWith('sound/'))) {
    const alone = JSON.parse(
      execFileSync(process.execPath, [program, 'extract', join(input, path), '--lang', 'en'], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
    const inBatch = JSON.parse(readFileSync(join(folder, 'out', `${path}.json`), 'utf8'));
    if (JSON.stringify({ ...alone, source: null }) !== JSON.stringify({ ...inBatch, source: null })) differing += 1;
  }
  console.log(`sound documents that came out otherwise than alone: ${differing}`);
  process.exitCode = status.documents.length === files.length && differing === 0 && run.status === 2 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function group(documents) {
  const groups = new Map();
  for (const document of documents) groups.set(document.reason, [...(groups.get(document.reason) ?? []), document]);
  return groups;
}
