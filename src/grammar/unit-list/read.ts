import type { Unit, UnitRole } from '../../model/notice.ts';
import { gather } from '../../text/gather.ts';
import { remembered } from '../../text/remembered.ts';
import { legendMarks } from '../../vocabulary/marks.ts';
import { parseLegend } from '../legend.ts';
import { splitLastBracket } from './brackets.ts';
import { splitConnectives } from './connective.ts';
import { type Draft, joinSplitNames } from './draft.ts';
import { type FlatText, flatten } from './flatten.ts';
import type { Label } from './label.ts';
import { doubtOf, isBlank, isNoName, isTime, readName, unitOf } from './name.ts';
import { type Placed, withNeighbours, withSharedSupport } from './neighbours.ts';
import { type Piece, splitPieces } from './pieces.ts';
import { type RoleWord, readClause } from './role-clause.ts';
import { isUnitShape } from './shape.ts';

/** A unit with the UTF-16 range of its name in the given text, so that bold or marked runs can be matched. */
export interface ParsedUnit {
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
  /** `unknown`: the name ends like no unit; `run-together`: several names may stand in it; null: neither. */
  readonly doubt: 'unknown' | 'run-together' | null;
}

/** 完成时限：…, 适用范围：…: a label whose text is no list of units. */
interface ParsedField {
  readonly name: string;
  readonly text: string;
  readonly deadline: boolean;
}

/** All that a unit cell or an assignment says. */
export interface UnitText {
  readonly units: readonly ParsedUnit[];
  readonly fields: readonly ParsedField[];
  readonly rest: readonly string[];
  readonly roleStated: boolean;
}

interface OpenField {
  readonly name: string;
  readonly deadline: boolean;
  readonly start: number;
  end: number;
}

type MutableDraft = { -readonly [K in keyof Draft]: Draft[K] } & { group: number };

interface Reader {
  readonly flat: FlatText;
  readonly defaultRole: UnitRole;
  readonly drafts: MutableDraft[];
  readonly fields: ParsedField[];
  readonly rest: string[];
  field: OpenField | null;
  roleStated: boolean;
  /** Role of the column or label. */
  base: UnitRole;
  scope: string | null;
  readonly scopes: string[];
  /** Index of the first draft whose role is open until a role word comes. */
  open: number;
  /** After 会同: what follows supports. */
  partner: boolean;
  /** 牵头 was said: A牵头，B，C配合 makes all that follow support. */
  led: boolean;
  /** Grows at ， ； and line breaks: A，B配合 makes only B support. */
  group: number;
}

/** Gives the names since the last role word their role. */
function settle(reader: Reader, role: UnitRole | null): void {
  const group = reader.drafts.at(-1)?.group;
  for (const draft of reader.drafts.slice(reader.open)) {
    const isApart = draft.group !== group && !reader.partner && !reader.led;
    const stated = role !== 'lead' && isApart ? null : role;
    draft.role = reader.partner ? 'support' : (stated ?? reader.base);
  }
  reader.open = reader.drafts.length;
  reader.partner = false;
}

function applyRole(reader: Reader, role: RoleWord): void {
  reader.roleStated = true;
  if (role === 'lead') reader.led = reader.open < reader.drafts.length || reader.led;
  if (role === 'partner') {
    settle(reader, 'lead');
    reader.partner = true;
  } else if (role === 'named') settle(reader, 'responsible');
  else settle(reader, role === 'responsible' ? null : role);
}

function closeField(reader: Reader): void {
  const { field, flat } = reader;
  if (field === null) return;
  reader.fields.push({ name: field.name, text: flat.text.slice(field.start, field.end), deadline: field.deadline });
  reader.field = null;
  reader.base = reader.defaultRole;
}

function readLabel(reader: Reader, piece: Piece, label: Label): void {
  closeField(reader);
  settle(reader, null);
  if (label.kind === 'scope') {
    reader.scope = label.name;
    reader.scopes.push(label.name);
  }
  if (label.kind === 'field') {
    reader.field = { name: label.name, deadline: label.deadline, start: piece.end, end: piece.end };
  }
  if (label.kind === 'role') {
    reader.base = label.role;
    reader.roleStated = true;
  }
}

/** 县民政局|各乡镇, whose mark or space a line's end has swallowed: no body is called so. */
const placesBehind = /(?<=局|厅|办公室|中心)(?=各(?:乡|镇|街道|县(?!级)|市(?!级|直)|区(?!级|直)|旗|园区))/u;

function addNames(reader: Reader, start: number, text: string, before: Draft['before']): void {
  for (const part of splitConnectives(text)) {
    // 市教育局、等有关部门
    let from = part.start + (/^等\p{Script=Han}/u.test(text.slice(part.start)) ? 1 : 0);
    for (const name of text.slice(from, part.end).split(placesBehind)) {
      const mark = part.after === '' ? before : part.after;
      const after = from === part.start ? mark : '\t';
      const range = { start: start + from, end: start + from + name.length, before: after };
      reader.drafts.push({ ...range, role: reader.base, scope: reader.scope, group: reader.group });
      from += name.length;
    }
  }
}

/** Every legend holds one of these; the cheap test before the expressions of legends. */
const legendSign = new RegExp(`第|首|体|粗|标|[${legendMarks}]|均|都|一律|皆`, 'u');

/** A legend (列第一位者为牵头单位) inside a cell is neither unit nor role; 以上均由A负责 is an assignment. */
function isLegend(text: string): boolean {
  if (text.length < 4 || text.length > 60 || !legendSign.test(text)) return false;
  const base = splitLastBracket(text)?.base ?? '';
  const { kind } = parseLegend(text) ?? { kind: 'applies-to-all' };
  return kind !== 'applies-to-all' && !isUnitShape(base);
}

