import { unitsBefore } from '../../grammar/actor.ts';
import { findTimeExpressions } from '../../grammar/deadline.ts';
import { parseLabel } from '../../grammar/numbering.ts';
import { assignmentsOf } from '../../grammar/prose.ts';
import {
  beginsWithDuty,
  isPersonDuty,
  namesLeader,
  readUnitLabel,
  speaksOfPast,
  whomNamed,
  whomOrdered,
} from '../../grammar/unit-label.ts';
import { squash } from '../../text/layout.ts';
import type { CheckContext } from '../context.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';
import type { TextPart } from '../text-parts.ts';

/** 县林业局：负责…, 张伟（镇长）：负责… that gave no task: one such paragraph alone, or a list that seems to say something else. */
export const unreadDuty: Rule<'unread-duty'> = {
  id: 'unread-duty',
  group: 'responsibility',
  severity: 'info',
  summary: { zh: '段落写明某单位做什么，但没有作为任务', en: 'A paragraph says what a unit does and gave no task' },
  documentation: {
    finds: {
      zh: '以单位名称加冒号开头的段落（县林业局：负责…），人员加冒号开头的段落（张伟（镇长）：负责…，路政员：负责…），各单位、某单位于某日前报送情况的段落，句中写明“由某单位牵头，……”的段落，三段以上以单位名称加动词开头（某单位加快…）的段落，或者两段以上以“某单位负责…”“某工作由某单位负责”“某单位要…，6月底前完成”“请（责成、委托）某单位于6月底前…”开头的段落，没有作为任务；全文没有任务的，还有要求各单位于某日前完成某事的段落，三处以上的“某单位要…”；会议纪要中要求某单位做什么的一句话（由某单位组织…）也在此列。以单位开头的段落只有一段，或者文件标题不是分工、要点一类且内容不像职责时，不作为任务。通报、总结、表彰类文件不查。整个文件报告一次并写明处数。',
      en: 'A paragraph that begins with a unit and a colon (县林业局：负责…), or with a person (张伟（镇长）：负责…), or one that tells units to report by a day (各责任单位要于每月25日前报送…), one that names who leads in its middle (…，由某单位牵头，…), three and more that begin with a unit and a verb (某单位加快…), or two and more that begin 某单位负责…, 某工作由某单位负责, or 某单位要… or 请某单位… with a day, which gave no task; in a notice without any task also one that gives all units a day (各区应于5月底前…), and three and more that say 某单位要…; in minutes one sentence that tells a unit what to do: one alone, or a list in a notice that does not speak of duties; not in a report or a commendation. Once, with their number.',
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
const longestActor = 40;
/** 关于印发…, 制定的《…》, 开展了…: a title, whose it is, or what was done. */
const notActing = /^(?:关于|会(?!同)|将|\p{Script=Han}{2,4}[的了过])/u;
const isName = /^[^《》“”是为以将把]+$/u;

function acts({ text }: Duty): boolean {
  const plain = text.trim();
  const length = unitsBefore(plain, longestActor);
  const name = plain.slice(0, length);
  return (
    isName.test(name) && plain.endsWith('。') && !notActing.test(plain.slice(length)) && whomNamed(name) === 'name'
  );
}

/** 9月30日前，区建设管理委完成排查: the day stands before who acts. */
const leadingDay = /^(?:20\d{2}年)?\d{1,2}月(?:\d{1,2}日|[上中下]旬)?[底末初]?前，/u;

/** 9月30日前，区建设管理委完成排查. */
const isDue = ({ part, text }: Duty): boolean =>
  leadingDay.test(text) && acts({ part, text: text.replace(leadingDay, '') });

interface Duty {
  readonly part: TextPart;
  /** The paragraph without its label. */
  readonly text: string;
}

const reporting =
  /报(?:送|至|《|[^。；，、]{2,12}(?:备案|汇总|室|局|委|办|科|处))|(?:[上填]报|报告)[^。；，、]{0,8}(?:情况|进展|[一1]次)|向[^。；，、]{2,12}报告/u;

/** 县督查室要加强督查，各单位每季度末报送进展; 为掌握进展，请各单位于每季度末报送: who comes later acts by himself, and says so at once. */
const laterSubject = /[；，](?=各|请)/u;
const clause = /[，；]/u;
const fewClauses = 2;

/** A sentence, and what begins inside of it with 各. */
const reportsIn = (sentence: string): readonly string[] => [
  sentence,
  ...sentence
    .split(laterSubject)
    .slice(1)
    .map((part) => part.split(clause).slice(0, fewClauses).join('，')),
];

/** 各区应于5月31日前完成方案制定: a day by which all of them have done it. */
const byDay = /[于在][^，。；：:]{0,14}[\d一二三四五六七八九十][月日][^，。；：:]{0,3}前/u;

/** 责任文件请于6月30日前上报区教育局: asked are those whom the notice is sent to. */
const askedOfAll = /请(?:[于在]|每)/u;

/** Who a sentence says is to act, a day in front of him or not: 2024年8月底前，各区对现状进行调查. */
function saysWho(sentence: string): boolean {
  if (askedOfAll.test(sentence)) return true;
  const rest = sentence.replace(leadingDay, '');
  return whomOrdered(rest) !== null || whomNamed(rest.slice(0, unitsBefore(rest, longestActor))) === 'all';
}

/** 各责任单位要于每月25日前报送进展情况: the sentence that gives all of them, or one, a day; of a notice without tasks, whatever they are to have done. */
function reportIn(text: string, planYear: number | null, hasTasks: boolean): string | null {
  if (hasTasks && !reporting.test(text)) return null;
  const isDueBy = (sentence: string): boolean => !hasTasks && (byDay.test(sentence) || leadingDay.test(sentence));
  const isReport = (sentence: string): boolean =>
    (reporting.test(sentence) || isDueBy(sentence)) &&
    saysWho(sentence) &&
    findTimeExpressions(sentence, { planYear }).length > 0;
  // The whole sentence: the paragraph's first words, far above, would not show what is meant.
  const found = text.split('。').find((sentence) => reportsIn(sentence).some(isReport));
  return found?.trim() ?? null;
}

/** The sentence of a paragraph that is a report, if one is. */
function reportsOf({ part, text }: Duty, planYear: number | null, hasTasks: boolean): readonly Duty[] {
  const found = reportIn(text, planYear, hasTasks);
  return found === null ? [] : [{ part, text: found }];
}

/** 会议要求，县水利局要…: what is said there. */
const saidThere = /^\s*(?:会议|经研究)?(?:决定|要求|议定|明确|强调|指出|同意)[，,：:]\s?/u;
const clauseEnd = /[。；]/u;
/** 四是县经发局要…: one of several that a paragraph counts. */
const inSeries = /^\s*[一二三四五六七八九十]{1,2}是/u;
/** What a meeting decided is to be done, with a day or without, and a sentence is enough. */
const minutes = /纪要/u;

/** The sentences of a paragraph but the first, which it begins with itself, unless 会议要求， stands before. */
function laterSentences({ part, text }: Duty): readonly Duty[] {
  if (!clauseEnd.test(text.slice(0, -1)) && !saidThere.test(text)) return [];
  return text.split(clauseEnd).flatMap((sentence, at) => {
    const plain = sentence.replace(saidThere, '').replace(inSeries, '');
    return at === 0 && plain === sentence ? [] : [{ part, text: plain }];
  });
}

/** An assignment of its own says who acts. Asked last: it takes the most time, and few paragraphs begin so. */
const assignsItself = ({ part }: Duty): boolean => assignmentsOf({ text: part.text }).length > 0;

/** The sentence of a paragraph that names who leads in its middle. */
function sentenceLed(duty: Duty): readonly Duty[] {
  const text = duty.text.split('。').find(namesLeader);
  return text === undefined ? [] : [{ ...duty, text }];
}

/** Those that are not among others. */
function without(others: readonly Duty[], duties: readonly Duty[]): readonly Duty[] {
  const known = new Set(others);
  return duties.filter((duty) => !known.has(duty));
}

function find({ parts, notice }: CheckContext): readonly Hit<'unread-duty'>[] {
  if (speaksOfPast(notice.meta.title ?? '')) return [];
  const beginnings = notice.tasks
    .map(({ requirement }) => squash(requirement.slice(0, longestBeginning)))
    .filter((beginning) => beginning !== '');
  const isTaken = (text: string): boolean => {
    const plain = squash(text);
    return beginnings.some((beginning) => plain.includes(beginning));
  };
  const passages = parts()
    .filter(({ kind }) => kind === 'passage')
    .map((part): Duty => ({ part, text: part.text.slice(parseLabel(part.text)?.length ?? 0) }));
  const isOpen = (duty: Duty): boolean => !isTaken(duty.text) && !assignsItself(duty);
  const labelled = passages.filter(
    (duty) => (readUnitLabel(duty.text) !== null || isPersonDuty(duty.text)) && isOpen(duty),
  );
  const led = without(labelled, passages).flatMap((duty) => sentenceLed(duty).filter(() => isOpen(duty)));
  const planYear = notice.meta.planYear;
  const hasTasks = notice.tasks.length > 0;
  // 县水利局要加强管理 is an appeal; with a day by which it is to be done it is a task.
  const isDated = (text: string): boolean =>
    findTimeExpressions(text, { planYear }).some(({ deadline }) => deadline.kind === 'date');
  const isMinutes = minutes.test(notice.meta.title ?? '');
  const isRunning = (duty: Duty): boolean =>
    beginsWithDuty(duty.text) ||
    (whomOrdered(duty.text) === 'name' && (isMinutes || isDated(duty.text) || byDuties.test(duty.text))) ||
    isDue(duty);
  const later = passages.flatMap(laterSentences);
  const sentences = later.filter((duty) => isRunning(duty) && !isTaken(duty.part.text));
  const running = [...passages.filter(isRunning), ...sentences].filter(isOpen);
  // 市交通委要…。市公安局要…: appeals, unless a notice says nothing else.
  const ordered = hasTasks ? [] : [...passages, ...later].filter(({ text }) => whomOrdered(text) === 'name');
  const acting = without(running, passages).filter((duty) => acts(duty) && isOpen(duty));
  const listed = [
    ...(running.length < (isMinutes ? 1 : fewestRunning) ? [] : running),
    ...(ordered.length < fewestActing ? [] : without(running, ordered)),
    ...(acting.length < fewestActing ? [] : acting),
  ];
  const told = new Set(listed.map(({ part }) => part));
  const reports = passages
    .filter(({ part }) => !told.has(part))
    .flatMap((duty) => reportsOf(duty, planYear, hasTasks).filter(() => isOpen(duty)));
  const found = [...labelled, ...led, ...listed, ...reports];
  const [first] = found;
  if (first === undefined) return [];
  const { part, text } = first;
  return [{ args: { text, count: found.length }, location: part.placeOf(text), task: null, quote: text }];
}
