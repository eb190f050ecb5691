import { isFormLine, isFormRow, isNoteLabel } from '../../grammar/form-line.ts';
import { headerLikeness } from '../../grammar/header-role.ts';
import { isUnits } from '../../grammar/unit-list.ts';
import { squash } from '../../text/layout.ts';
import { endsTable } from './end.ts';
import { findHeader } from './header/header-lines.ts';
import type { Line } from './line.ts';

const longestTitle = 40;
const numbered = /^附?表[\d０-９一二三四五六七八九十]{1,3}(?![\d月])/u;
const named = /(?:表|清单|台账|台帐|责任分解|任务分解|责任分工|任务分工)(?:[（(][^（()）]{1,12}[）)])?$/u;
const sentence = /[。；，！？]/u;
const cellMarks = /[\t|｜│┃]/gu;
/** Blank lines, bars and 填报单位：… may stand between. */
const nearest = 12;

/** 表2 社会民生类, （二）能力建设任务表, 民生实事责任分解: called a table, and no sentence. */
function isTitle(text: string): boolean {
  // Alone in its row: the other cells are blank.
  const [only, ...others] = text.split(cellMarks).filter((cell) => cell.trim() !== '');
  const plain = squash(only ?? '');
  if (others.length > 0 || plain.length > longestTitle || sentence.test(plain)) return false;
  return numbered.test(plain) || (plain.length > 2 && named.test(plain) && headerLikeness(plain) === 0);
}

function headerFollows(lines: readonly Line[], at: number): boolean {
  const below = Array.from({ length: nearest }, (_, i) => at + 1 + i).filter((next) => {
    const text = (lines[next]?.text ?? '').replace(cellMarks, ' ').trim();
    return text !== '' && !isFormLine(text);
  });
  const [first, second] = below;
  if (first === undefined) return false;
  if (findHeader(lines, first) !== null) return true;
  // Cells that end at bars; 县有关部门 ends like a header, and is none.
  const isWord = (next: number | undefined): boolean => {
    const word = (lines[next ?? -1]?.text ?? '').replace(/[|｜]/gu, '').trim();
    return headerLikeness(word) >= 0.4 && !isUnits(word);
  };
  return isWord(first) && isWord(second);
}

const gap = /\t| {2,}|\u3000{2,}|[|｜│┃]/u;

/** 填表人：李某 | 审核人：王某, 备注 | 完成时限为最后期限。: a row in its cells, and none of the table's. */
function isRowOfForm(text: string): boolean {
  const cells = text.split(gap).filter((cell) => cell.trim() !== '');
  const [label = '', ...others] = cells;
  return others.length > 0 && ((others.length === 1 && isNoteLabel(label)) || isFormRow(cells));
}

/** True for a line that cannot belong to a table, or is the title of the next one: a header stands below it. */
export function endsTableAt(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text;
  return text === undefined || endsTable(text) || isRowOfForm(text) || (isTitle(text) && headerFollows(lines, at));
}
