import { declaresListsIn } from '../grammar/assignment.ts';
import { endsInDocumentKind, withoutLastBracket } from '../grammar/document-kind.ts';
import { parseLabel } from '../grammar/numbering.ts';
import type { Block, Document } from '../model/document.ts';
import type { Finding, FindingArguments } from '../model/finding.ts';
import type { Meta } from '../model/notice.ts';
import { type Claim, claimParagraph, type Result } from '../model/result.ts';
import type { Structure } from '../model/structure.ts';
import { gather } from '../text/gather.ts';
import { dropLayoutSpaces, joinLines } from '../text/layout.ts';
import { type Attachments, readAttachments } from './anatomy/attachments.ts';
import { type Entry, toEntries } from './anatomy/entry.ts';
import { type FrameFields, readFrameFields } from './anatomy/frame-fields.ts';
import { type Head, readHead } from './anatomy/head.ts';
import { planYear } from './anatomy/plan-year.ts';
import { parsePublicity } from './anatomy/publicity.ts';
import { type Colophon, readColophon, readSignature, type Signature } from './anatomy/tail.ts';
import { unpackColophons } from './colophon-grid.ts';
import { markContents } from './contents-list.ts';
import { markFrames, markFurniture } from './furniture.ts';
import { cutGluedItems } from './glued-paragraphs.ts';
import { unpackHeads } from './head-grid.ts';
import { restoreTables } from './lost-table/restore.ts';
import { buildOutline, type Outline } from './outline.ts';
import { type BodyFlow, type FlowItem, toBodyFlow } from './regions.ts';

interface Anatomy {
  readonly head: Head;
  readonly signature: Signature | null;
  readonly colophon: Colophon;
  readonly attachments: Attachments;
  readonly publicity: { readonly text: string; readonly at: number } | null;
  readonly embeddedTitle: { readonly text: string; readonly at: readonly number[] } | null;
  readonly frame: FrameFields;
}

const longestTitle = 60;
const mostTitleLines = 3;

const isTitleText = (entry: Entry): boolean =>
  entry.paragraph !== null && !/[。；：:，]/u.test(withoutLastBracket(entry.plain)) && parseLabel(entry.text) === null;

/** X of 关于印发《X》的通知: its title stands alone below the signature (000:16, 001:5, 002:19), on one line or a few. */
function findEmbeddedTitle(
  entries: readonly Entry[],
  from: number,
  used: ReadonlySet<number>,
): Anatomy['embeddedTitle'] {
  const next = entries.slice(from).filter((entry) => !used.has(entry.at));
  for (let count = 1; count <= mostTitleLines; count++) {
    const lines = next.slice(0, count);
    if (lines.length < count || !lines.every(isTitleText)) return null;
    const text = dropLayoutSpaces(joinLines(lines.map((entry) => entry.text)));
    if (text.length > longestTitle) return null;
    if (endsInDocumentKind(text)) return { text, at: lines.map((entry) => entry.at) };
  }
  return null;
}

function readAnatomy(blocks: readonly Block[]): Anatomy {
  const entries = toEntries(blocks);
  const head = readHead(entries);
  const signature = readSignature(entries, head.end);
  const colophon = readColophon(entries.slice(head.end));
  const attachments = readAttachments(entries, head.end);
  const noted = entries.find((entry) => parsePublicity(entry) !== null);
  const publicity = noted === undefined ? null : { text: parsePublicity(noted) ?? '', at: noted.at };
  const used = new Set([...colophon.used, ...attachments.used, ...attachments.starts, publicity?.at ?? -1]);
  const embeddedTitle = signature === null ? null : findEmbeddedTitle(entries, signature.end, used);
  return { head, signature, colophon, attachments, publicity, embeddedTitle, frame: readFrameFields(blocks) };
}

/** The notice's own words first, then those of a web page's frame. */
function toMeta({ head, signature, colophon, attachments, publicity, embeddedTitle, frame }: Anatomy): Meta {
  const title = head.title ?? frame.title ?? embeddedTitle?.text ?? null;
  return {
    documentNumber: head.documentNumber ?? frame.documentNumber,
    issuer: signature?.issuer ?? head.redHead ?? colophon.organ ?? frame.issuer,
    title,
    recipients: head.recipients,
    issueDate: signature?.issueDate ?? head.issueDate ?? frame.issueDate,
    printDate: colophon.printDate,
    publicity: publicity?.text ?? null,
    attachments: [...attachments.names],
    cc: colophon.cc,
    planYear: planYear([title, embeddedTitle?.text ?? null, ...attachments.names]),
  };
}

/** Entries that went into meta. An embedded title that is not the notice's own title stays in the body. */
function usedEntries(anatomy: Anatomy): ReadonlySet<number> {
  const { head, signature, colophon, attachments, publicity, embeddedTitle, frame } = anatomy;
  const titled = head.title !== null || frame.title !== null;
  return new Set([
    ...head.used,
    ...(signature?.used ?? []),
    ...colophon.used,
    ...attachments.used,
    ...(publicity === null ? [] : [publicity.at]),
    ...(embeddedTitle !== null && !titled ? embeddedTitle.at : []),
  ]);
}

function toFlow(blocks: readonly Block[], used: ReadonlySet<number>, starts: ReadonlySet<number>): readonly FlowItem[] {
  return gather(blocks, (block, at): readonly FlowItem[] => {
    if (block.layer === 'furniture') return [];
    if (used.has(at)) return [{ kind: 'gap' }];
    if (block.kind === 'grid') return [{ kind: 'grid', grid: block }];
    return [{ kind: starts.has(at) ? 'attachment' : 'paragraph', paragraph: block }];
  });
}

