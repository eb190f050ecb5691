import { type CellFit, isSerial } from '../../../grammar/cell-fit.ts';
import { isTextRole, isUnitRole, takesAnything } from '../../../grammar/column-role.ts';
import type { Column } from '../columns.ts';
import { isGroupText } from '../end.ts';
import { looksLikeUnit } from '../place-row.ts';
import { piecesText, type ReadRow } from '../reading.ts';

interface RowSetting {
  readonly columns: readonly Column[];
  readonly fit: CellFit;
  readonly printsBlanks: boolean;
}

const costs = { strayUnit: 1, strayStart: 0.5, headings: 0.4, number: 0.5, group: 1 } as const;

/** A row that counts itself, as wide as the table, with units where they belong: 3 | 海绵公园 | 落实设计理念。 | 区水务局. */
function isWhole({ columns, fit }: RowSetting, { cells }: ReadRow): boolean {
  const fits = (column: number, text: string): boolean => {
    const role = columns[column]?.role ?? 'other';
    return (role !== 'number' || isSerial(text)) && (!isUnitRole(role) || looksLikeUnit(text, fit));
  };
  const isCounted = columns.some(({ role }) => role === 'number');
  return (
    isCounted &&
    cells.length === columns.length &&
    cells.every(({ column, pieces }) => fits(column, piecesText(pieces)))
  );
}

/** Units under a header of text, where another header is theirs: the row above ended with them. */
function strayCost(setting: RowSetting, row: ReadRow): number {
  const { columns, fit } = setting;
  const { cells } = row;
  if (isWhole(setting, row)) return 0;
  const isStray = cells.some(
    ({ column, pieces }) => isTextRole(columns[column]?.role ?? 'other') && looksLikeUnit(piecesText(pieces), fit),
  );
  return isStray && columns.some(({ role }) => isUnitRole(role)) ? costs.strayUnit : 0;
}

/** 二、… or the number after the row's own, in a column of remarks: the next row's, whose remark the row above lacks. */
function startCost({ columns }: RowSetting, { cells }: ReadRow): number {
  const numberAt = columns.findIndex(({ role }) => role === 'number');
  const own = Number(piecesText(cells.find(({ column }) => column === numberAt)?.pieces ?? []) || Number.NaN);
  const startsNext = cells.some(({ column, pieces }) => {
    const text = piecesText(pieces);
    return takesAnything(columns[column]?.role ?? 'other') && (isGroupText(text) || Number(text) === own + 1);
  });
  return startsNext ? costs.strayStart : 0;
}

const longestHeading = 14;
const sentenceMark = /[。；，]/u;

/** Two short texts, and nobody who is to do them: categories of the row below. */
function headingsCost({ columns, printsBlanks }: RowSetting, { cells }: ReadRow): number {
  const areHeadings = cells.every(({ column, pieces }) => {
    const text = piecesText(pieces);
    return isTextRole(columns[column]?.role ?? 'other') && text.length <= longestHeading && !sentenceMark.test(text);
  });
  return cells.length > 1 && areHeadings && !printsBlanks ? costs.headings : 0;
}

/** A row that ends with its number, where the text is to stand behind it: the number is of the row below. */
function numberCost({ columns }: RowSetting, { cells }: ReadRow): number {
  const last = cells.at(-1)?.column ?? -1;
  const isNumber = cells.length > 1 && columns[last]?.role === 'number';
  return isNumber && columns.slice(last + 1).some(({ role }) => isTextRole(role)) ? costs.number : 0;
}

/** 行动五：提档园区新产行动 | 产业园区 in a table that numbers its rows: a group row, and the category of the row below. */
function groupCost({ columns }: RowSetting, { cells }: ReadRow): number {
  const isCounted = cells.some(({ column }) => columns[column]?.role === 'number');
  const opensGroup = cells.length === 2 && isGroupText(piecesText(cells[0]?.pieces ?? []));
  return opensGroup && !isCounted && columns.some(({ role }) => role === 'number') ? costs.group : 0;
}

const doubts = [strayCost, startCost, headingsCost, numberCost, groupCost] as const;

/** What of a row speaks against its being one, beside cells that do not fit their columns. */
export const doubtCost = (setting: RowSetting, row: ReadRow): number =>
  doubts.reduce((sum, costOf) => sum + costOf(setting, row), 0);
