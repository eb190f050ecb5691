import { isWhen } from '../grammar/assignment/parse.ts';
import { type ParsedAssignment, parseAddition } from '../grammar/assignment.ts';
import { bullet, withColons } from '../grammar/bare-label.ts';
import { unitLabel } from '../grammar/label-pattern.ts';
import { parseLabel } from '../grammar/numbering.ts';
import { assignmentsOf, type ProseSegment, segmentsOf } from '../grammar/prose.ts';
import { parseSequenceLabel } from '../grammar/series.ts';
import { type LabelledText, splitField } from '../grammar/split-field.ts';
import { isTime } from '../grammar/unit-list/name.ts';
import { isUnits } from '../grammar/unit-list.ts';
import type { OutlineNode, Passage, Structure } from '../model/structure.ts';
import type { PathEntry } from '../model/task-table.ts';
import { gather } from '../text/gather.ts';
import { contentLabels, fieldLabels, progressLabels } from '../vocabulary/assignment-labels.ts';

/** What a paragraph such as 完成时限：6月底前 adds to a task. */
export type Field = Pick<ParsedAssignment, 'deadline' | 'extra'>;

/** A heading is short; a longer first sentence is the task itself (corpus/sc-jili). */
const longestHeading = 45;
/** A mark left over behind an assignment. */
export const trailingMark = /^[。；;，,、！]/u;
const fieldLine = /^[（(【[]?\p{Script=Han}{2,8}[：:】\]]/u;
const aroundField = /^[（(](?<inside>[^（()）]*)[）)]$/u;
/** 完成时限：6月底前）: the last line of a bracket that opens above. */
const endOfBracket = /^(?<text>[^（()）]+)[）)]$/u;
/** 【完成时限】6月底前 */
const squareLabel = /^[【[](?<label>[^【】[\]]{2,8})[】\]][：:]?/u;
/** Labels whose text is no part of what is to be done; 工作目标：… and 备注：… are. */
const personLabel =
  /(?:领导|常委|班子成员|责任人|负责人|联系人|经办人|电话|指挥|指挥长|组长|[链河湖林]长|召集人|包[联保]人|(?:督[导办查]|监督|验收)(?:单位|部门))$/u;

/** 图1 河堤险段分布图: what a picture shows. */
const caption = /^\s{0,8}图\s{0,2}\d{1,2}(?:[-－—.．]\d{1,2})?[\s：:.．、]{0,3}[^\d\s。；，][^。；，]{1,40}$/u;

/** Passages that stand under a heading, tables and what is written below pictures left out. */
export function passagesOf(node: OutlineNode): readonly Passage[] {
  return gather(node.body, (item) => (item.kind === 'passage' && !caption.test(item.text) ? [item] : []));
}

/** True where a passage stands in the paragraph of its heading: （一）X（A牵头）. */
export function isOnHeadingLine(node: OutlineNode, passage: Passage): boolean {
  return passage.paragraphs === node.origin?.paragraphs;
}

/** Of a heading: what makes a label of 任务1： beside its neighbours, the outline has seen. */
const labelLengthOf = ({ text, labelLength }: Passage): number =>
  labelLength ?? (parseLabel(text) ?? parseSequenceLabel(text))?.length ?? 0;

const unlabelled = new WeakMap<Passage, Passage>();

/** A heading's paragraph without its label. The same paragraph gives the same passage, so that it is cut into segments once. */
export function withoutLabel(origin: Passage): Passage {
  const known = unlabelled.get(origin);
  if (known !== undefined) return known;
  const passage = { ...origin, text: origin.text.slice(labelLengthOf(origin)) };
  unlabelled.set(origin, passage);
  return passage;
}

/** True where an item, or anything below it, says who acts. */
export function assignsItself(node: OutlineNode): boolean {
  const texts = node.origin === null ? passagesOf(node) : [withoutLabel(node.origin), ...passagesOf(node)];
  return texts.some((passage) => assignmentsOf(passage).length > 0) || node.children.some(assignsItself);
}

