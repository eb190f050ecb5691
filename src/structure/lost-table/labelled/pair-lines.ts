import { isUnitRole } from '../../../grammar/column-role.ts';
import { makeTask, mayBeKey, sureRole } from '../../../grammar/header-keys.ts';
import { isUnitList } from '../../../grammar/unit-list.ts';
import type { Column } from '../columns.ts';
import { isGroupText } from '../end.ts';
import { type Line, type Piece, whole } from '../line.ts';
import { groupRow, type Reading, type ReadRow } from '../reading.ts';
import { isParted, type Separator, separators } from '../row-a-line/separators.ts';

const fewestLines = 2;
const mostPieces = 16;
/** Bars and tabs stand between cells for certain. */
const certain = separators.filter(({ id }) => id === 'pipes' || id === 'tabs');

/** Lines between the same separator, one below the other. */
interface Block {
  readonly rows: readonly (readonly Piece[])[];
  /** What only draws the table. */
  readonly drawn: readonly Piece[];
  readonly end: number;
}

/** The block that begins at a line; null where none does. */
function blockAt(lines: readonly Line[], at: number, separator: Separator): Block | null {
  if (lines[at]?.gap === 0 && isParted(lines[at - 1], separator)) return null;
  const rows: (readonly Piece[])[] = [];
  const drawn: Piece[] = [];
  let end = at;
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (!isParted(line, separator) || (end > at && line.gap > 0)) break;
    const isRuling = separator.ruling(line.text);
    if (!isRuling) rows.push(separator.split(line));
    drawn.push(...(isRuling ? [whole(line)] : separator.marks(line)));
  }
  return rows.length < fewestLines || rows.some((pieces) => pieces.length > mostPieces) ? null : { rows, drawn, end };
}

const isBlank = ({ text }: Piece): boolean => text === '';

/** 一、城市更新 | : a row of one cell. */
const isLone = ([first, ...others]: readonly Piece[]): boolean =>
  first !== undefined && isGroupText(first.text) && others.every(isBlank);

const isRest = ([first]: readonly Piece[]): boolean => first === undefined || isBlank(first);

/** Lines without a key go on with the cells above them. */
function toRows(block: Block, columns: readonly Column[]): readonly ReadRow[] {
  const rows: ReadRow[] = [];
  for (const pieces of block.rows) {
    const above = rows.at(-1);
    const filled = pieces.flatMap((piece, column) => (isBlank(piece) ? [] : [{ piece, column }]));
    if (isRest(pieces) && above !== undefined) {
      const cells = above.cells.map((cell) => {
        const more = filled.filter(({ column }) => column === cell.column).map(({ piece }) => piece);
        return more.length === 0 ? cell : { ...cell, pieces: [...cell.pieces, ...more] };
      });
      rows[rows.length - 1] = { ...above, cells };
    } else if (isLone(pieces)) rows.push(groupRow(pieces.slice(0, 1), columns, 0));
    else {
      const cells = filled.map(({ piece, column }) => ({ pieces: [piece], column, columnSpan: 1, rowSpan: 1 }));
      rows.push({ kind: 'data', cells, moved: false, joined: false, cost: 0 });
    }
  }
  return rows;
}

/** Half of the words on the left at least are header words, and they say what, and who or when. */
function isUpright({ rows }: Block): boolean {
  const keyed = rows.filter((pieces) => !isRest(pieces) && !isLone(pieces));
  const keys = [...new Set(keyed.flatMap(([key]) => (key === undefined ? [] : [key.text])))];
  // A line without a key holds the rest of a value, and no key of its own (1 | 工作任务 | X over | 责任单位 | A).
  const holdsKeys = rows.some((pieces) => isRest(pieces) && pieces.some(({ text }) => sureRole(text) !== null));
  if (holdsKeys || rows[0] === undefined || isRest(rows[0])) return false;
  return keys.every((key) => mayBeKey(key)) && makeTask(keys);
}

/**
 * 工作任务 | X, 责任单位 | A: lines between bars or tabs whose first cells are the header (竖排任务表); half of them at least are header words, and they say what,
 * and who or when. What stands in them is read as in any grid.
 */
export function readPairLines(lines: readonly Line[], at: number): Reading | null {
  for (const separator of certain) {
    const block = blockAt(lines, at, separator);
    if (block === null || !isUpright(block)) continue;
    const most = Math.max(...block.rows.map((pieces) => pieces.length));
    const columns = Array.from({ length: most }, (_, header): Column => ({ role: 'other', header }));
    const rows = toRows(block, columns);
    return {
      id: 'label-lines',
      columns,
      rows,
      drawn: block.drawn,
      end: block.end,
      cost: 0,
      rival: null,
      openEnd: false,
    };
  }
  return null;
}

/** 责任单位：, a tab, 县财政局: a line of the text as any other. */
const isLabelLine = /^[^\t]{2,10}[：:]\s{0,4}\t/u;

function namesUnits(line: Line, separator: Separator): boolean {
  if (!separator.parts(line.text) || (separator.id === 'tabs' && isLabelLine.test(line.text))) return false;
  const pieces = separator.split(line);
  return pieces.some((piece, i) => {
    const [role, next] = [sureRole(piece.text), pieces[i + 1]];
    return role !== null && isUnitRole(role) && next !== undefined && !isBlank(next) && isUnitList(next.text);
  });
}

/** … | 责任单位 | 县水利局 | …: the first of the lines between bars or tabs that says who, of which nothing could be made. */
export function isLostPair(lines: readonly Line[], at: number): boolean {
  return certain.some((separator) => {
    const line = lines[at];
    if (line === undefined || !namesUnits(line, separator)) return false;
    let above = at - 1;
    while (isParted(lines[above], separator) && lines[above + 1]?.gap === 0) {
      const other = lines[above];
      if (other !== undefined && namesUnits(other, separator)) return false;
      above--;
    }
    return true;
  });
}
