// Compares one notice's output with its gold, field by field; text with white space removed and width folded.

const squash = (text) => (text ?? '').replace(/\s+/gu, '');
const fold = (text) =>
  squash(text)
    .normalize('NFKC')
    .replace(/[“”"'‘’]/gu, '"');

/** Levenshtein similarity, 0…1. */
function similarity(a, b) {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 1;
  if (Math.abs(a.length - b.length) / longest > 0.5) return 0;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return 1 - row[b.length] / longest;
}

const context = (path, number) => fold(path.join('') + (number ?? ''));

/** Gold row → output row, one to one: the same requirement (nearest path first), else the most similar of at least 0.8. */
function pairUp(gold, found) {
  const free = new Set(found.keys());
  const keys = found.map((task) => fold(task.requirement));
  const contexts = found.map((task) =>
    context(
      task.path.map((entry) => entry.title),
      task.number,
    ),
  );
  const pairs = new Map();
  const claim = (at, candidates) => {
    const [best] = candidates.filter(({ score }) => score !== null).sort((a, b) => b.score - a.score || a.f - b.f);
    if (best === undefined) return;
    pairs.set(at, best.f);
    free.delete(best.f);
  };
  gold.forEach((task, at) => {
    const own = context(task.path, task.no);
    claim(
      at,
      [...free]
        .filter((f) => keys[f] === fold(task.requirement))
        .map((f) => ({ f, score: similarity(contexts[f], own) })),
    );
  });
  gold.forEach((task, at) => {
    if (pairs.has(at)) return;
    claim(
      at,
      [...free]
        .map((f) => ({ f, score: similarity(fold(task.requirement), keys[f]) }))
        .filter(({ score }) => score > 0.8),
    );
  });
  return { pairs, extra: free.size };
}

const unitKey = (unit) => `${unit.role}:${fold(unit.name)}`;
const sameList = (a, b) => [...a].sort().join('|') === [...b].sort().join('|');
const samePath = (gold, found) =>
  gold.length === found.length && gold.every((title, i) => similarity(fold(title), fold(found[i].title)) >= 0.9);

function hits(gold, found) {
  const left = [...found];
  return gold.filter((key) => {
    const at = left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

/** Counts over the tasks: rows found, perfect, extra, unit names hit / gold / found, deadlines right. */
export function scoreTasks(gold, output) {
  const { pairs, extra } = pairUp(gold.tasks, output.tasks);
  const sum = {
    gold: gold.tasks.length,
    rows: pairs.size,
    perfect: 0,
    extra,
    unitHits: 0,
    unitGold: 0,
    unitFound: 0,
    deadlines: 0,
    inherited: 0,
  };
  gold.tasks.forEach((task, at) => {
    const goldUnits = task.units.map(unitKey);
    sum.unitGold += goldUnits.length;
    const found = output.tasks[pairs.get(at)];
    if (found === undefined) return;
    const foundUnits = found.assignment.units.map(unitKey);
    sum.unitFound += foundUnits.length;
    sum.unitHits += hits(goldUnits, foundUnits);
    const deadline =
      squash(task.deadline_raw) === squash(found.deadline?.raw) &&
      (task.deadline ?? null) === (found.deadline?.due ?? null);
    sum.deadlines += deadline;
    sum.inherited += Boolean(task.units_inherited) === found.assignment.inherited;
    const right =
      fold(task.requirement) === fold(found.requirement) &&
      squash(task.no) === squash(found.number) &&
      samePath(task.path, found.path);
    sum.perfect += right && deadline && sameList(goldUnits, foundUnits);
  });
  return sum;
}

const flatten = (sections) => sections.flatMap((section) => [section, ...flatten(section.children)]);

/** Headings in reading order: hit, gold, and found in all. */
export function scoreHeadings(gold, output) {
  const found = flatten(output.sections);
  let [hit, at] = [0, 0];
  for (const heading of gold) {
    const next = found.findIndex(
      (section, i) =>
        i >= at &&
        fold(section.label) === fold(heading.label) &&
        fold(section.title + section.text).startsWith(fold(heading.title)) &&
        (typeof heading.level !== 'number' || section.level === heading.level),
    );
    if (next < 0) continue;
    hit += 1;
    at = next + 1;
  }
  return { hit, gold: gold.length, found: found.length };
}

const plain = (value) =>
  Array.isArray(value) ? value.map(fold).join('|') : fold(String(value ?? '')).replace(/[。.:]$/u, '');

/** Front and end matter, field by field. */
export function scoreMeta(gold, output) {
  const names = Object.keys(gold);
  const hit = names.filter(
    (name) => plain(gold[name]) === plain(output.meta[name.replace(/_(\w)/gu, (_, letter) => letter.toUpperCase())]),
  );
  return { hit: hit.length, gold: names.length };
}