function readNames(reader: Reader, piece: Extract<Piece, { kind: 'text' }>): void {
  const text = reader.flat.text.slice(piece.start, piece.end);
  if (isBlank(text)) return;
  if (isLegend(text)) {
    reader.rest.push(text);
    return;
  }
  let before: Draft['before'] = piece.before;
  for (const part of readClause(text)) {
    if (part.kind === 'role') applyRole(reader, part.role);
    else if (part.kind === 'close') settle(reader, null);
    else if (part.kind === 'rest') reader.rest.push(text.slice(part.start, part.end));
    else addNames(reader, piece.start + part.start, text.slice(part.start, part.end), before);
    before = '，';
  }
}

/** 完成时限：3月底前完成清理；长期坚持: a time behind a time is the deadline's too. */
const goesOn = ({ field, flat }: Reader, { before, start, end }: Extract<Piece, { kind: 'text' }>): boolean =>
  field?.deadline === true && before === '；' && isTime(flat.text.slice(start, end));

const ofPerson = /(?:领导|责任人|负责人|联系人|经办人)$/u;

/** 校领导：刘某某，6月底前: the time is no part of the person. */
const leavesPerson = ({ field, flat }: Reader, { before, start, end }: Extract<Piece, { kind: 'text' }>): boolean =>
  before === '，' && ofPerson.test(field?.name ?? '') && isTime(flat.text.slice(start, end));

function readText(reader: Reader, piece: Extract<Piece, { kind: 'text' }>): void {
  const { before } = piece;
  const isApart = before === '；' || before === '\n' || leavesPerson(reader, piece);
  if (reader.field !== null && (!isApart || goesOn(reader, piece))) {
    reader.field.end = piece.end;
    return;
  }
  closeField(reader);
  if (before === '；') settle(reader, null);
  if (before === '，' || before === '；' || before === '\n') reader.group += 1;
  readNames(reader, piece);
}

function toUnit(reader: Reader, draft: Draft): ParsedUnit | null {
  const text = reader.flat.text.slice(draft.start, draft.end);
  if (isNoName(text)) {
    reader.rest.push(text);
    return null;
  }
  const read = readName(text);
  if (read.role !== null) reader.roleStated = true;
  const note = read.note !== null && isLegend(read.note) ? null : read.note;
  if (read.note !== note && read.note !== null) reader.rest.push(read.note);
  const { map } = reader.flat;
  const last = map[draft.start + read.name.length - 1] ?? 0;
  const unit = unitOf({ ...read, note }, draft.role, draft.scope);
  return {
    unit,
    start: map[draft.start] ?? 0,
    end: last + 1,
    doubt: doubtOf(read.name, unit.collective),
  };
}

const withGap = (parsed: ParsedUnit | null, { before }: Draft): readonly Placed[] =>
  parsed === null ? [] : [{ parsed, isApart: before === '\t' || before === '\n' }];

const leadNote = /^(?<name>.{2,30}?)(?:总|负责)?牵头(?:负责|落实|抓总)?$/u;

/** 县财政局、县教育局（县财政局牵头）: the bracket names one of the list. */
function withNamedLead(units: readonly ParsedUnit[]): readonly ParsedUnit[] {
  const leads = units.flatMap(({ unit }) => leadNote.exec(unit.note ?? '')?.groups?.['name'] ?? []);
  const named = new Set(leads.filter((name) => units.some(({ unit }) => unit.name === name)));
  if (named.size === 0) return units;
  return units.map((parsed): ParsedUnit => {
    const { unit } = parsed;
    const role = named.has(unit.name) ? 'lead' : unit.role;
    const note = named.has(leadNote.exec(unit.note ?? '')?.groups?.['name'] ?? '') ? null : unit.note;
    return { ...parsed, unit: { ...unit, role, note } };
  });
}

function newReader(flat: FlatText, defaultRole: UnitRole): Reader {
  return {
    flat,
    defaultRole,
    drafts: [],
    fields: [],
    rest: [],
    field: null,
    roleStated: false,
    base: defaultRole,
    scope: null,
    scopes: [],
    open: 0,
    partner: false,
    led: false,
    group: 0,
  };
}

const readers: Readonly<Record<UnitRole, (text: string) => UnitText>> = {
  lead: remembered((text) => readAs(text, 'lead')),
  support: remembered((text) => readAs(text, 'support')),
  responsible: remembered((text) => readAs(text, 'responsible')),
};

/** Reads a unit cell or an assignment's inside; `defaultRole` is the column's. Linear in the text. */
export function readUnitText(text: string, defaultRole: UnitRole): UnitText {
  return readers[defaultRole](text);
}

function readAs(text: string, defaultRole: UnitRole): UnitText {
  const flat = flatten(text);
  const reader = newReader(flat, defaultRole);
  for (const piece of splitPieces(flat.text)) {
    if (piece.kind === 'label') readLabel(reader, piece, piece.label);
    else readText(reader, piece);
  }
  closeField(reader);
  settle(reader, null);
  const drafts = joinSplitNames(flat.text, reader.drafts);
  const plain = withNeighbours(gather(drafts, (draft) => withGap(toUnit(reader, draft), draft)));
  const units = withNamedLead(withSharedSupport(text, plain));
  // A scope that no unit followed (保障措施：) is text of its own.
  const scopes = new Set(units.map(({ unit }) => unit.scope));
  const rest = [...reader.rest, ...reader.scopes.filter((scope) => !scopes.has(scope))];
  return { units, fields: reader.fields, rest, roleStated: reader.roleStated || units !== plain };
}