const progressLabel = new Set(progressLabels);

const asExtra = (fields: readonly LabelledText[]): Field => ({
  deadline: null,
  extra: Object.fromEntries(fields.map(({ label, said }) => [label, said])),
});

/** 进展情况：已完成立项。: how far the task has come. */
function progressIn(text: string): Field | null {
  const field = splitField(text.trim().replace(bullet, ''));
  return field !== null && progressLabel.has(field.label) ? asExtra([field]) : null;
}

/** True where a field only tells how far a task has come: it makes no task of the text above it. */
export const isProgress = ({ deadline, extra }: Field): boolean =>
  deadline === null && Object.keys(extra).every((label) => progressLabel.has(label));

/** A paragraph that holds nothing but times and persons of a task (完成时限：…, 责任领导：…, （完成时限：…）), or its progress; null for any other. */
export function parseField(text: string): Field | null {
  const progress = progressIn(text);
  if (progress !== null) return progress;
  const plain = withColons(
    text
      .trim()
      .replace(bullet, '')
      .replace(/[。；;]$/u, '')
      .replace(endOfBracket, '$<text>'),
  ).trim();
  const inside = aroundField.exec(plain)?.groups?.['inside'] ?? plain;
  if (!fieldLine.test(plain) && (inside === plain || !isTime(inside))) return null;
  const field = parseAddition(inside.replace(squareLabel, '$<label>：'));
  if (field === null) return null;
  const isOfTask = field.deadline !== null || Object.keys(field.extra).some((label) => personLabel.test(label));
  return isOfTask ? field : null;
}

const remarkLabel = new Set([...fieldLabels, ...contentLabels]);

/** 办理要求：…, 工作目标：…: what else a line below who acts says of the same task; null for any other text. */
export function remarkIn(printed: string): Field | null {
  const field = splitField(printed.trim());
  return field !== null && remarkLabel.has(field.label) ? asExtra([field]) : null;
}

const longestValue = 60;
/** 监管单位 is a label, 县教育局 none. */
const ofUnits = /(?:单位|部门)$/u;

/** 投资规模：6000万元 / 监管单位：A, a line each: what a text says more of a task, whatever the labels are; null where one of its lines is no such field. */
export function otherFields(printed: string): Field | null {
  const lines = printed.split('\n');
  const found = lines.flatMap((line) => splitField(line.trim()) ?? []);
  const isField = ({ label, said }: LabelledText): boolean =>
    said.length <= longestValue && !said.includes('。') && (ofUnits.test(label) || !isUnits(label));
  return found.length === lines.length && found.every(isField) ? asExtra(found) : null;
}

/** Forms in which who acts seems to be said, and was not read. */
const unreadForms: readonly RegExp[] = [
  // …（各科室轮值负责）
  /[（(【［[〔][^（()）]{2,80}(?:负责|牵头|配合|承办)[^（()）]{0,8}[）)】］\]〕][。；]?\s{0,4}$/u,
  // 任务一：…。由县交通局牵头，…
  /^(?:[^。]{0,40}[：:。])?由?[^，。；]{2,40}(?:牵头|负责)[，。；]/u,
  // …。以上工作由王某牵头，…
  /(?:以上|上述|此项|该项|这项|具体)工作由[^，。；]{2,40}(?:牵头|负责|实施|落实)[，。；]/u,
  // 1、2项由县财政局负责，…
  /[\d一二三四五六七八九十）)]项(?:工作|任务)?由[^，。；]{2,40}(?:牵头|负责)[，。；]/u,
  // …，由分管副县长牵头，…
  /[，；]由[^，。；]{2,40}(?:牵头|负责)[，。；]/u,
  // …由王某同志负责
  /同志(?:具体|共同|分别)?(?:牵头|负责)[。；]?\s{0,4}$/u,
  // …责任单位/县交通局
  new RegExp(`${unitLabel}[^\\p{Script=Han}]{0,2}[：:/／—]`, 'u'),
  // …，牵头单位县财政局, and on a line of its own
  new RegExp(`(?:[，。；]|^\\s{0,4})${unitLabel}(?=[各县市区省州旗镇乡])`, 'u'),
  // …（消费科王某，12月）: somebody, and when.
  /[（(]\p{Script=Han}{2,20}[，,；][^（()）]{0,40}(?:\d月|季度|年底|年内|\d日|全年|长期)[^（()）]{0,8}[）)][。；]?\s{0,4}$/u,
];

