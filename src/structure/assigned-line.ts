import { parseDeadline } from '../grammar/deadline.ts';
import { isRestOfLabel } from '../grammar/label-start.ts';
import { isTime } from '../grammar/unit-list/name.ts';
import { isUnits } from '../grammar/unit-list.ts';

/** An assignment reaches back no further. */
export const longestOpen = 400;
/** 责任单位：…, （完成时限：…: a whole label, no word of which can stand in the line above. */
export const wholeField =
  /^(?:[（(〔【［[]|[—–-]{1,2} ?)?(?:(?:责任|牵头|配合|主办|协办|承办)(?:单位|部门|[科处股]室)|完成(?:时限|时间|期限))[：:]/u;
/** 由县财政局牵头，…配合。 */
export const opensWho = /^由[^，。；]{2,60}(?:牵头|负责)(?:[^。]{0,120}|落实)[。]?$/u;

/** …治理（牵头单位：甲；责任单位：乙）: an assignment ends what it closes. */
const assignment = /牵头|责任|负责|配合|落实/u;
const closed = /[）)】\]］〕]$/u;
/** …调整报批。（县自然资源局） */
const bracketBehindStop = /[。；][（(][^（()）。；]{2,80}[）)]$/u;
/** …清单（市交通运输局、市财政局，2023年3月） */
const bracketWithTime =
  /[（(][^（()）。]{2,60}[，,；;][^（()）。]{0,12}(?:\d[月日]|季度|年底|月底|年内|全年|长期|持续)[^（()）。]{0,4}[）)]$/u;
export const isAssigned = (text: string): boolean =>
  bracketWithTime.test(text) ||
  (closed.test(text) && assignment.test(text.slice(text.lastIndexOf('。') + 1))) ||
  bracketBehindStop.test(text) ||
  endsField(text);

/** …物资储备。责任部门：农业农村办: the units are whole. */
const unitsAtEnd = /(?:单位|部门|科室|处室|股室|牵头|配合)[：:】\]］](?<units>[^。；：:]{2,120})$/u;

/** …；完成时限：10月底前: the time is, too. */
const timeAtEnd = /(?:时限|时间|期限|节点)[：:][^。；：:]{0,30}(?:[前底月日年]|季度|全年|长期|持续|推进|坚持|常态化)$/u;

/** 牵头单位：甲，配合单位：乙，6月底前完成 */
const timedAtEnd =
  /(?:单位|部门|[科处股]室)[：:][^。]{2,160}[，,；;][^，,；;。：:]{2,14}(?:[前底]|完成|推进|坚持|全年)$/u;

/** …完成时限：6 */
const timeCut = /(?:时限|时间|期限|节点)[：:][^。；：:]{0,24}\d$/u;

function endsField(text: string): boolean {
  if (timeAtEnd.test(text) || timedAtEnd.test(text)) return true;
  const units = unitsAtEnd.exec(text)?.groups?.['units'];
  return units !== undefined && isUnits(units.trim());
}

/** …（县教育局牵头），6月底前: behind who acts, by when. */
const assignedAndTimed =
  /(?:牵头|责任|负责|配合|落实)[^（()）]{0,120}[）)】\]］〕][，,、\s]{0,2}(?<time>[^，。；：（()）]{2,16})$/u;
const assignedWithin = /[（(【[［〔][^（()）]{0,80}(?:牵头|责任|负责|配合|落实)/u;

/** One task a line, each with who and by when at its end: the next line is another. */
export function areTasks(left: string, right: string): boolean {
  const time = assignedAndTimed.exec(left.slice(-longestOpen))?.groups?.['time'];
  return time !== undefined && assignedWithin.test(right) && parseDeadline(time, { planYear: null }) !== null;
}

const firstPiece = /^[^、，,；;。：:（(）)\s]{1,30}/u;
const lastPiece = /[^、，,；;：:\s]{1,30}$/u;

/** 县公安局 at a line's end, and 交警支队、… below it: the name goes on. */
function nameGoesOn(left: string, right: string): boolean {
  const piece = firstPiece.exec(right)?.[0] ?? '';
  return piece === '' || isUnits((lastPiece.exec(left)?.[0] ?? '') + piece);
}

/** 责任单位：甲、乙 at the end of a line that is full by chance, and no name that goes on below; 责任单位：甲，6月底前完成, and 由甲牵头，…完成。, which is a line of its own. */
export function endsWhole(left: string, right: string): boolean {
  if (left.endsWith('。') && opensWho.test(left)) return true;
  if (wholeField.test(left) && (timeAtEnd.test(left) || timedAtEnd.test(left))) return true;
  const tail = left.slice(-longestOpen);
  const units = unitsAtEnd.exec(tail)?.groups?.['units'] ?? '';
  return !/[、，,；;]$/u.test(units) && isUnits(units.trim()) && !nameGoesOn(tail, right);
}

const unitLabelAtEnd = /[，,；;。](?:\p{Script=Han}{2})(?:单位|部门|[科处股]室)[：:]$/u;
const timeLabelAtEnd = /(?:时限|时间|期限|节点)[：:]$/u;
/** 前完成。, 30日前: the end of a time. */
const restOfTime = /^(?:\d{0,2}月)?(?:\d{0,2}日)?底?前?(?:完成)?(?=[。；，,;）)]|$)/u;
/** 牵头单位：甲，配合单位：乙， */
const openList = /(?:单位|部门|[科处股]室)[：:】\]］][^。]{2,160}[，,、；;]$/u;
/** 人民政府、…: the end of a name. */
const restOfName =
  /^(?:(?:人民)?政府|管委会|管理委员会|办事处|[分支][局行]|分公司|[支大总]队|办公室|[委员]{1,2}会|[局委办厅处科]|中心|公司|集团)(?=[、，,；;。（(]|$)/u;

/** The rest of who and when, which a line's end has cut: 时限： / 6月底前, 8月底 / 前完成, 各县（市、区） / 人民政府. */
export function isRestOfAssignment(left: string, right: string): boolean {
  if (isRestOfLabel(right, left)) return true;
  const tail = left.slice(-longestOpen);
  const [clause = ''] = right.split(/[。；，,;]/u);
  if (timeLabelAtEnd.test(tail)) return isTime(clause);
  if (unitLabelAtEnd.test(tail)) return isUnits(firstPiece.exec(right)?.[0] ?? '');
  if (openList.test(tail) && isTime(clause.replace(/完成$/u, ''))) return true;
  const rest = restOfTime.exec(right)?.[0] ?? '';
  if (rest !== '' && (timeAtEnd.test(tail) || timedAtEnd.test(tail) || timeCut.test(tail))) return true;
  return unitsAtEnd.test(tail) && restOfName.test(right);
}
