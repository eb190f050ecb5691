// npm run check:regex: no regular expression of the program may take more than linear time on any text. recheck proves it for those that it can
// translate to an automaton; for the others (look-around, long alternatives) it searches for a text that takes long, and what it finds is run
// here: its search takes some bounded repeats, such as .{0,16}? twice, for quadratic ones. Fails with the text that it found.
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

async function complaintOf(regex) {
  if (isReviewed(regex)) return null;
  const result = await check(regex.source, regex.flags.replace(/[gyd]/gu, ''), {
    timeout: 20_000,
    attackTimeout: 2_000,
  });
  if (result.status === 'safe') return null;
  if (result.status !== 'vulnerable') return `${result.status}: ${result.error?.kind ?? ''}`;
  if (result.checker === 'fuzz' && !isSlow(regex, result.attack.string)) return null;
  return `${result.complexity.summary}: ${result.attack.pattern}`;
}

const found = await regularExpressions();
const started = Date.now();
const complaints = await pMap(found, complaintOf, { concurrency: 2 });
let bad = 0;
for (const [index, complaint] of complaints.entries()) {
  if (complaint === null) continue;
  bad += 1;
  console.log(`${found[index].file}: /${found[index].source}/${found[index].flags}\n    ${complaint}`);
}
console.log(`${found.length} regular expressions, ${bad} not linear (${((Date.now() - started) / 1000).toFixed(1)} s)`);
process.exit(bad === 0 ? 0 : 1);
