import type { Notice } from '../model/notice.ts';
import { printableLine } from '../write/printable.ts';
import type { Language } from './language.ts';
import { type Tally, tallyOf } from './tally.ts';

/** One line for standard error on what a file gave: tasks, what they lack, whether every character is accounted for, what was found. */
export function summaryLine(notice: Notice, language: Language): string {
  const facts = factsOf(notice);
  const words = language === 'zh' ? chineseWords(facts) : englishWords(facts);
  return `${printableLine(notice.source.path)}${language === 'zh' ? '：' : ': '}${words}\n`;
}

interface Facts extends Tally {
  /** Of those without a deadline of their own: tasks whose text names a time. */
  readonly timedInText: number;
  readonly characters: number;
  readonly leftOver: number;
}

function factsOf(notice: Notice): Facts {
  const { tasks, coverage } = notice;
  return {
    timedInText: tasks.filter(({ deadline, timeExpressions }) => deadline === null && timeExpressions.length > 0)
      .length,
    characters: coverage.characters,
    leftOver: coverage.characters - coverage.accounted,
    ...tallyOf(notice),
  };
}

function chineseWords(facts: Facts): string {
  const inText = facts.timedInText === 0 ? '' : `（其中${facts.timedInText}项在任务内容中写有时间）`;
  const left = facts.leftOver === 0 ? '' : `，${facts.leftOver}字未归入`;
  return [
    `${facts.tasks}项任务，缺责任单位${facts.gaps.unit}项，缺时限${facts.gaps.deadline}项${inText}`,
    `文字核对${share(facts)}（共${facts.characters}字${left}）`,
    `错误${facts.findings.error}，警告${facts.findings.warning}`,
  ].join('；');
}

function englishWords(facts: Facts): string {
  const inText = facts.timedInText === 0 ? '' : ` (${facts.timedInText} of them with a time in the text)`;
  const left = facts.leftOver === 0 ? '' : `, ${facts.leftOver} left over`;
  return [
    `${facts.tasks} tasks, ${facts.gaps.unit} without a unit, ${facts.gaps.deadline} without a deadline${inText}`,
    `${share(facts)} of ${facts.characters} characters accounted for${left}`,
    `${facts.findings.error} errors, ${facts.findings.warning} warnings`,
  ].join('; ');
}

/** Rounded down to a tenth, so that 100% says that nothing at all is left over. */
function share({ characters, leftOver }: Facts): string {
  if (leftOver === 0) return '100%';
  return `${(Math.floor(((characters - leftOver) / characters) * 1000) / 10).toFixed(1)}%`;
}
