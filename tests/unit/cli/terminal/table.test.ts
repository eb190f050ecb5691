import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { renderTable } from '../../../../src/cli/terminal/table.ts';
import type { Notice } from '../../../../src/model/notice.ts';
import { makeDeadline, makeDiagnostic, makeNotice, makeTask, makeUnit } from '../../../support/notice.ts';

const path = [
  { label: '一、', title: '推进政策公开' },
  { label: '（一）', title: '围绕稳经济' },
];

const notice = makeNotice({
  tasks: [
    makeTask('T001', {
      number: '1',
      path,
      requirement: '加强改善生态环境质量信息公开，及时发布解读推动绿色低碳高质量发展相关政策措施',
      assignment: {
        raw: '',
        inherited: false,
        units: [makeUnit('县财政局', { role: 'support' }), makeUnit('县生态环境局', { role: 'lead' })],
      },
      deadline: makeDeadline('12月底前', { due: '2023-12-31' }),
    }),
    makeTask('T002', { number: '2', path, assignment: { raw: null, inherited: false, units: [] } }),
    makeTask('T003', {
      number: '3',
      path: [path[0] ?? { label: null, title: '' }, { label: '（二）', title: '围绕民生' }],
      timeExpressions: [makeDeadline('每季度', { kind: 'recurring', rule: 'FREQ=MONTHLY;INTERVAL=3' })],
    }),
    makeTask('T004'),
  ],
});

function page(width: number, value: Notice = notice): readonly string[] {
  return renderTable(value, 'zh', { width, colour: false }).split('\n');
}

it('shows the tasks in columns under the headings of their outline path', () => {
  expect(page(72)).toEqual([
    '2023年政务公开工作要点',
    '',
    '序号  任务                              责任单位            时限',
    '----  --------------------------------  ------------------  ------------',
    '一、推进政策公开',
    '  （一）围绕稳经济',
    '1     加强改善生态环境质量信息公开，及  牵头：县生态环境局  12月底前',
    '      时发布解读推动绿色低碳高质量发展  配合：县财政局      2023-12-31',
    '      相关政策措施',
    '',
    '2     公开财政预决算。                  缺责任单位          缺时限',
    '',
    '  （二）围绕民生',
    '3     公开财政预决算。                  县财政局            文中：每季度',
    '',
    '（未分类）',
    'T004  公开财政预决算。                  县财政局            缺时限',
    '',
    '',
  ]);
});

it.each([48, 60, 80, 132])('keeps every line within %i columns, Chinese characters counted as two', (width) => {
  for (const line of page(width)) expect(stringWidth(line)).toBeLessThanOrEqual(width);
});

it('loses no character of a task, however narrow', () => {
  const shown = page(48).join('').replace(/\s/gu, '');
  for (const character of '加强改善生态环境质量信息公开，及时发布') expect(shown).toContain(character);
});

it('makes a missing unit red, a missing deadline yellow, 牵头 bold, headings cyan', () => {
  const text = renderTable(notice, 'zh', { width: 72, colour: true });
  expect(text).toContain('\u001b[31m\u001b[1m缺责任单位\u001b[22m\u001b[39m');
  expect(text).toContain('\u001b[33m缺时限\u001b[39m');
  expect(text).toContain('\u001b[1m牵头：县生态环境局\u001b[22m');
  expect(text).toContain('\u001b[36m一、推进政策公开\u001b[39m');
});

it('has the same text with and without colour', () => {
  const coloured = renderTable(notice, 'zh', { width: 72, colour: true });
  const plain = stripVTControlCharacters(coloured).replace(/ +$/gmu, '');
  expect(plain).toBe(renderTable(notice, 'zh', { width: 72, colour: false }));
});

it('uses no escape sequence without colour', () => {
  expect(page(72).join('\n')).not.toContain('\u001b');
});

it('shows a control character of the document instead of obeying it', () => {
  const task = makeTask('T001', { requirement: '公开\u001b]0;x\u0007预算\u202e' });
  expect(page(72, makeNotice({ tasks: [task] })).join('\n')).toContain('公开�]0;x�预算�');
});

it('marks a deadline that is no date', () => {
  const task = makeTask('T001', { deadline: makeDeadline('适时', { kind: 'unknown' }) });
  const text = renderTable(makeNotice({ tasks: [task] }), 'zh', { width: 72, colour: true });
  expect(text).toContain('\u001b[33m适时\u001b[39m');
});

it('lists errors before warnings with what to do, and counts the hints', () => {
  const diagnostics = [
    makeDiagnostic({
      rule: 'no-deadline-column',
      severity: 'warning',
      message: '没有时限栏。',
      suggestion: '增加时限栏。',
    }),
    makeDiagnostic({ task: 'T002', message: '没有责任单位。' }),
    makeDiagnostic({ severity: 'info', message: '按上一行理解。' }),
  ];
  expect(page(72, makeNotice({ tasks: [makeTask('T001')], diagnostics })).slice(-5)).toEqual([
    '需要核对',
    '  错误  T002 没有责任单位。',
    '  警告  没有时限栏。 → 增加时限栏。',
    '另有1条提示，可用 gkparse check 查看。',
    '',
  ]);
});

it('says so where there is no task', () => {
  expect(page(72, makeNotice())).toEqual(['2023年政务公开工作要点', '', '没有找到任务。', '']);
});

it('stands under the number, issuer and date of the notice, or under the file’s name', () => {
  const meta = {
    ...makeNotice().meta,
    documentNumber: '薛政办发〔2019〕18号',
    issuer: '薛城区人民政府办公室',
    issueDate: '2019-09-30',
  };
  expect(page(72, makeNotice({ meta }))[1]).toBe('薛政办发〔2019〕18号  薛城区人民政府办公室  2019-09-30');
  expect(page(72, makeNotice({ meta: { ...meta, title: null } }))[0]).toBe('通知.txt');
});

it('speaks English when told', () => {
  const text = renderTable(notice, 'en', { width: 100, colour: false });
  expect(text).toContain('no unit');
  expect(text).toContain('no deadline');
  expect(text).toContain('(no category)');
});
