import { isTextRole, isUnitRole } from '../grammar/column-role.ts';
import { parseDocumentNumber } from '../grammar/document-number.ts';
import { classifyHeader, type HeaderRole } from '../grammar/header-role.ts';
import { parseLabel } from '../grammar/numbering.ts';
import {
  isFieldLabel,
  isFieldLine,
  isFieldRow,
  isFooter,
  isLineOfFields,
  isPosition,
  isSiteAddress,
  isSiteMark,
  isToolLine,
} from '../grammar/web-frame.ts';
import { type Block, type Document, paragraphText } from '../model/document.ts';
import { squash } from '../text/layout.ts';
import { cellWords } from '../text/paragraphs.ts';

/** A paragraph of the document's own text, and where it stands among the blocks. */
interface Line {
  readonly at: number;
  readonly text: string;
  /** Without white space. */
  readonly plain: string;
}

/** A site puts a few lines above a document: more are the document's. */
const mostHeadLines = 12;
const longestHeadLine = 80;
/** One such word may be the text's. */
const fewestLabels = 2;
const recipients = /[：:]$/u;
const attachment = /^附件/u;
/** 主办单位：… may close a notice as well as a page. */
const organizer = /^(?:主办|承办|协办)/u;

/**
 * The frame that a government site puts around a document (网页框架), where the page was pasted or printed: 首页 > 政务公开, 索引号：… above it, 分享到,
 * 【打印本页】, 上一篇：…, ICP备 below. It becomes furniture.
 */
export function markWebFrame(blocks: readonly Block[]): readonly Block[] {
  const lines = blocks.map((block, at): Line | null => {
    const text = block.layer === 'body' ? textOf(block) : null;
    return text === null ? null : { at, text, plain: squash(text) };
  });
  const found = [...frontMatter(lines), ...headFrame(lines), ...betweenTitles(lines), ...tailFrame(lines)];
  const frame = new Set(found.map(({ at }) => at));
  if (frame.size === 0) return blocks;
  return blocks.map((block, at) => (frame.has(at) ? { ...block, layer: 'furniture' } : block));
}

/** The document whose site's frame is furniture, for all that look at it: a date of the site's (生成日期) is none of the notice's. Of a web page the reader has seen more of the frame than its words. */
export function withoutSite(document: Document): Document {
  return document.format === 'html' ? document : { ...document, blocks: markWebFrame(document.blocks) };
}

/** A paragraph's; or the row of fields that a table of them (索引号： | … | 主题分类： | …) would be as a line. Null for any other table. */
function textOf(block: Block): string | null {
  if (block.kind === 'paragraph') return paragraphText(block);
  const texts = block.cells.map(cellWords);
  const labels = texts.filter((text) => isFieldLabel(text) || isFieldLine(text));
  const filled = texts.filter((text) => text !== '');
  // 主题词： without a value, in a table of its own.
  if (filled.length > 0 && filled.length === labels.length) return filled.join(' | ');
  return labels.length >= fewestLabels && labels.length * 2 >= filled.length ? texts.join(' | ') : null;
}

const isFrameLine = ({ text, plain }: Line): boolean =>
  isPosition(plain) || isToolLine(text) || isFieldLine(plain) || isLineOfFields(plain) || isFieldRow(text);

/** 导航菜单, 无障碍浏览 长者模式; 首页 or 小 alone may be a word. */
const sureTools = 4;

/** A field alone may be the document's own; with its number it says what nothing else says. Two rows of a table of fields are surely the site's. */
function headFrame(lines: readonly (Line | null)[]): readonly Line[] {
  const most = mostHeadLines + linesOfFields(lines);
  const end = lines.slice(0, most).findIndex((line) => line === null || endsHead(line));
  const head = lines.slice(0, end < 0 ? most : end).filter((line) => line !== null);
  const ofTasks = unitLines(head);
  const named = new Set([...ownLines(head), ...menuLines(head), ...repeatsOfTitle(head)]);
  const seen = head.map(({ plain }) => plain);
  // 发文字号：… may be all that says the number; where the site says its fields twice, once.
  const isAgain = (line: Line, i: number): boolean => seen.indexOf(line.plain) < i;
  const frame = head.filter(
    (line, i) =>
      named.has(line) ||
      (isFrameLine(line) && !ofTasks.has(line) && (parseDocumentNumber(line.text) === null || isAgain(line, i))),
  );
  const rows = head.filter((line) => isFieldRow(line.text));
  const isSure = frame.some(
    ({ text, plain }) => isPosition(plain) || isLineOfFields(plain) || (plain.length >= sureTools && isToolLine(text)),
  );
  return frame.length > 1 || rows.length > 1 || isSure ? frame : [];
}

const headerOf = ({ plain }: Line): HeaderRole | null =>
  classifyHeader(/^(?<label>[^：:]{2,12})[：:]/u.exec(plain)?.[1] ?? '');

/** 责任部门：A, and elsewhere 责任部门：B, or below 工作任务：…: a site says it once and beside nothing that is to be done, so these say who does what. */
function unitLines(head: readonly Line[]): ReadonlySet<Line> {
  const labelled = head.filter((line) => isUnitRole(headerOf(line)?.role ?? 'other'));
  const said = new Set(labelled.map(({ plain }) => plain));
  const saysWhat = head.some((line) => {
    const header = headerOf(line);
    return header?.sure === true && isTextRole(header.role) && !isFieldLine(line.plain);
  });
  return new Set(said.size < fewestLabels && !saysWhat ? [] : labelled);
}

const fence = /^-{3,}$/u;
const farthestFence = 40;
const keyAndValue = /^[^：:]{1,20}[：:]/u;

