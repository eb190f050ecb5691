import type { Document } from './document.ts';
import type { PagePicture } from './picture.ts';
import type { Examined } from './report.ts';

/** What was seen of a document, for a person to look at. `picture` is null where the format has no layout. */
export interface Inspected {
  readonly document: Document;
  readonly notice: Examined['notice'];
  readonly picture: PagePicture | null;
}
