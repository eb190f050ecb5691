import { expect, it } from 'vitest';
import { renderExplanations } from '../../../../src/cli/terminal/explanation.ts';
import type { Explanation, Fact } from '../../../../src/explain/fact.ts';
import { makeDiagnostic, makeNotice } from '../../../support/notice.ts';

const column: Fact = { kind: 'column', args: { header: '责任单位', role: 'unit', basis: 'header-word', sure: true } };
const unit: Fact = { kind: 'unit', args: { name: '县财政局', role: 'responsible', basis: { by: 'unstated' } } };
const tableFact = (table: number): Fact => ({ kind: 'table', args: { table, title: null, rows: 2, columns: 1 } });
const makeExplanation = (task: string, facts: readonly Fact[]): Explanation => ({ task, requirement: '公开。', facts });
const screen = { width: 60, colour: false };

it('sets facts under their labels, the same label once', () => {
  expect(renderExplanations([makeExplanation('T001', [unit, unit])], makeNotice(), 'zh', screen)).toBe(
    'T001  公开。\n  单位  县财政局：责任，原文没有写明牵头或配合。\n        县财政局：责任，原文没有写明牵头或配合。\n',
  );
});

it('tells the columns of a table once, and those of the next table again', () => {
  const explanations = [0, 0, 1].map((table, i) => makeExplanation(`T00${i + 1}`, [tableFact(table), column]));
  const blocks = renderExplanations(explanations, makeNotice(), 'zh', screen).split('\n\n');
  expect(blocks.map((block) => block.includes('栏目'))).toEqual([true, false, true]);
});

it('breaks long sentences beside the label, inside the width', () => {
  const doubt: Fact = {
    kind: 'doubt',
    args: { rule: 'x', severity: 'error', message: '查不到这个单位。'.repeat(9), suggestion: null },
  };
  const lines = renderExplanations([makeExplanation('T001', [doubt])], makeNotice(), 'zh', screen)
    .trimEnd()
    .split('\n');
  expect(lines).toEqual([
    'T001  公开。',
    `  存疑  ${'查不到这个单位。'.repeat(3)}查不`,
    `        ${'到这个单位。查不'.repeat(3)}到这`,
    `        ${'个单位。查不到这'.repeat(2)}个单位。`,
  ]);
});

it('shows no control characters of the document', () => {
  const explanation = { ...makeExplanation('T001', []), requirement: '\u001b[2J公开' };
  expect(renderExplanations([explanation], makeNotice(), 'zh', screen)).toBe('T001  �[2J公开\n');
});

it('says why there are no tasks where a table could not be read', () => {
  const notice = makeNotice({ diagnostics: [makeDiagnostic({ rule: 'unread-table', message: '分不清各列。' })] });
  expect(renderExplanations([], notice, 'zh', screen)).toBe('没有找到任务。\n分不清各列。\n');
  expect(renderExplanations([], makeNotice(), 'en', screen)).toBe('No tasks were found.\n');
});
