import { findTimeExpressions } from '../../grammar/deadline.ts';
import { isFormLine } from '../../grammar/form-line.ts';
import { parseLabel } from '../../grammar/numbering.ts';
import {
  beginsWithDuty,
  isLed,
  isPersonDuty,
  readUnitLabel,
  speaksOfPast,
  whomOrdered,
} from '../../grammar/unit-label.ts';
import { squash } from '../../text/layout.ts';
import { once } from '../../text/once.ts';
import type { CheckContext } from '../context.ts';
import {
  acts,
  assignsItself,
  type Duty,
  endsWithUnits,
  givers,
  isDue,
  isDueWithin,
  isLeftTo,
  laterSentences,
  namesWhoActs,
  reportIn,
  saysWhoAndDay,
  sentenceLed,
  sentencesOf,
  stoppedDuties,
} from '../duty-forms.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';

/** 县林业局：负责…, 张伟（镇长）：负责… that gave no task: one such paragraph alone, or a list that seems to say something else. */
export const unreadDuty: Rule<'unread-duty'> = {
  id: 'unread-duty',
  group: 'responsibility',
  severity: 'info',
  summary: { zh: '段落写明某单位做什么，但没有作为任务', en: 'A paragraph says what a unit does and gave no task' },
  documentation: {
    finds: {
      zh: '以单位名称加冒号开头的段落（县林业局：负责…），人员加冒号开头的段落（张伟（镇长）：负责…，路政员：负责…），以“职责：”开头的段落，各单位、某单位于某日前报送情况的段落，句中写明“某单位牵头，……”的段落，以日期和单位开头（6月底前，某单位完成……）的段落，三段以上以单位名称加动词开头（某单位加快…）的段落，三段以上“事项／单位／时间”连写而没有标明各是什么的段落，或者两段以上以“某单位负责…”“某工作由某单位负责”“某单位要…，6月底前完成”“请（责成、委托）某单位于6月底前…”开头的段落，没有作为任务；写明某单位何时前做什么、多久做一次的句子（某单位6月底前完成……，某单位每月调度一次），全文没有任务的，还有写明单位和日期的句子（某单位按要求6月底前完成……）、“某单位要牵头……”、要求各单位于某日前完成某事的段落，两处以上的“由某单位配备（提供、派出）……”，三处以上的“某单位要…”；会议纪要中要求某单位做什么的一句话（由某单位组织…，由某单位统筹解决）也在此列，写在别的单位任务中的也算。以单位开头的段落只有一段，或者文件标题不是分工、要点一类且内容不像职责时，不作为任务。通报、总结、表彰类文件不查。整个文件报告一次并写明处数。',
      en: 'A paragraph that begins with a unit and a colon (县林业局：负责…), or with a person (张伟（镇长）：负责…) or with 职责：, or one that tells units to report by a day (各责任单位要于每月25日前报送…), one that names who leads in its middle (…，某单位牵头，…), one that begins with a day and a unit (6月底前，某单位完成…), three and more that begin with a unit and a verb (某单位加快…), three and more that end with units and a time, none of them marked (修路/某单位/6月底), or two and more that begin 某单位负责…, 某工作由某单位负责, or 某单位要… or 请某单位… with a day, and a clause in which by when or how often stands right behind a unit (某单位6月底前完成…, 某单位每月调度一次), which gave no task; in a notice without any task also a sentence that says a unit and a day (某单位按要求6月底前完成…), 某单位要牵头…, one that gives all units a day (各区应于5月底前…), two and more that say 由某单位配备…, and three and more that say 某单位要…; in minutes one sentence that tells a unit what to do, be it in the task of another: one alone, or a list in a notice that does not speak of duties; not in a report or a commendation. Once, with their number.',
    },
    why: {
      zh: '可能是职责分工，也可能是情况说明或者机构设置；若是任务，要有人负责。',
      en: 'They may be duties, or a report, or how an office is set up; where they are tasks somebody must be held to them.',
    },
    example: {
      bad: '三、保障措施\n县财政局：负责保障工作经费。',
      good: '三、保障措施\n保障工作经费。（责任单位：县财政局）',
    },
  },
  safe: ['count'],
  message: ({ text, count }) => ({
    zh: `“${quote(text)}”写明了某单位或人员做什么，没有作为任务（同类共${count}处）。`,
    en: `“${quote(text)}” says what a unit or a person is to do; it was not taken for a task (${count} of this kind).`,
  }),
  suggestion: () => ({
    zh: '若是任务，请写作“……（责任单位：某单位）”，或集中写在“职责分工”一节。',
    en: 'Where it is a task write …（责任单位：某单位）, or put the duties into a section 职责分工.',
  }),
  check: find,
};

/** So much of a task's text tells which paragraph it was made of. */
const longestBeginning = 16;

/** 县教育局、县人社局要按照职责分工，做好…: to those it names, and no appeal to all. */
const byDuties = /按照?(?:各自)?(?:职责|职能)/u;

/** One sentence on who does what may stand anywhere; two are a list. */
const fewestRunning = 2;

