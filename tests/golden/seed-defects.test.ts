import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/notice.ts';
import { extractBytes } from '../../src/pipeline.ts';
import { fixturesFolder } from '../support/notices.ts';

/** Line, rule, and words that the message holds: every real defect that the specification of the rules names for the five seeds. */
const defects: Readonly<Record<string, readonly (readonly [line: number, rule: string, words: string])[]>> = {
  '000': [
    [34, 'repeated-text', '部门（部门）'],
    [65, 'no-deadline-column', '27项'],
    [69, 'missing-lead', '16项'],
    [119, 'collective-only', '各镇街、区政府各部门'],
    [133, 'list-mark-missing', '信息更正公告中标（成交）公告'],
    [140, 'category-variant', '做好重点领域信息公开'],
    [145, 'collective-only', '区政府各部门'],
    [149, 'unit-level-mismatch', '市属企业'],
    [214, 'unit-level-mismatch', '市政府相关部门'],
    [215, 'unit-prefix-missing', '卫健局'],
    [245, 'unit-level-mismatch', '市政府有关部门'],
  ],
  '001': [
    [0, 'missing-meta', '发文字号'],
    [1, 'halfwidth-punctuation', '175处'],
    [8, 'numbering-form', '(一)'],
  ],
  '002': [
    [37, 'likely-typo', '聚集'],
    [47, 'foreign-word', 'and'],
    [51, 'likely-typo', '民生实项目'],
    [91, 'no-deadline-column', '74项'],
    [92, 'halfwidth-punctuation', '19处'],
    [93, 'missing-lead', '11项'],
    [93, 'count-mismatch', '称12项，实际列出11项'],
    [98, 'ragged-row', '重大项目建设攻坚行动'],
    [101, 'bracket-width', '各镇(街道)'],
    [101, 'category-variant', '公开承诺事项'],
    [115, 'category-variant', '进展情况”“政府工作报告重点任务执行情况'],
    [115, 'duplicate-row', '推动融合发展'],
    [122, 'unit-name-variant', '县发展改革委”（后者4处）'],
    [125, 'ragged-row', '深化重点领域改革'],
    [146, 'deadline-before-issue', '7月底前'],
    [147, 'likely-typo', '聚集'],
    [150, 'ragged-row', '新闻发布会'],
    [153, 'likely-typo', '聚集'],
    [153, 'unit-separator', '县人民银行”与“县信访局'],
    [155, 'likely-typo', '“稳”'],
    [161, 'inherited-unit', '各镇（街道）'],
    [169, 'category-variant', '推进管理和政务公开'],
    [172, 'number-brackets', '[2019]'],
    [172, 'citation-variant', '国办公开办函'],
    [176, 'body-table-mismatch', '强化政务信息管理'],
    [177, 'body-table-mismatch', '加大政府网站'],
    [177, 'inherited-unit', '各镇（街道）'],
    [183, 'repeated-text', '完善各级公共企事业单位信息公开制度'],
    [187, 'legend-unresolved', '黑体字'],
    [189, 'unit-prefix-missing', '人大常委会办公室'],
  ],
  '003': [
    [39, 'bracket-width', '(一)'],
    [39, 'numbering-form', '(一)'],
    [39, 'missing-lead', '6项'],
    [52, 'unit-name-variant', '市发展和改革委员会'],
    [57, 'collective-only', '各镇街、市政府各部门'],
    [66, 'inherited-unit', '市政府各有关部门'],
    [71, 'vague-deadline', '年初'],
    [95, 'halfwidth-punctuation', '8处'],
    [96, 'inherited-unit', '各镇街'],
  ],
  '004': [
    [0, 'missing-meta', '发文字号'],
    [11, 'likely-typo', '稳私'],
    [13, 'likely-typo', '征求补偿'],
    [13, 'likely-typo', '征求决定'],
    [25, 'repeated-text', '以“以'],
    [29, 'numbering-gap', '缺“三是”'],
  ],
};

async function findingsOf(seed: string): Promise<readonly Diagnostic[]> {
  const bytes = readFileSync(join(fixturesFolder, 'notices', `${seed}-txt`, 'source.txt'));
  return (await extractBytes(bytes, { path: `${seed}.txt` })).diagnostics;
}

it.each(Object.entries(defects))('finds each defect of %s at its place, once', async (seed, expected) => {
  const found = await findingsOf(seed);
  const count = ([line, rule, words]: (typeof expected)[number]): number =>
    found.filter((one) => one.rule === rule && (one.location.line ?? 0) === line && one.message.includes(words)).length;
  expect(expected.filter((defect) => count(defect) !== 1)).toEqual([]);
});

const judged = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'check-findings-of-the-seeds.md'), 'utf8');
const row = /^\| (?<seed>\d{3}) \| (?<line>\d+) \| `(?<rule>[a-z-]+)` \|/u;

it('docs/check-findings-of-the-seeds.md judges every error and warning, and nothing else', async () => {
  const rows = judged.split('\n').flatMap((line) => {
    const { seed, line: at, rule } = row.exec(line)?.groups ?? {};
    return seed === undefined ? [] : [`${seed}:${at} ${rule}`];
  });
  const found: string[] = [];
  for (const seed of Object.keys(defects)) {
    const serious = (await findingsOf(seed)).filter(({ severity }) => severity !== 'info');
    found.push(...serious.map(({ rule, location }) => `${seed}:${location.line ?? 0} ${rule}`));
  }
  expect(rows.toSorted()).toEqual(found.toSorted());
});
