import { isTextRole } from '../grammar/column-role.ts';
import { headersOf } from '../grammar/grid-header.ts';
import { type Block, type Grid, paragraphText } from '../model/document.ts';
import { squash } from '../text/layout.ts';
import { taskTableNames } from '../vocabulary/table-words.ts';
import type { CheckInput } from './context.ts';

/** A title stands right above its table, or with a line between (单位：…). */
const nearest = 2;
const fewestTextColumns = 2;

const isNamed = (text: string): boolean => taskTableNames.some((name) => text.includes(name));

function titleAbove(blocks: readonly Block[], at: number): string {
  const above = blocks.slice(Math.max(0, at - nearest), at);
  return squash(above.map((block) => (block.kind === 'paragraph' ? paragraphText(block) : '')).join(''));
}

/** 工作任务 | 工作措施: two columns at least that say what is to be done, by words that are listed. */
function hasTaskHeader(grid: Grid): boolean {
  return headersOf(grid).filter((found) => found?.sure === true && isTextRole(found.role)).length >= fewestTextColumns;
}

/** Tables that are called 任务分解表 and gave no tasks: nothing in them says who or when. */
export function unreadTaskTables({ document, taskGrids, notice }: CheckInput): readonly Grid[] {
  const isOnly = taskGrids.size === 0 && isNamed(notice.meta.title ?? '');
  return document.blocks.flatMap((block, at) => {
    if (block.kind !== 'grid' || block.layer !== 'body' || taskGrids.has(block) || block.rows < 2) return [];
    return hasTaskHeader(block) && (isOnly || isNamed(titleAbove(document.blocks, at))) ? [block] : [];
  });
}