/** 市交通委加快布局…, 市委金融办引导…: so many paragraphs that a unit and a verb begin, with no more between them, are a list of who does what. */
const fewestActing = 3;

/** What a meeting decided is to be done, with a day or without, and a sentence is enough. */
const minutes = /纪要|会议记录|议定事项/u;

/** Those that are not among others. */
function without(others: readonly Duty[], duties: readonly Duty[]): readonly Duty[] {
  const known = new Set(others);
  return duties.filter((duty) => !known.has(duty));
}

/** Those of paragraphs of which nothing is told yet. */
function elsewhere(told: readonly Duty[], duties: readonly Duty[]): readonly Duty[] {
  const parts = new Set(told.map(({ part }) => part));
  return duties.filter(({ part }) => !parts.has(part));
}

/** A notice's paragraphs, and what is asked of each of them. */
interface Duties {
  readonly passages: readonly Duty[];
  /** Their sentences but the first. */
  readonly later: readonly Duty[];
  readonly planYear: number | null;
  readonly hasTasks: boolean;
  readonly isMinutes: boolean;
  /** It stands in a task's text, and names one whom that task is not given to. */
  readonly isOfOthers: (text: string) => boolean;
  readonly isTaken: (text: string) => boolean;
  /** No task was made of it. */
  readonly isOpen: (duty: Duty) => boolean;
}

function dutiesOf({ parts, notice }: CheckContext): Duties {
  const beginnings = notice.tasks
    .map(({ requirement }) => squash((requirement.split('。')[0] ?? '').slice(0, longestBeginning)))
    .filter((beginning) => beginning !== '');
  const isTaken = (text: string): boolean => {
    const plain = squash(text);
    return beginnings.some((beginning) => plain.includes(beginning));
  };
  // 市教育局牵头，做好以下工作：, above the tasks that it gives.
  const headings = new Set(
    notice.tasks.flatMap(({ path, assignment }) =>
      assignment.units.length > 0 ? path.map(({ title }) => squash(title)) : [],
    ),
  );
  const isTitle = (text: string): boolean => headings.has(squash(text)) || headings.has(squash(text).slice(0, -1));
  const requirements = once(() => notice.tasks.map((task) => ({ task, text: squash(task.requirement) })));
  const passages = parts()
    .filter(({ kind, text }) => kind === 'passage' && !isFormLine(text))
    .map((part): Duty => ({ part, text: part.text.slice(parseLabel(part.text)?.length ?? 0) }));
  return {
    passages,
    later: passages.flatMap(laterSentences),
    planYear: notice.meta.planYear,
    hasTasks: notice.tasks.length > 0,
    isMinutes: minutes.test(`${notice.meta.title ?? ''}${notice.meta.documentNumber ?? ''}`),
    isTaken,
    isOfOthers: (text) => isOfOthers(requirements(), text),
    isOpen: (duty) => !isTaken(duty.text) && !isTitle(duty.text) && !assignsItself(duty),
  };
}

const shortestName = 3;

/** A task, and its requirement without white space. */
interface Requirement {
  readonly task: CheckContext['notice']['tasks'][number];
  readonly text: string;
}

/** 由县林业局负责，完成征地。县财政局负责经费。: what another is to do has come into the task of the one before. */
function isOfOthers(requirements: readonly Requirement[], printed: string): boolean {
  const plain = squash(printed);
  const holding = requirements.filter(({ text }) => text.includes(plain));
  const isGiven = ({ task }: Requirement): boolean =>
    task.assignment.units.some(({ name }) => plain.includes(name) || name.includes(plain.slice(0, shortestName)));
  return holding.length > 0 && !holding.some(isGiven);
}

const quoted = /“[^“”]*”/gu;

/** 县水利局要加强管理 is an appeal; with a day by which it is to be done it is a task. “年初公布、年底兑现” is a slogan. */
const isDated = (text: string, planYear: number | null): boolean =>
  findTimeExpressions(text.replace(quoted, ''), { planYear }).some(({ deadline }) => deadline.kind === 'date');

/** 镇安监办要每月巡查一次: how often is as good as by when. */
const isRecurring = (text: string, planYear: number | null): boolean =>
  findTimeExpressions(text, { planYear }).some(({ deadline }) => deadline.kind === 'recurring');

/** 县应急局负责队伍，县水利局负责调度: each clause is a duty. */
const clausesOf = (text: string): readonly string[] => text.split(/[，；]/u);
const clausesWithDuty = (text: string): number => clausesOf(text).filter(beginsWithDuty).length;

/** 加强督查，由县政府督查室负责, 强化保障，县应急局牵头储备物资: in the midst of a sentence, which is enough in minutes. */
const isToldWithin = ({ text }: Duty): boolean =>
  clausesOf(text).some((clause) => whomOrdered(clause) === 'name' || isLed(clause) || isLeftTo(clause));

