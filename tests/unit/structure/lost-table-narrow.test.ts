import { expect, it } from 'vitest';
import { restore } from './restored.ts';

const header = ['工作任务', '责任单位', '完成时限'];
const rows = [
  ['建设校园安全隐患排查整治平台，每季度通报一次进展情况，纳入考核。', '县人力资源和社会保障局', '6月底前'],
  ['推进农村公路提升改造工程。', '县应急管理局', '3月底前'],
  ['落实中小学生心理健康教育活动，并建立工作台账，实行销号管理。', '县市场监督管理局', '10月底前'],
  ['组织城区排水管网改造及内涝治理工程。', '各乡镇人民政府、街道办事处', '12月底前'],
  ['制定公共数据资源共享开放目录，并建立工作台账。', '县政务服务和数据管理局', '9月底前'],
  ['完善营商环境监测评价指标体系，确保年内取得实效。', '县发展和改革局', '9月底前'],
  ['加强基层应急救援队伍规范化建设。', '县应急管理局', '6月底前'],
  ['开展重点行业领域安全生产专项整治行动，覆盖全部乡镇。', '县应急管理局、县公安局', '12月底前'],
];
const width = 10;
const wrap = (cell: string): string => (cell.match(/.{1,10}/gu) ?? []).join('\n');

/** As MuPDF writes a printed table of narrow columns: each cell's lines, and a blank line between cells. */
const printed = (cells: readonly (readonly string[])[]): string =>
  [header.join('\n'), ...cells.map((row) => row.map(wrap).join('\n\n'))].join('\n\n');

it('lines of narrow cells are put together, not taken for cells', () => {
  const read = restore(printed(rows)).rows.slice(1);
  expect(read.map((row) => row.map((cell) => cell.replaceAll('/', '')))).toEqual(rows);
});

it('a row whose text fills its last line, so that it may go on elsewhere, is told', () => {
  const open = '推进农村公路提升改造工程建设和养护管护提';
  expect(open.length % width).toBe(0);
  const { findings } = restore(printed(rows.with(1, [open, '县应急管理局', '3月底前'])));
  expect(findings.flatMap(({ rule, args }) => (rule === 'ragged-row' ? [args] : []))).toMatchObject([
    { text: expect.stringContaining(open) },
  ]);
});
