// npm run check:regex [-- --write]: no regular expression of the program may take more than linear time on any text. recheck proves it for those
// that it can translate to an automaton; for the others (look-around, long alternatives) it searches for a text that takes long, and what it finds
// is run here: its search takes some bounded repeats, such as .{0,16}? twice, for quadratic ones. A search takes seconds, so that those found
// linear are kept in bench/searched-regexes.txt (--write), and searched anew only when the expression or recheck changes. Fails with the text found.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import pMap from 'p-map';
import { check } from 'recheck';
import { regularExpressions } from './regular-expressions.mjs';

/** A text of some 100,000 characters takes milliseconds in linear time and minutes in quadratic. */
const allowedMilliseconds = 1500;

/** Looked at by hand: how each begins, and why it is no matter. */
const reviewed = [
  ['^[\\s—–―─\\-－·•.]*(?:\\d{1,4}(?:\\s*\\/\\s*\\d{1,4})?|第', 'anchored, on one line of a page, which is trimmed'],
];
const isReviewed = ({ source }) => reviewed.some(([start]) => source.startsWith(start));

const searchedFile = join(import.meta.dirname, 'searched-regexes.txt');
const searched = new Set(
  readFileSync(searchedFile, 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[0]),
);
const { version } = createRequire(import.meta.url)('recheck/package.json');
const keyOf = ({ source, flags }) => createHash('sha256').update(`${version}/${source}/${flags}`).digest('hex');
/** The key, and enough of the expression for a person to find it. */
const lineOf = (regex) => `${keyOf(regex)} /${regex.source.slice(0, 60)}`;

function isSlow({ source, flags }, text) {
  try {
    runInNewContext(
      'text.replace(regex, "")',
      { text, regex: new RegExp(source, flags) },
      { timeout: allowedMilliseconds },
    );
    return false;
  } catch (error) {
    if (error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return true;
    throw error;
  }
}

/** What is wrong with it, or null; and whether that took a search. */
async function verdictOf(regex) {
  if (isReviewed(regex)) return { complaint: null, bySearch: false };
  if (searched.has(keyOf(regex))) return { complaint: null, bySearch: true };
  const result = await check(regex.source, regex.flags.replace(/[gyd]/gu, ''), {
    timeout: 20_000,
    attackTimeout: 2_000,
  });
  const bySearch = result.checker === 'fuzz';
  if (result.status === 'safe') return { complaint: null, bySearch };
  if (result.status !== 'vulnerable') return { complaint: `${result.status}: ${result.error?.kind ?? ''}`, bySearch };
  if (bySearch && !isSlow(regex, result.attack.string)) return { complaint: null, bySearch };
  return { complaint: `${result.complexity.summary}: ${result.attack.pattern}`, bySearch };
}

const found = await regularExpressions();
const started = Date.now();
const verdicts = await pMap(found, verdictOf, { concurrency: 2 });
let bad = 0;
for (const [index, { complaint }] of verdicts.entries()) {
  if (complaint === null) continue;
  bad += 1;
  console.log(`${found[index].file}: /${found[index].source}/${found[index].flags}\n    ${complaint}`);
}
const kept = found.filter((_, index) => verdicts[index].bySearch && verdicts[index].complaint === null);
const isNew = (regex) => !searched.has(keyOf(regex));
if (process.argv.includes('--write')) writeFileSync(searchedFile, `${kept.map(lineOf).sort().join('\n')}\n`);
console.log(
  `${found.length} regular expressions, ${bad} not linear; ${kept.length} by search, of which ${kept.filter(isNew).length} now (${((Date.now() - started) / 1000).toFixed(1)} s)`,
);
process.exit(bad === 0 ? 0 : 1);