/** 县财政局负责…, 县水利局要…，6月底前完成: one alone may stand anywhere, but in minutes. */
function runningOf({ passages, later, planYear, isMinutes, isTaken, isOfOthers, isOpen }: Duties): readonly Duty[] {
  const isRunning = ({ text }: Duty): boolean =>
    beginsWithDuty(text) ||
    (whomOrdered(text) === 'name' && (isMinutes || isDated(text, planYear) || byDuties.test(text)));
  const isOthers = (duty: Duty): boolean =>
    (isRunning(duty) || (isMinutes && isToldWithin(duty))) && isOfOthers(duty.text);
  const sentences = later.filter((duty) => (isTaken(duty.part.text) ? isOthers(duty) : isRunning(duty)));
  const running = [...passages.filter(isRunning), ...sentences].filter(isOpen);
  const within = isMinutes ? elsewhere(running, passages.filter(isOpen)).flatMap(sentencesOf).filter(isToldWithin) : [];
  const found = [...running, ...within];
  const count = found.reduce((sum, { text }) => sum + Math.max(1, clausesWithDuty(text)), 0);
  return count < (isMinutes ? 1 : fewestRunning) ? [] : found;
}

/** 职  责：负责代表资格审查。: what a body set up above is to do. */
const ownDuties = /^\s*(?:主要|工作|具体)?职\s{0,4}责[：:](?=[^，。；：:]{4})/u;

/** 国务院办公厅要牵头汇总: one is told to lead, whatever the others are. */
const toldToLead = /[要应须](?:牵头|负责)/u;

/** Of a notice without tasks: 市交通委要…。市公安局要…, which are appeals unless it says nothing else, and sentences that say who and by which day. */
function ofSilentNotice(duties: Duties, told: readonly Duty[]): readonly Duty[] {
  const { passages, later, planYear, hasTasks, isOpen } = duties;
  if (hasTasks) return [];
  const named = [...passages, ...later].filter(({ text }) => whomOrdered(text) === 'name');
  const ordered = named.length < fewestActing ? [] : without(told, named);
  const due = elsewhere([...told, ...ordered], passages)
    .filter(isOpen)
    .flatMap(sentencesOf)
    .filter(
      (duty) =>
        isDueWithin(duty) ||
        (namesWhoActs(duty.text) && isDated(duty.text, planYear)) ||
        ((toldToLead.test(duty.text) || isRecurring(duty.text, planYear)) && whomOrdered(duty.text) === 'name') ||
        clausesOf(duty.text).slice(1).some(isLed),
    );
  const given = elsewhere([...told, ...ordered, ...due], passages)
    .flatMap(sentencesOf)
    .filter((duty) => givers(duty).length > 0);
  const isList = given.flatMap(givers).length >= fewestRunning;
  return [...ordered, ...due, ...(isList ? given : [])];
}

/** 各责任单位要于每月25日前报送进展情况 */
const reportsOf = ({ passages, planYear, hasTasks, isOpen }: Duties): readonly Duty[] =>
  passages.flatMap((duty): readonly Duty[] => {
    const text = reportIn(duty.text, planYear, hasTasks);
    return text !== null && isOpen(duty) ? [{ part: duty.part, text }] : [];
  });

/** Paragraphs of one form that say something only where there are more of them. */
const several = (alike: readonly Duty[]): readonly Duty[] => (alike.length < fewestActing ? [] : alike);

function find(context: CheckContext): readonly Hit<'unread-duty'>[] {
  if (speaksOfPast(context.notice.meta.title ?? '')) return [];
  const duties = dutiesOf(context);
  const { passages, isOpen } = duties;
  const labelled = passages.filter(
    (duty) =>
      (ownDuties.test(duty.text) || readUnitLabel(duty.text) !== null || isPersonDuty(duty.text)) && isOpen(duty),
  );
  const stopped = without(labelled, passages).flatMap(stoppedDuties).filter(isOpen);
  const led = without(labelled, passages).flatMap((duty) => sentenceLed(duty).filter(() => isOpen(duty)));
  const running = runningOf(duties);
  // 9月30日前，区建设管理委完成排查: one is enough, since it says who and when.
  const due = without(running, passages).filter((duty) => isDue(duty) && isOpen(duty));
  const dated = elsewhere([...running, ...due], passages)
    .flatMap(sentencesOf)
    .filter((duty) => saysWhoAndDay(duty) && isOpen(duty));
  const others = without(running, passages);
  const alike = [acts, endsWithUnits].map((form) => others.filter((duty) => form(duty) && isOpen(duty)));
  const apart = stopped.length < fewestRunning ? [] : elsewhere(running, stopped);
  const listed = [...running, ...apart, ...due, ...dated, ...alike.flatMap(several)];
  const reports = elsewhere(listed, reportsOf(duties));
  const silent = ofSilentNotice(duties, [...labelled, ...led, ...listed, ...reports]);
  const found = [...labelled, ...led, ...listed, ...silent, ...reports];
  const [first] = found;
  if (first === undefined) return [];
  const { part, text } = first;
  return [{ args: { text, count: found.length }, location: part.placeOf(text), task: null, quote: text }];
}
