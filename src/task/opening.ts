import { type FoundAssignment, parseAssignment } from '../grammar/assignment.ts';
import { isUnits } from '../grammar/unit-list.ts';

/**
 * 由市商务局牵头，市市场监管局配合，推进…: who, before what, and in minutes behind 会议决定，. Without 由 only 牵头 assigns, and without the comma only 由…牵头: 县财政局负责资金保障 and
 * 由县财政局负责起草… are text (domain.md 6).
 */
const opening =
  /^(?:(?:会议|经研究|研究)(?:决定|议定|要求|明确|同意|强调|指出)?[，,：:]\s?)?(?<by>由)?(?<who>[^，。；：:由]{2,80}?)(?<verb>(?:总?牵头|具体|主要|共同|分别)?(?:负责|牵头|主办|承办)(?:落实|组织|实施|抓总)?)(?<helpers>[，,][^，,。；：:]{2,80}(?:配合|参与|协助|协办))?[，,：:]?/u;

interface Opening {
  readonly found: FoundAssignment;
  /** What is to be done. */
  readonly rest: string;
}

/** The assignment that a paragraph begins with, and what is to be done; null where it begins with none, or says nothing more. */
export function readOpening(text: string): Opening | null {
  const match = opening.exec(text);
  const { by, who = '', verb = '', helpers = '' } = match?.groups ?? {};
  if (match === null || (by === undefined && !verb.includes('牵头')) || !isUnits(who)) return null;
  const isRunning = !/[，,：:]$/u.test(match[0]) && (by === undefined || !verb.includes('牵头'));
  const rest = text.slice(match[0].length).trim();
  if (isRunning || rest.replace(/[。；]/gu, '') === '') return null;
  const raw = match[0].replace(/[，,：:]$/u, '');
  const assignment = parseAssignment(`${who}${verb}${helpers}`);
  if (assignment === null) return null;
  return { found: { start: 0, end: match[0].length, assignment: { ...assignment, raw }, unclosed: false }, rest };
}