/** --- / 标题: … / 文号: … / ---: what a Markdown file says of itself above the notice. Its number may stand nowhere else. */
function frontMatter(lines: readonly (Line | null)[]): readonly Line[] {
  const near = lines.slice(0, farthestFence).filter((line) => line !== null);
  const head = near.filter(({ plain }) => plain !== '');
  const end = head.findIndex(({ plain }, i) => i > 0 && fence.test(plain));
  const fields = head.slice(1, end);
  if (!fence.test(head[0]?.plain ?? '') || !fields.every(({ plain }) => keyAndValue.test(plain))) return [];
  return head.slice(0, end + 1).filter(({ text }) => parseDocumentNumber(text) === null);
}

const farthestLabel = 40;

/** Labels in lines of their own, and as many values, are more lines than a frame's fields are; so are fields that the site says twice. */
function linesOfFields(lines: readonly (Line | null)[]): number {
  const above = lines.slice(0, farthestLabel).filter((line) => line !== null);
  const labels = above.filter(({ plain }) => isFieldLabel(plain)).length;
  const whole = above.filter(({ plain }) => isFieldLine(plain)).length;
  return (labels < fewestLabels ? 0 : 2 * labels) + whole;
}

/** 称： 某县2024年实施方案, of 名 称：…: a field of which the copy has lost a part says the title that stands alone elsewhere. */
function repeatsOfTitle(head: readonly Line[]): readonly Line[] {
  const titles = new Set(head.map(({ plain }) => plain).filter((plain) => plain.length >= shortestTitle));
  return head.filter(({ plain }) => titles.has(plain.split(/[：:]/u).slice(1).at(-1) ?? ''));
}

/** 索引号 / 000014349 / 发文机关 / 某县人民政府: labels in lines of their own, each above its value. One such word may be the text's, twice where a header stands again (责任部门). */
function ownLines(head: readonly Line[]): ReadonlySet<Line> {
  const labels = head.filter(({ plain }) => isFieldLabel(plain));
  const values = head.filter((line, i) => !labels.includes(line) && labels.includes(head[i - 1] ?? line));
  const words = new Set(labels.map(({ plain }) => plain));
  return words.size < fewestLabels ? new Set() : new Set([...labels, ...values]);
}

const farthestRepeat = 30;
const shortestTitle = 12;
const sentence = /[。；]/u;
/** 2021-04-01, 113701130042070099-A/2021-4059841: what only a site's fields hold, whose labels the copy has lost. */
const bareField =
  /^(?:20\d{2}-\d{1,2}-\d{1,2}(?:\d{1,2}:\d{2}(?::\d{2})?)?|[\dA-Z]{9,20}(?:-[A-Z])?[/／]\d{4}-\d{3,8})$/u;

/** What stands between a title and the same title again, with a site's fields among it: their values, without labels. A number that stands nowhere else is the notice's. */
function betweenTitles(lines: readonly (Line | null)[]): readonly Line[] {
  const near = lines.slice(0, farthestRepeat);
  for (const [at, line] of near.entries()) {
    if (line === null || line.plain.length < shortestTitle || sentence.test(line.plain)) continue;
    const again = near.findLastIndex((other, i) => i > at && other?.plain === line.plain);
    const between = near.slice(at + 1, Math.max(at + 1, again)).filter((one) => one !== null && one.plain !== '');
    const own = between.filter((one) => one !== null);
    if (!own.some(({ plain }) => bareField.test(plain)) || own.some(({ plain }) => sentence.test(plain))) continue;
    const isOnly = ({ text, plain, at: place }: Line): boolean =>
      parseDocumentNumber(text) !== null && !lines.some((other) => other?.plain === plain && other.at > place);
    return own.filter((one) => !isOnly(one));
  }
  return [];
}

const longestMenuItem = 8;
const menuItem = /^[\p{Script=Han}\p{Script=Latin}\d|｜·]+$/u;

/** 首页 / 政务公开 / 便民服务 in lines of their own above 当前位置：…: what stands above that is the site's menu. */
function menuLines(head: readonly Line[]): readonly Line[] {
  const position = head.findIndex(({ plain }) => isPosition(plain));
  return head
    .slice(0, Math.max(0, position))
    .filter(({ plain }) => plain.length <= longestMenuItem && menuItem.test(plain));
}

function endsHead(line: Line): boolean {
  if (isFrameLine(line)) return false;
  return line.plain.length > longestHeadLine || recipients.test(line.plain) || parseLabel(line.text) !== null;
}

const isTailLine = ({ text, plain }: Line): boolean => isFooter(plain) || isToolLine(text) || isPosition(plain);

/** From the end up, as long as lines say that they are below the document; the names of attachments may stand between. */
function tailFrame(lines: readonly (Line | null)[]): readonly Line[] {
  const tail: { readonly line: Line; readonly isSure: boolean }[] = [];
  for (const line of [...lines].reverse()) {
    if (line === null) break;
    if (line.plain === '' || attachment.test(line.plain)) continue;
    const isSure = isSiteLine(line, tail[0]?.isSure ?? false);
    if (parseLabel(line.text) !== null || !(isSure || isTailLine(line))) break;
    tail.unshift({ line, isSure });
  }
  const first = tail.findIndex(({ line, isSure }) => isSure || !organizer.test(line.plain));
  return first < 0 ? [] : tail.slice(first).map(({ line }) => line);
}

/** 网站标识码：…, ICP备, and right above them who runs the site, and where. */
function isSiteLine({ plain }: Line, isAboveSite: boolean): boolean {
  return isSiteMark(plain) || (isAboveSite && (organizer.test(plain) || isSiteAddress(plain)));
}
