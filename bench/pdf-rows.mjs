// Rows of a gold that a table reader gives whole.

const squash = (text) => (text ?? '').replace(/\s/gu, '');

/** A blank cell says what the one above it says: readers leave the rest of a merged cell blank. */
function fillDown(rows) {
  const filled = [];
  for (const row of rows) filled.push(row.map((cell, column) => squash(cell) || (filled.at(-1)?.[column] ?? '')));
  return filled;
}

/**
 * How many of the gold's requirements, units and deadlines are one whole cell, and how many of its rows have all three in one row. White space does
 * not count; a row that has no deadline needs none.
 */
export function scoreRows(gold, tables) {
  const rows = tables.flatMap(fillDown).map((row) => new Set(row));
  const cells = new Set(rows.flatMap((row) => [...row]));
  const wanted = gold.map((task) => [task.requirement, task.units_raw, task.deadline_raw].map(squash));
  const count = (at) => wanted.filter((texts) => texts[at] !== '' && cells.has(texts[at])).length;
  const all = wanted.filter((texts) => rows.some((row) => texts.every((text) => text === '' || row.has(text)))).length;
  return { requirement: count(0), units: count(1), deadline: count(2), all };
}
