import { expect, it } from 'vitest';
import { excerptOf } from '../../../src/check/excerpt.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { makeDeadline, makeNotice, makeSection, makeTask } from '../../support/notice.ts';

const notice = makeNotice({
  tasks: [
    makeTask('T001', {
      requirement: '公开财政预决算。',
      assignment: { raw: '县财政局\n县审计局、有关部门', inherited: false, units: [] },
      deadline: makeDeadline('年初'),
    }),
  ],
  sections: [
    { ...makeSection('二、', '工作任务'), text: '一是公开。四是监督。', location: { line: 7, lastLine: 7 } },
    { ...makeSection('三、', '保障'), text: '四是考核。', location: { line: 9 } },
  ],
});

function spotOf(finding: Finding, task: string | null): string | null {
  const excerpt = excerptOf({ finding, task }, notice);
  if (excerpt === null) return null;
  const { text, start, end } = excerpt;
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
}

it.each<[string, Finding, string | null, string | null]>([
  [
    'in a unit cell',
    { rule: 'vague-unit', args: { name: '有关部门' }, location: {} },
    'T001',
    '县财政局\n县审计局、[有关部门]',
  ],
  ['in a deadline', { rule: 'vague-deadline', args: { deadline: '年初' }, location: {} }, 'T001', '[年初]'],
  [
    'whatever spaces the stage dropped',
    { rule: 'uncertain-unit', args: { name: '县财政局县审计局' }, location: {} },
    'T001',
    '[县财政局\n县审计局]、有关部门',
  ],
  [
    'in the section at the line',
    { rule: 'numbering-gap', args: { previous: '一是', label: '四是', missing: '三是' }, location: { line: 7 } },
    null,
    '[一是]公开。四是监督。',
  ],
  [
    'without a spot where nothing stands',
    { rule: 'missing-deadline', args: { text: '别的' }, location: {} },
    'T001',
    '[别的]',
  ],
  [
    'of the words that went nowhere',
    { rule: 'left-over', args: { text: '孤儿', characters: 2 }, location: {} },
    null,
    '[孤儿]',
  ],
  [
    'of the line alone where the rule names no words',
    { rule: 'scanned-page', args: { page: 3 }, location: { line: 9 } },
    null,
    '[]三、保障',
  ],
  [
    'not where many lines are meant',
    { rule: 'no-deadline-column', args: { rows: 27 }, location: { line: 7, lastLine: 9 } },
    null,
    null,
  ],
  [
    'not where the document as a whole is meant',
    { rule: 'missing-meta', args: { field: 'issuer' }, location: {} },
    null,
    null,
  ],
])('shows the words %s', (_, finding, task, shown) => {
  expect(spotOf(finding, task)).toBe(shown);
});