/** …分解如下（排名第一的为牵头单位，其余为配合单位）：, （说明：…由该单位负责；…）: how the notice is to be read. */
const leadsIn = /[）)][：:]\s*$|^\s*[（(]?(?:说明|备注|注)[：:]/u;

/** True where a text seems to say who acts. */
export const seemsToAssign = (text: string): boolean =>
  !leadsIn.test(text) && unreadForms.some((form) => form.test(text));

/** 总河长：徐文涛 above the date signs the notice. */
const contactLabel =
  /^(?:总[河湖林]长|总指挥|指挥长|联系人|联络人|联络员|联系电话|联系方式|电话|手机|传真|邮箱|电子邮箱|地址|邮编)$/u;

/** 联系人：赵敏，联系电话：…: whom to ask. */
export function isContact({ deadline, extra }: Field): boolean {
  const labels = Object.keys(extra);
  return deadline === null && labels.length > 0 && labels.every((label) => contactLabel.test(label));
}

/** How often the document names a contact in a paragraph of its own. */
export function countContacts(structure: Structure): number {
  const isOne = ({ text }: Passage): boolean => {
    const field = parseField(text);
    return field !== null && isContact(field);
  };
  const inNode = (node: OutlineNode): number =>
    passagesOf(node).filter(isOne).length + node.children.reduce((sum, child) => sum + inNode(child), 0);
  const loose = structure.loose.filter(({ item }) => item.kind === 'passage' && isOne(item)).length;
  return loose + structure.outline.reduce((sum, node) => sum + inNode(node), 0);
}

/** A heading as a step of a task's path: run-in headings lose their end mark. 一、责任单位：A has no other words than these. */
export function headingEntry(node: OutlineNode): PathEntry {
  const title = node.title === '' && node.origin !== null ? withoutLabel(node.origin).text.trim() : node.title;
  // 整改任务一 alone on its line: the label is all that the heading says.
  if (title === '') return { label: null, title: node.label ?? '' };
  return { label: node.label, title: title.replace(/[。；;]$/u, '') };
}

/** True where a paragraph says what is to be done, beside who does it and when. */
export function saysWhat(passage: Passage): boolean {
  return segmentsOf(passage).some(
    (segment) =>
      segment.kind === 'item' ||
      (segment.kind === 'text' && !isMark(segment.text) && parseField(segment.text) === null),
  );
}

const isMark = (text: string): boolean => /^[\s。；;，,、！]*$/u.test(text);

/** A heading is short; a longer title is the task itself. */
export function isShortHeading(node: OutlineNode): boolean {
  return node.title.length <= longestHeading;
}

/** （9月底前）, 完成时限：9月底前 */
function isTimeField(text: string): boolean {
  const field = parseField(text);
  return field !== null && field.deadline !== null && Object.keys(field.extra).length === 0;
}

/** 1.完成风险评估。（9月底前）, 1.完成风险评估。9月底前。, 1.完成风险评估。完成时限：9月底前: when, and nothing else. */
const isTimeAlone = (text: string): boolean =>
  isTimeField(text) || (!/[，,]/u.test(text) && isWhen(text.trim().replace(/[。；]$/u, '')));

/** 推进统一管理。（财务股）: a bracket that assigns nothing is no text below a heading. */
const bracketAlone = /^[（(【〔[][^（()）]*[）)】〕\]][。；]?$/u;

const isBareBracket = ({ text }: Passage): boolean => bracketAlone.test(text.trim()) && parseField(text) === null;

/** A heading without text of its own, below which only children or assignments stand, is the task where it has an assignment. */
function isHeading(node: OutlineNode, own: readonly Passage[], sharesLine: boolean): boolean {
  if (!isShortHeading(node)) return false;
  const [first] = own;
  if (sharesLine && first !== undefined) {
    const said = segmentsOf(first).find((segment) => segment.kind !== 'text' || !isTimeAlone(segment.text));
    if (said === undefined || (said.kind === 'text' && isBareBracket(first))) return own.length > 1;
    return said.kind !== 'assignment';
  }
  return own.some(saysWhat) || (own.length === 0 && node.children.length > 0);
}

/** The node's text with its heading apart where it has one; a sentence that is its own heading is the task. */
export function contentOf(node: OutlineNode): { heading: PathEntry | null; texts: readonly Passage[] } {
  const own = passagesOf(node);
  const { origin } = node;
  const [first] = own;
  const sharesLine = first !== undefined && isOnHeadingLine(node, first);
  if (origin === null || isHeading(node, own, sharesLine)) return { heading: headingEntry(node), texts: own };
  return { heading: null, texts: [withoutLabel(origin), ...own.slice(sharesLine ? 1 : 0)] };
}

/** A segment, or a mark that moved out of one. */
export type MarkedSegment = ProseSegment | { readonly kind: 'mark'; readonly mark: string };

/** A passage's segments. "…工作（A负责）。": the mark behind the bracket ends the sentence before it, and moves there. */
export function markedSegments(passage: Passage): readonly MarkedSegment[] {
  const segments = segmentsOf(passage);
  return gather(segments, (segment, at): readonly MarkedSegment[] => {
    const next = segments[at + 1];
    if (segment.kind === 'assignment' && next?.kind === 'text' && next.text.trimStart().startsWith('。')) {
      return [{ kind: 'mark', mark: '。' }, segment];
    }
    if (segment.kind !== 'text' || segments[at - 1]?.kind !== 'assignment') return [segment];
    return [{ ...segment, text: segment.text.trimStart().replace(trailingMark, '') }];
  });
}

const saysMore = ({ text }: { readonly text: string }): boolean => !isMark(text) && parseField(text) === null;

/** （A牵头）开展…。（B配合）: the bracket behind the text names only who helps those in front of it. */
function helpsOnly(segments: readonly MarkedSegment[]): boolean {
  const last = segments.at(-1);
  const found = segments.filter(({ kind }) => kind === 'assignment');
  return (
    last?.kind === 'assignment' &&
    found.length === 2 &&
    last.found.assignment.units.every(({ unit }) => unit.role === 'support')
  );
}

/**
 * （A牵头，6月底前）开展…: brackets in front of what they speak of, each behind its text as elsewhere; the segments themselves where the passage does not begin
 * with a bracket, or ends in one that names others than who helps.
 */
export function frontsBehind(segments: readonly MarkedSegment[]): readonly MarkedSegment[] {
  const isFront = (at: number): boolean => {
    const next = segments[at + 1];
    return segments[at]?.kind === 'assignment' && next?.kind === 'text' && saysMore(next);
  };
  const first = segments.findIndex(({ kind }) => kind === 'assignment');
  const before = segments[first - 1];
  const opens = before === undefined || (before.kind === 'item' && isMark(before.text));
  if (!opens || !isFront(first) || !(segments.at(-1)?.kind === 'text' || helpsOnly(segments))) return segments;
  return segments.flatMap((segment, at) => {
    if (isFront(at)) return [];
    return isFront(at - 1) ? [segment, ...segments.slice(at - 1, at)] : [segment];
  });
}

/** 以上由…: brackets that cover more than their own item are used somewhere in the document. */
export function usesAbove(structure: Structure): boolean {
  const inNode = (node: OutlineNode): boolean =>
    passagesOf(node).some(
      (passage) =>
        passage.text.includes('以上') &&
        assignmentsOf(passage).some((found) => found.assignment.covers === 'since-previous'),
    ) || node.children.some(inNode);
  return structure.outline.some(inNode);
}
