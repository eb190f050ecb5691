import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/index.ts';

const header = ['序号', '重点任务', '责任单位', '完成时限'];
const [education, health, river] = [
  ['1', '推进城乡教育一体化', '县教育局', '6月底前'],
  ['2', '推进医疗改革', '县卫健局', '9月底前'],
  ['3', '推进河道整治', '县水利局', '10月底前'],
] as const;
const lines = (cells: readonly string[], mark: string): string => cells.map((cell) => `${cell}${mark}`).join('\n');

async function read(text: string): Promise<readonly string[]> {
  const { tasks } = await extract(Buffer.from(`2024年重点工作任务分解表\n${text}\n`), { path: 'x.txt' });
  return tasks.map(({ number, requirement, assignment, deadline }) =>
    [number ?? '', requirement, assignment.units.map(({ name }) => name).join('、'), deadline?.raw ?? ''].join(' | '),
  );
}

const whole = [education, health, river].map((cells) => cells.join(' | '));

describe('cells that something broke', () => {
  it('what antiword wraps over lines: no number, no time, and the text above is not finished', async () => {
    const rows = [
      '序号 | 重点任务 | 责任单位 | 完成时限',
      '1 | 推进城乡教育 | 县教育局 | 6月底前',
      ' | 一体化 | | ',
      '2 | 推进医疗 | 县卫健局 | 9月底前',
      ' | 改革 | | ',
      '3 | 推进河道整治 | 县水利局 | 10月底前',
    ];
    expect(await read(rows.join('\n'))).toEqual(whole);
  });

  it('a Markdown row that a line end cuts inside of a cell', async () => {
    const rows = [
      '| 序号 | 重点任务 | 责任单位 | 完成时限 |',
      '|---|---|---|---|',
      '| 1 | 推进城乡教育',
      '一体化 | 县教育局 | 6月底前 |',
      '| 2 | 推进医疗改革 | 县卫健局 | 9月',
      '底前 |',
      '| 3 | 推进河道整治 | 县水利局 | 10月底前 |',
    ];
    expect(await read(rows.join('\n'))).toEqual(whole);
  });

  it('records whose numbers have lost the space behind them', async () => {
    const record = ([number, task, unit, time]: readonly string[]): string =>
      `0${number}重点任务：${task}\n责任单位：${unit}\n完成时限：${time}`;
    const records = [education, health, river].map(record).join('\n');
    expect(await read(records)).toEqual(whole.map((row) => `0${row}`));
    // A month is no number.
    const ofMonths = await read(records.replaceAll('0', '').replaceAll('重点任务', '月目标'));
    expect(ofMonths.filter((row) => /^\d/u.test(row))).toEqual([]);
  });

  it('a number alone on the line above its row', async () => {
    const rows = [education, health, river].map(([number, ...cells]) => `${number}\n\t${cells.join('\t')}`);
    expect(await read([header.join('\t'), ...rows].join('\n'))).toEqual(whole);
  });

  it('cells indented by a tab, with blank lines among them', async () => {
    const cells = [header, education, health, river].flat().map((cell) => `\t${cell}`);
    const blanks = cells.map((cell, at) => (at === 4 || at === 9 ? `${cell}\n` : cell));
    expect(await read(blanks.join('\n'))).toEqual(whole);
  });

  it('cells that end at bars, and another table of that kind below', async () => {
    const first = [header, education, health].map((cells) => lines(cells, '|'));
    const second = [header, river].map((cells) => lines(cells, '|'));
    expect(await read([...first, '表2 生态环境类', ...second].join('\n'))).toEqual(whole);
  });
});

describe('labelled lines', () => {
  const record = ([, task, unit, time]: readonly string[]): string =>
    `任务名称：${task}\n责任单位：${unit}\n完成时限：${time}`;

  it('a value goes on in the next line', async () => {
    const broken = record(education).replace('城乡', '\n城乡');
    const unnumbered = whole.map((row) => row.replace(/^\d/u, ''));
    expect(await read([broken, record(health), record(river)].join('\n'))).toEqual(unnumbered);
  });

  it('a number before the label that opens a record is its number', async () => {
    const records = [education, health, river].map((cells) => `${cells[0]}.${record(cells)}`);
    expect(await read(records.join('\n'))).toEqual(whole);
  });

  it('paragraphs of a cell behind the units, which stand in front', async () => {
    const text = [
      '责任单位\t具体任务\t完成时限',
      '县政府办\t1.编制年报。',
      '2.开展培训。',
      '3.组织考核。\t6月底',
      '县司法局\t1.公开文件；',
      '2.公开执法信息\t全年',
      '县财政局\t公开预决算\t按规定',
    ].join('\n');
    expect(await read(text)).toEqual([
      ' | 1.编制年报。\n2.开展培训。\n3.组织考核。 | 县政府办 | 6月底',
      ' | 1.公开文件；\n2.公开执法信息 | 县司法局 | 全年',
      ' | 公开预决算 | 县财政局 | 按规定',
    ]);
  });
});
