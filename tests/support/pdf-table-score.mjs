/** How well a generated table was read: cell by cell and character by character. */

const squash = (text) => text.replace(/\s/gu, '');
const textOf = ({ paragraphs }) => squash(paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''));

function countCharacters(texts) {
  const counts = new Map();
  for (const character of texts.join('')) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** Characters that were drawn more often than they were read. */
function countLost(drawn, read) {
  const counts = countCharacters(read);
  return [...countCharacters(drawn)].reduce(
    (sum, [character, count]) => sum + Math.max(0, count - (counts.get(character) ?? 0)),
    0,
  );
}

/** Is there a finding about this very row, or a warning about the table as a whole? */
function isTold({ page, top, bottom }, findings) {
  return findings.some(({ rule, severity, location }) => {
    if (rule === 'guessed-table')
      return severity === 'warning' && location.page <= page && page <= (location.lastPage ?? location.page);
    if (rule === 'unread-table') return location.page === page;
    if (rule !== 'doubtful-row' || location.page !== page) return false;
    const [, y0, , y1] = location.bbox;
    return y0 < bottom && y1 > top;
  });
}

/** Cells of the drawn tables that the read grids do not hold exactly (place, span, text), and the characters that no block has. */
export function scorePdfTable({ pages }, { value, findings }) {
  const grids = value.blocks.filter(({ kind }) => kind === 'grid');
  const read = value.blocks.flatMap((block) =>
    block.kind === 'grid' ? block.cells.map(textOf) : [textOf({ paragraphs: [block] })],
  );
  const wrong = [];
  const features = {};
  pages.forEach(({ cells }, index) => {
    const page = index + 1;
    const own = grids.filter(({ location }) => location.page === page).flatMap((grid) => grid.cells);
    const places = new Map(own.map((c) => [`${c.row} ${c.column}`, `${c.rowSpan} ${c.columnSpan} ${textOf(c)}`]));
    for (const { row, column, rowSpan, columnSpan, text, feature, top, bottom } of cells) {
      const wanted = `${rowSpan} ${columnSpan} ${squash(text)}`;
      const got = places.get(`${row} ${column}`) ?? null;
      features[feature] ??= { cells: 0, wrong: 0 };
      features[feature].cells += 1;
      if (got === wanted) continue;
      features[feature].wrong += 1;
      wrong.push({ page, row, column, wanted, got, feature, told: isTold({ page, top, bottom }, findings) });
    }
  });
  const drawn = pages.flatMap(({ cells }) => cells.map(({ text }) => squash(text)));
  return { cells: drawn.length, wrong, features, lost: countLost(drawn, read) };
}
