import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { csvWriter } from '../../../src/write/csv.ts';
import { makeDeadline, makeDiagnostic, makeNotice, makeTask, makeUnit } from '../../support/notice.ts';

const options = { several: false, headers: 'zh', bom: false, canonical: false } as const;

function lines(text: string): readonly string[] {
  return text.split('\r\n');
}

it('writes a task as one row under Chinese headers', () => {
  const task = makeTask('T001', {
    number: '3',
    path: [
      { label: '一、', title: '推进公开' },
      { label: null, title: '财政' },
    ],
    requirement: '公开预决算。',
    assignment: {
      raw: '县财政局（牵头）、县审计局',
      inherited: false,
      units: [makeUnit('县财政局', { role: 'lead' }), makeUnit('县审计局', { role: 'support' }), makeUnit('各镇街')],
    },
    deadline: makeDeadline('12月底前', { due: '2023-12-31' }),
    timeExpressions: [
      makeDeadline('每季度', { kind: 'recurring', rule: 'FREQ=MONTHLY;INTERVAL=3' }),
      makeDeadline('适时', { kind: 'unknown' }),
    ],
    location: { page: 2, line: 39 },
    extra: { 责任领导: '张明', 备注: '=1+1' },
  });
  const diagnostics = [
    makeDiagnostic({ task: 'T001', message: '第一条。' }),
    makeDiagnostic({ task: 'T002', message: '别的任务。' }),
    makeDiagnostic({ task: 'T001', message: '第二条。' }),
  ];
  expect(lines(csvWriter.write([makeNotice({ tasks: [task], diagnostics })], options))).toEqual([
    '来源文件,编号,序号,类别,任务内容,牵头单位,配合单位,责任单位,责任单位原文,完成时限原文,完成日期,文中时限,页码,行号,核对提示,其他栏目',
    '通知.txt,T001,3,一、推进公开 / 财政,公开预决算。,县财政局,县审计局,各镇街,县财政局（牵头）、县审计局,12月底前,2023-12-31,每季度（FREQ=MONTHLY;INTERVAL=3）；适时,2,39,"第一条。\n第二条。","责任领导：张明\n备注：=1+1"',
    '',
  ]);
});

it('leaves the cells of what the document does not say empty', () => {
  const task = makeTask('T001', { assignment: { raw: null, inherited: false, units: [] } });
  expect(lines(csvWriter.write([makeNotice({ tasks: [task] })], options))[1]).toBe(
    '通知.txt,T001,,,公开财政预决算。,,,,,,,,,,,',
  );
});

it('names the fields with headers en', () => {
  expect(lines(csvWriter.write([makeNotice()], { ...options, headers: 'en' }))[0]).toBe(
    'source,id,number,path,requirement,leadUnits,supportUnits,responsibleUnits,assignment,deadline,due,timeExpressions,page,line,diagnostics,extra',
  );
});

it('has a column of canonical names where a list of units was given', () => {
  const units = [
    makeUnit('县发改局', { canonical: '县发展和改革局' }),
    makeUnit('县某局', { canonical: null }),
    makeUnit('县财政局', { canonical: '县财政局' }),
  ];
  const task = makeTask('T001', { assignment: { raw: '县发改局、县某局、县财政局', inherited: false, units } });
  const withList = { ...options, canonical: true };
  const [head, row] = lines(csvWriter.write([makeNotice({ tasks: [task] })], withList));
  expect(lines(csvWriter.write([makeNotice()], withList))).toEqual([head, '']);
  expect(head).toContain(',责任单位,规范单位名称,责任单位原文,');
  expect(row).toContain(',县发改局、县某局、县财政局,县发展和改革局、县财政局,县发改局、县某局、县财政局,');
});

it('starts with one byte order mark for Excel, for all notices together', () => {
  const text = csvWriter.write([makeNotice(), makeNotice()], { ...options, bom: true });
  expect(text.startsWith('\ufeff来源文件')).toBe(true);
  expect(text.lastIndexOf('\ufeff')).toBe(0);
  expect(csvWriter.write([makeNotice()], options).startsWith('来源文件')).toBe(true);
});

it('writes several notices under one header, each row with its file', () => {
  const second = makeNotice({
    source: { path: '二.txt', format: 'txt', sha256: 'b'.repeat(64), bytes: 1, pages: null },
    tasks: [makeTask('T001')],
  });
  const rows = lines(csvWriter.write([makeNotice({ tasks: [makeTask('T001')] }), second], options));
  expect(rows.slice(1, 3).map((row) => row.split(',')[0])).toEqual(['通知.txt', '二.txt']);
});

it.each(['=1+1', '+86', '-5%', '@SUM(A1)', '\tx', '\rx', '＝1+1', '＋1', '－1', '＠x'])(
  'makes a cell that starts like a formula harmless: %j',
  (requirement) => {
    const text = csvWriter.write([makeNotice({ tasks: [makeTask('T001', { requirement })] })], options);
    expect(text).toContain(`'${requirement}`);
  },
);

it.each(['12%=…', '10-12月', '（=A1）'])('leaves a cell alone that only holds such a character: %s', (requirement) => {
  const text = csvWriter.write([makeNotice({ tasks: [makeTask('T001', { requirement })] })], options);
  expect(text).toContain(`,${requirement},`);
});

it.each([
  { requirement: '一是公开\n二是解读', cell: '"一是公开\n二是解读"' },
  { requirement: '公开"双减"信息', cell: '"公开""双减""信息"' },
  { requirement: '甲,乙', cell: '"甲,乙"' },
  { requirement: '甲\r乙', cell: '"甲\r乙"' },
])('quotes a cell with a line break, quote or comma: $requirement', ({ requirement, cell }) => {
  const text = csvWriter.write([makeNotice({ tasks: [makeTask('T001', { requirement })] })], options);
  expect(text).toContain(`,${cell},`);
});

it('has the columns that docs/contract.md lists', () => {
  const contract = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'contract.md'), 'utf8');
  const listed = [...contract.matchAll(/^\| (?<header>\p{Script=Han}+) \| (?<field>\w+) \|/gmu)];
  const heads = (['zh', 'en'] as const).map((headers) => lines(csvWriter.write([], { ...options, headers }))[0]);
  expect(listed.map((row) => row[1]).join(',')).toBe(heads[0]);
  expect(listed.map((row) => row[2]).join(',')).toBe(heads[1]);
});
