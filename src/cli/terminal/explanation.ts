import type { Explanation, Fact } from '../../explain/fact.ts';
import { factLabel, factSentence } from '../../explain/words.ts';
import type { Notice } from '../../model/notice.ts';
import { printable } from '../../write/printable.ts';
import type { Language } from '../language.ts';
import { displayWidth } from './display-width.ts';
import type { Screen } from './screen.ts';
import { makeStyle, type Style } from './style.ts';
import { padded, wrap } from './wrap.ts';

/** Below this nothing stands beside the labels. */
const narrowestScreen = 48;
const indent = '  ';
const gap = '  ';

interface Page {
  readonly language: Language;
  readonly width: number;
  readonly style: Style;
}

/** How tasks came to be, for people: each task with its facts under their labels. Columns are told once a table. */
export function renderExplanations(
  explanations: readonly Explanation[],
  notice: Notice,
  language: Language,
  screen: Screen,
): string {
  const page: Page = {
    language,
    width: Math.max(narrowestScreen, screen.width),
    style: makeStyle(screen.colour),
  };
  if (explanations.length === 0) return `${noTaskLines(notice, page).join('\n')}\n`;
  const blocks = explanations.map((explanation, index) => {
    const told = tableOf(explanations[index - 1]) === tableOf(explanation) ? tableOf(explanation) : null;
    return taskLines(explanation, told !== null, page);
  });
  return `${blocks.map((lines) => lines.map((line) => line.trimEnd()).join('\n')).join('\n\n')}\n`;
}

/** Tables that could not be read are why there may be none. */
function noTaskLines({ diagnostics }: Notice, { language, width, style }: Page): readonly string[] {
  const reasons = diagnostics.filter(({ rule }) => rule === 'unread-table').map(({ message }) => message);
  return [
    style.warning(language === 'zh' ? '没有找到任务。' : 'No tasks were found.'),
    ...reasons.flatMap((reason) => wrap(printable(reason), width)),
  ];
}

function tableOf(explanation: Explanation | undefined): number | null {
  return explanation?.facts.flatMap((fact) => (fact.kind === 'table' ? [fact.args.table] : [])).at(0) ?? null;
}

function taskLines({ task, requirement, facts }: Explanation, columnsTold: boolean, page: Page): readonly string[] {
  const { language, width, style } = page;
  const shown = facts.filter((fact) => !(columnsTold && fact.kind === 'column'));
  const labels = shown.map((fact) => factLabel(fact.kind, language));
  const side = Math.max(...labels.map(displayWidth));
  const heading = wrap(printable(`${task}  ${requirement}`), width).map(style.strong);
  return [
    ...heading,
    ...shown.flatMap((fact, at) =>
      factLines(fact, labels[at] === labels[at - 1] ? '' : (labels[at] ?? ''), side, page),
    ),
  ];
}

/** A label, faint, and its sentence beside it; a label that stands above already is left out. */
function factLines(fact: Fact, label: string, side: number, { language, width, style }: Page): readonly string[] {
  const space = width - indent.length - side - gap.length;
  const look = fact.kind === 'doubt' ? (fact.args.severity === 'error' ? style.error : style.warning) : null;
  return wrap(printable(factSentence(fact, language)), space).map((line, at) => {
    const beside = padded(at === 0 ? label : '', side);
    return `${indent}${style.faint(beside)}${gap}${look === null ? line : look(line)}`;
  });
}
