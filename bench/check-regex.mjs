// npm run check:regex: no regular expression of the program may take more than linear time on any text (recheck). Fails with the text that it found.
import { check } from 'recheck';
import { regularExpressions } from './regular-expressions.mjs';

/** Looked at by hand: how each begins, and why it is linear although recheck's search says otherwise (or where it is mended). */
const reviewed = [
  ['[XxＸｘ×✕]{1,2}\\s?月', 'every repetition has an upper bound, so a constant number of steps a place'],
  [
    '\\p{Script=Han}{2,12}\\s{0,4}(?<open>',
    'every repetition has an upper bound, so a constant number of steps a place',
  ],
  [
    '(?:局|厅|部|办|委|中心|办公室|管委会|委员会|政府)(?<level>',
    'at most 40 steps a place, on names of 60 characters at most',
  ],
  [
    '(?:第[一1]|首位|首个|首家|打头)[^。；;\\n]{0,16}?',
    'at most 16 × 16 steps a place, on legends of 120 characters at most',
  ],
  [
    '(?:牵头|主办|主责|主要责任|首要责任|第一责任)[^。；;\\n]{0,16}?(?:标',
    'at most 16 × 16 steps a place, on legends of 120 characters at most',
  ],
  ['^[\\s—–―─\\-－·•.]*(?:\\d{1,4}(?:\\s*\\/\\s*\\d{1,4})?|第', 'anchored, on one line of a page, which is trimmed'],
];
const isReviewed = ({ source }) => reviewed.some(([start]) => source.startsWith(start));

const found = await regularExpressions();
const started = Date.now();
const bad = [];
for (const regex of found) {
  const result = await check(regex.source, regex.flags.replace(/[gyd]/gu, ''), {
    timeout: 20_000,
    attackTimeout: 2_000,
  });
  if (result.status !== 'safe' && !isReviewed(regex)) bad.push({ regex, result });
}
for (const { regex, result } of bad) {
  const why =
    result.status === 'vulnerable'
      ? `${result.complexity.summary}: ${result.attack.pattern}`
      : `${result.status} ${result.error?.kind ?? ''}`;
  console.log(`${regex.file}: /${regex.source}/${regex.flags}\n    ${why}`);
}
console.log(
  `${found.length} regular expressions (${found.filter(isReviewed).length} reviewed by hand), ${bad.length} not shown linear (${((Date.now() - started) / 1000).toFixed(1)} s)`,
);
process.exitCode = bad.length === 0 ? 0 : 1;
process.exit();
