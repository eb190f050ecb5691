import { parseDocumentNumber } from '../../grammar/document-number.ts';
import { isFieldLabel } from '../../grammar/web-frame.ts';
import { type Block, type Grid, paragraphText } from '../../model/document.ts';
import { parseFullDate } from '../../text/dates.ts';
import { dropLayoutSpaces, squash } from '../../text/layout.ts';
import {
  frameDateLabels,
  frameIssuerLabels,
  frameNumberLabels,
  frameTitleLabels,
  siteFieldLabels,
  siteOwnerLabels,
} from '../../vocabulary/web-words.ts';
import { isBodyName } from './body-name.ts';

/** What the site's fields around a document (索引号, 标题, 发文机关 …) say of it; null where they don't. */
export interface FrameFields {
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  /** 成文日期, ISO. */
  readonly issueDate: string | null;
}

interface Field {
  readonly label: string;
  readonly value: string;
}

const shortestTitle = 8;
/** 发文字号：某政办〔2024〕2号 发布机关：…: one space is enough before a label of the site's. */
const bar = new RegExp(
  `[\\t|｜│]|(?<![ \\u3000])[ \\u3000]{2,}(?=\\p{Script=Han}{2,6}[：:])|[ \\u3000](?=(?:${siteFieldLabels.join('|')})[：:])`,
  'u',
);
/** 标 题：, 索 引 号： */
const spacedLabel =
  /(?<![\p{Script=Han}])(?:\p{Script=Han}[ \u3000]{1,8}){1,4}\p{Script=Han}[ \u3000]{0,4}(?=[：:\t|｜│])/gu;
const labelled = /^[【[]?(?<label>[^：:【】[\]]{2,8})(?:[：:]|[】\]][：:]?)(?<value>.*)$/u;

/** A label and its value in one piece, or in two that follow one another. */
function fieldsOf(pieces: readonly string[]): readonly Field[] {
  return pieces.flatMap((piece, at): readonly Field[] => {
    const { label, value = '' } = labelled.exec(piece.trim())?.groups ?? {};
    const name = squash(label ?? piece);
    if (!isFieldLabel(name)) return [];
    const text = (value.trim() === '' ? (pieces[at + 1] ?? '') : value).trim();
    return text === '' || isFieldLabel(squash(text)) ? [] : [{ label: name, value: dropLayoutSpaces(text) }];
  });
}

const piecesOfLine = (text: string): readonly string[] =>
  text
    .replace(spacedLabel, squash)
    .split(bar)
    .filter((piece) => piece.trim() !== '');

const piecesOfGrid = ({ cells }: Grid): readonly string[] =>
  cells.map(({ paragraphs }) => paragraphs.map(paragraphText).join('').replace(spacedLabel, squash));

/** The first value under one of the labels that can be what they promise. */
function fieldValue(
  fields: readonly Field[],
  labels: readonly string[],
  test: (value: string) => boolean,
): string | null {
  return fields.find(({ label, value }) => labels.includes(label) && test(value))?.value ?? null;
}

const isBody = (value: string): boolean => isBodyName(squash(value));

/** 某县人民政府办公室|关于印发… */
function bodyInTitle(title: string | null): string | null {
  const name = title?.split('关于')[0] ?? '';
  return name !== title && isBody(name) ? name : null;
}

/** Reads the fields of a web page's frame, which is furniture: they supply what the text itself does not say (domain 1). */
export function readFrameFields(blocks: readonly Block[]): FrameFields {
  const frame = blocks.filter(({ layer }) => layer === 'furniture');
  const fields = fieldsOf(
    frame.flatMap((block) => (block.kind === 'grid' ? piecesOfGrid(block) : piecesOfLine(paragraphText(block)))),
  );
  const number = fieldValue(fields, frameNumberLabels, (value) => parseDocumentNumber(value) !== null);
  const date = fieldValue(fields, frameDateLabels, (value) => parseFullDate(value) !== null);
  const title = fieldValue(fields, frameTitleLabels, (value) => value.length >= shortestTitle);
  return {
    title,
    documentNumber: number === null ? null : parseDocumentNumber(number),
    issuer:
      fieldValue(fields, frameIssuerLabels, isBody) ??
      bodyInTitle(title) ??
      fieldValue(fields, siteOwnerLabels, isBody),
    issueDate: date === null ? null : parseFullDate(date),
  };
}
