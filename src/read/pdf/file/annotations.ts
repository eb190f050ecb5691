import type { Finding } from '../../../model/finding.ts';
import { lost } from './lost.ts';
import { type PdfObjects, resolve } from './objects.ts';
import { isArray, isDictionary, type PdfDictionary, type PdfValue } from './values.ts';

/** What stands on a page and is no part of its contents: engines don't give its text. */
type Kind = 'comment' | 'form-value' | 'stamp';

/** Text that somebody has put on the page, or marked as deleted (批注、删除线). */
const comments: readonly string[] = ['/FreeText', '/Text', '/StrikeOut', '/Caret'];
/** A page with more is an attack. */
const maxAnnotations = 5000;
const blankValues: readonly string[] = ['()', '<>', '<FEFF>', '<feff>', '(\xfe\xff)', '/Off', 'null', ''];

/** Annotations (批注、图章) and filled form fields of the pages: one finding a kind, at the first page that has it. A seal may be a stamp: that is no warning. */
export function findAnnotations(objects: PdfObjects, pages: readonly PdfDictionary[]): readonly Finding[] {
  const kinds = pages.map((page) => kindsOf(objects, page));
  return (['comment', 'form-value', 'stamp'] as const).flatMap((what): readonly Finding[] => {
    const counts = kinds.map((own) => own.filter((kind) => kind === what).length);
    const count = counts.reduce((sum, one) => sum + one, 0);
    const page = counts.findIndex((one) => one > 0) + 1;
    if (count === 0) return [];
    return what === 'stamp'
      ? [{ rule: 'unread-object', args: { what, count }, location: { page } }]
      : [lost(what, count, page)];
  });
}

function kindsOf(objects: PdfObjects, page: PdfDictionary): readonly Kind[] {
  const annotations = resolve(objects, page.get('/Annots'));
  if (!isArray(annotations)) return [];
  return annotations.slice(0, maxAnnotations).flatMap((entry) => kindOf(objects, resolve(objects, entry)) ?? []);
}

function kindOf(objects: PdfObjects, annotation: PdfValue | null): Kind | null {
  if (!isDictionary(annotation)) return null;
  const subtype = resolve(objects, annotation.get('/Subtype'));
  if (subtype === '/Stamp') return 'stamp';
  if (subtype === '/Widget') return hasValue(objects, annotation) ? 'form-value' : null;
  return typeof subtype === 'string' && comments.includes(subtype) ? 'comment' : null;
}

/** Its own, or that of the field it stands for. A signature's is a dictionary. */
function hasValue(objects: PdfObjects, widget: PdfDictionary): boolean {
  const parent = resolve(objects, widget.get('/Parent'));
  const own = widget.get('/V') ?? (isDictionary(parent) ? parent.get('/V') : undefined);
  const value = resolve(objects, own);
  return typeof value === 'string' && !blankValues.includes(value);
}
