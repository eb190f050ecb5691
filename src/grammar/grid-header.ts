import { type Grid, paragraphText } from '../model/document.ts';
import { classifyHeader, type HeaderRole } from './header-role.ts';

/** What a grid's first row says of its columns, a cell each; null for a cell that is no header. */
export const headersOf = ({ cells }: Grid): readonly (HeaderRole | null)[] =>
  cells.filter(({ row }) => row === 0).map(({ paragraphs }) => classifyHeader(paragraphs.map(paragraphText).join('')));