function claims(blocks: readonly Block[], used: ReadonlySet<number>, starts: ReadonlySet<number>): readonly Claim[] {
  return gather(blocks, (block, at) => {
    if (block.kind === 'grid') {
      const paragraphs = block.layer === 'furniture' ? gather(block.cells, (cell) => cell.paragraphs) : [];
      return gather(paragraphs, (paragraph) => claimParagraph(paragraph, 'furniture'));
    }
    if (block.layer === 'furniture') return claimParagraph(block, 'furniture');
    return used.has(at) || starts.has(at) ? claimParagraph(block, 'meta') : [];
  });
}

/** 通知, 意见 …: what is signed and dated; 方案, 要点, 清单, 纪要 by themselves need not be. */
const signedKinds = /(?:通知|意见|通报|报告|请示|批复|函|决定|公告|通告|命令|令|决议)》?$/u;

/** 命令, 总河长令: a person signs it. */
const order = /令》?$/u;

/** 目标任务书, 分工方案 without the notice that it came with: nothing of a notice's front or end is there. */
const isAttachmentAlone = ({ documentNumber, issuer, issueDate, title }: Meta): boolean =>
  documentNumber === null && issuer === null && issueDate === null && !signedKinds.test(title ?? '通知');

type MetaField = FindingArguments['missing-meta']['field'];

function missingMeta(meta: Meta, outline: Outline): readonly Finding[] {
  if (meta.recipients === null && (outline.roots.length === 0 || isAttachmentAlone(meta))) return [];
  const finding = (field: MetaField): Finding =>
    field === 'documentNumber'
      ? { rule: 'missing-meta', args: { field }, location: {}, severity: 'info' }
      : { rule: 'missing-meta', args: { field }, location: {} };
  const isMissing = (field: MetaField): boolean =>
    meta[field] === null &&
    !(field === 'issuer' && order.test(meta.title ?? '')) &&
    // A text that is addressed to nobody may well have none.
    !(field === 'title' && meta.recipients === null);
  return (['title', 'issuer', 'issueDate', 'documentNumber'] as const).filter(isMissing).map(finding);
}

const quoteLength = 30;

/** More paragraphs than these are lines of a text that was broken at a width: told once. */
const mostJoinedApart = 3;

/** Paragraphs that were put together again: told, not done in silence. */
function joined(flow: readonly BodyFlow[]): readonly Finding[] {
  const found = gather(flow, (item): readonly Finding[] => {
    if (item.kind !== 'passage' || item.paragraphs.length < 2) return [];
    const args = { text: item.text.slice(0, quoteLength), count: 1 };
    return [{ rule: 'joined-paragraph', args, location: item.location }];
  });
  const [first] = found;
  if (first?.rule !== 'joined-paragraph' || found.length <= mostJoinedApart) return found;
  return [{ ...first, args: { ...first.args, count: found.length } }];
}

/** （以上任务括号内排名第一的为牵头股室）: what the notice says of all its brackets, wherever it stands. */
const ofBrackets = /括号[内中里][^。；]{0,16}(?:第[一1]|首位|首个|排名|排序|靠前)[^。；]{0,12}(?:牵头|主办|主责)/u;

/** （说明：责任单位有多个的，排在第一位的为牵头单位）, in a notice that says 责任单位： nowhere: its brackets are what is meant. */
const ofUnits = /(?:责任|承办)(?:单位|部门)[^。：:]{0,40}(?:第[一1]|首位)[^。；]{0,12}(?:牵头|主办)/u;
const unitsLabel = /(?:责任|承办|牵头)(?:单位|部门)[：:]/u;

const speaksOfBrackets = (texts: readonly string[]): boolean =>
  texts.some((text) => ofBrackets.test(text)) ||
  (texts.some((text) => ofUnits.test(text)) && !texts.some((text) => unitsLabel.test(text)));

/** From the bracket that declares it on, units alone in brackets act (排名第一位为牵头单位，下同). */
function markLists(flow: readonly BodyFlow[]): readonly BodyFlow[] {
  const texts = flow.flatMap((item) => (item.kind === 'passage' ? [item.text] : []));
  const from = speaksOfBrackets(texts)
    ? 0
    : flow.findIndex((item) => item.kind === 'passage' && declaresListsIn(item.text));
  if (from < 0) return flow;
  return flow.map((item, at) => (item.kind === 'passage' && at >= from ? { ...item, listsAssign: true } : item));
}

/** Document → front and end matter, outline and table regions (结构). Claims cover what went into meta or is furniture. */
export function findStructure(document: Document): Result<Structure> {
  const parted = cutGluedItems(markContents(markFurniture(unpackColophons(unpackHeads(document.blocks)))));
  const restored = restoreTables(parted.blocks);
  const blocks = markFrames(restored.blocks);
  const anatomy = readAnatomy(blocks);
  const meta = toMeta(anatomy);
  const used = usedEntries(anatomy);
  const { starts } = anatomy.attachments;
  const flow = markLists(toBodyFlow(toFlow(blocks, used, starts)));
  const outline = buildOutline(flow);
  return {
    value: { meta, outline: outline.roots, loose: outline.loose },
    claims: [...restored.claims, ...claims(blocks, used, starts)],
    findings: [...parted.findings, ...restored.findings, ...joined(flow), ...missingMeta(meta, outline)],
  };
}
