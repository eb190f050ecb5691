import type { Wording } from '../model/errors.ts';
import type { Severity } from '../model/notice.ts';
import type { OptionValue, Rule, RuleGroup } from './rule.ts';

/** A rule as plain facts, for JSON and for the renderers of its page. */
export interface RuleFacts {
  readonly id: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  readonly summary: Wording;
  readonly finds: Wording;
  readonly why: Wording;
  readonly example: { readonly bad: string; readonly good: string } | null;
  readonly options: readonly { readonly name: string; readonly default: OptionValue; readonly description: Wording }[];
}

export const severityWords: Readonly<Record<Severity, Wording>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

/** In the order of the pages: what the author should repair, then how the file was read. */
export const groupWords: Readonly<Record<RuleGroup, Wording>> = {
  responsibility: { zh: '责任单位', en: 'Responsibility' },
  deadline: { zh: '完成时限', en: 'Deadlines' },
  structure: { zh: '结构和序号', en: 'Structure' },
  table: { zh: '表格', en: 'Tables' },
  text: { zh: '文字和格式', en: 'Text and front matter' },
  reading: { zh: '识别情况', en: 'How the file was read' },
};

/** What is told of a rule without running it. */
export function ruleFacts({ id, group, severity, summary, documentation, options = {} }: Rule): RuleFacts {
  const named = Object.entries(options).map(([name, option]) => ({ name, ...option }));
  return { id, group, severity, summary, ...documentation, options: named };
}

/** docs/rules/ID.md: the rule's own words in both languages. */
export function rulePage(rule: Rule): string {
  const { id, severity, summary, finds, why, example, options } = ruleFacts(rule);
  const shown = options.map(
    ({ name, default: value, description }) =>
      `| \`${name}\` | \`${JSON.stringify(value)}\` | ${description.zh} | ${description.en} |`,
  );
  return [
    `# ${id}`,
    `**${severityWords[severity].zh}**（${severity}）· ${summary.zh} · ${summary.en}`,
    `## 查什么`,
    finds.zh,
    `## 为什么`,
    why.zh,
    `## What it finds`,
    finds.en,
    `## Why`,
    why.en,
    ...(example === null
      ? []
      : ['## 示例 · Example', `不合规 · fails:\n\n${fence(example.bad)}`, `合规 · passes:\n\n${fence(example.good)}`]),
    ...(shown.length === 0
      ? []
      : [
          '## 选项 · Options',
          ['| name | default | 说明 | meaning |', '| --- | --- | --- | --- |', ...shown].join('\n'),
        ]),
    `## 关闭 · Turn it off`,
    fence(`gkparse check 通知.docx --rule ${id}=off`),
  ]
    .join('\n\n')
    .concat('\n');
}

const fence = (text: string): string => `\`\`\`\n${text}\n\`\`\``;

/** docs/rules/README.md: all rules in a table a group. */
export function rulesIndex(all: readonly Rule[]): string {
  const groups = (Object.keys(groupWords) as readonly RuleGroup[]).map((group) => {
    const rows = all
      .filter((rule) => rule.group === group)
      .map(({ id, severity, summary }) => `| [\`${id}\`](${id}.md) | ${severity} | ${summary.zh} | ${summary.en} |`);
    const heading = `## ${groupWords[group].zh} · ${groupWords[group].en}`;
    return [heading, '', '| rule | severity | 查什么 | finds |', '| --- | --- | --- | --- |', ...rows].join('\n');
  });
  const note =
    'Each page is made from the rule’s own words (`npm run golden`), which `gkparse rules` prints too. `recommended` takes each rule at its severity; `strict` weighs what the author should repair one step more.';
  return `${[`# ${all.length} rules`, note, ...groups].join('\n\n')}\n`;
}
