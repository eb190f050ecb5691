import type { Rule, RuleGroup } from '../../check/rule.ts';
import { groupWords, type RuleFacts, ruleFacts, severityWords } from '../../check/rule-page.ts';
import { rules } from '../../check/rules/index.ts';
import { GkparseError } from '../../model/errors.ts';
import type { Language } from '../language.ts';
import { nearestWord } from '../nearest-word.ts';
import { writeOutput } from '../output.ts';
import { describeError } from '../report-error.ts';
import { displayWidth } from '../terminal/display-width.ts';

export interface RulesFlags {
  readonly format: 'text' | 'json';
  readonly debug?: boolean;
}

/** `gkparse rules [ID]`: what the rules find; of one rule the whole page. Gives the exit code. */
export async function runRules(id: string | undefined, flags: RulesFlags, language: Language): Promise<number> {
  try {
    const chosen = id === undefined ? allRules() : [oneRule(id)];
    const facts = chosen.map(ruleFacts);
    const [only] = facts;
    const text = (): string =>
      id === undefined || only === undefined ? listText(facts, language) : pageText(only, language);
    const json = (): string => `${JSON.stringify(id === undefined ? facts : only, null, 2)}\n`;
    await writeOutput(flags.format === 'json' ? json() : text(), null);
    return 0;
  } catch (error) {
    process.stderr.write(describeError(error, null, language, flags.debug === true));
    return 2;
  }
}

const allRules = (): readonly Rule[] => Object.values(rules) as readonly Rule[];

function oneRule(id: string): Rule {
  const found = allRules().find((rule) => rule.id === id);
  if (found !== undefined) return found;
  const near = nearestWord(id, Object.keys(rules));
  throw new GkparseError(
    'usage',
    { zh: `没有“${id}”这条规则。`, en: `There is no rule “${id}”.` },
    near === null
      ? { zh: '“gkparse rules”列出全部规则。', en: '“gkparse rules” lists them all.' }
      : {
          zh: `是不是“${near}”？“gkparse rules”列出全部规则。`,
          en: `Is it “${near}”? “gkparse rules” lists them all.`,
        },
  );
}

const idWidth = 24;
const severityWidth = 9;

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(1, width - displayWidth(text)));

function listText(facts: readonly RuleFacts[], language: Language): string {
  const groups = (Object.keys(groupWords) as readonly RuleGroup[]).map((group) => {
    const lines = facts
      .filter((fact) => fact.group === group)
      .map(
        ({ id, severity, summary }) =>
          `  ${pad(id, idWidth)}${pad(severityWords[severity][language], severityWidth)}${summary[language]}`,
      );
    return [groupWords[group][language], ...lines].join('\n');
  });
  return `${groups.join('\n\n')}\n`;
}

const pageWords = {
  finds: { zh: '查什么', en: 'What it finds' },
  why: { zh: '为什么', en: 'Why' },
  bad: { zh: '不合规', en: 'Fails' },
  good: { zh: '合规', en: 'Passes' },
  options: { zh: '选项', en: 'Options' },
} as const;

function pageText({ id, severity, summary, finds, why, example, options }: RuleFacts, language: Language): string {
  const part = (title: keyof typeof pageWords, text: string): string => `${pageWords[title][language]}\n  ${text}`;
  const settings = options.map(
    ({ name, default: value, description }) => `${name} = ${JSON.stringify(value)}  ${description[language]}`,
  );
  const parts = [
    `${id}（${severityWords[severity][language]}）\n${summary[language]}`,
    part('finds', finds[language]),
    part('why', why[language]),
    ...(example === null ? [] : [part('bad', example.bad), part('good', example.good)]),
    ...(settings.length === 0 ? [] : [part('options', settings.join('\n  '))]),
  ];
  return `${parts.join('\n\n')}\n`;
}
