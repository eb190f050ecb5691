import { describe, expect, it } from 'vitest';
import { restore } from './restored.ts';

/** Headers as two rows print them, one cell a line: first all of the upper row, then all of the lower. */
const table = (upper: string, lower: string, rows: readonly string[]): string =>
  [upper, lower, ...rows].join(' ').split(' ').join('\n');

describe('one cell a line, under a header of two rows', () => {
  it('the units of the second row stand under the one word that can stand over units', () => {
    const seen = restore(
      table('序号 工作任务 责任单位 完成时限', '牵头单位 配合单位', [
        '1 修缮老城区的排水管网。 县住建局 县财政局、县水务局 6月底前',
        '2 建成社区图书角十处。 县文旅局 各乡镇（街道） 11月底前',
      ]),
    );
    expect(seen.rows).toEqual([
      ['序号', '工作任务', '责任单位', '', '完成时限'],
      ['', '', '牵头单位', '配合单位', ''],
      ['1', '修缮老城区的排水管网。', '县住建局', '县财政局、县水务局', '6月底前'],
      ['2', '建成社区图书角十处。', '县文旅局', '各乡镇（街道）', '11月底前'],
    ]);
  });

  it('two words of the first row have words below them', () => {
    const seen = restore(
      table('序号 指标名称 年度目标 责任领导 责任单位', '目标值 增幅 牵头单位 配合单位', [
        '1 粮食总产量 30万吨 1.5% 王立 县农业农村局 各乡镇',
        '2 新增市场主体 2000户 8% 周宁 县市场监管局 县税务局',
      ]),
    );
    expect(seen.rows.slice(0, 3)).toEqual([
      ['序号', '指标名称', '年度目标', '', '责任领导', '责任单位', ''],
      ['', '', '目标值', '增幅', '', '牵头单位', '配合单位'],
      ['1', '粮食总产量', '30万吨', '1.5%', '王立', '县农业农村局', '各乡镇'],
    ]);
  });

  it('quarters stand under the word that says when', () => {
    const seen = restore(
      table('序号 目标任务 进度安排 责任科室', '一季度 二季度 三季度 四季度', [
        '1 新建村级养老院。 选址 设计 开工 封顶 养老科',
        '2 改造敬老院厨房。 摸底 招标 施工 验收 福利科',
      ]),
    );
    expect(seen.rows.slice(1, 3)).toEqual([
      ['', '', '一季度', '二季度', '三季度', '四季度', ''],
      ['1', '新建村级养老院。', '选址', '设计', '开工', '封顶', '养老科'],
    ]);
  });

  it('quarters stand under 形象进度 and not under a sum', () => {
    const seen = restore(
      table('序号 项目名称 建设内容 总投资 形象进度 责任单位', '一季度 二季度 三季度 四季度', [
        '1 城北供水提标 新建清水池两座及泵房一处。 12000 招标 开工 封顶 投用 县水务局',
        '2 西街校舍扩建 新建教学楼一栋及运动场。 9000 设计 开工 封顶 装修 县教育局',
        '3 南环泊位新建 新建停车泊位八百个。 3500 立项 设计 招标 开工 县城管局',
      ]),
    );
    expect(seen.rows.slice(0, 3)).toEqual([
      ['序号', '项目名称', '建设内容', '总投资', '形象进度', '', '', '', '责任单位'],
      ['', '', '', '', '一季度', '二季度', '三季度', '四季度', ''],
      ['1', '城北供水提标', '新建清水池两座及泵房一处。', '12000', '招标', '开工', '封顶', '投用', '县水务局'],
    ]);
  });

  it('a header of one row whose last words could stand under others stays one row', () => {
    const seen = restore(
      table('序号 工作任务 责任单位 牵头单位 配合单位', '', [
        '1 修缮老城区的排水管网。 县住建局 县政府办公室 县财政局',
        '2 建成社区图书角十处。 县文旅局 县委宣传部 各乡镇',
      ]).replace('\n\n', '\n'),
    );
    expect(seen.rows.map((row) => row.length)).toEqual([5, 5, 5]);
    expect(seen.rows[1]).toEqual(['1', '修缮老城区的排水管网。', '县住建局', '县政府办公室', '县财政局']);
  });

  it('a percentage is no row number: rows count on', () => {
    const seen = restore(
      table('序号 指标名称 单位 年度目标 责任领导 责任单位', '目标值 增幅 牵头单位 配合单位', [
        '1 粮食总产量 万吨 30 1.5 王立 县农业农村局 各乡镇',
        '2 新增市场主体 户 2000 8 周宁 县市场监管局 县税务局',
        '3 城镇新增就业 人 4500 — 李和 县人社局',
      ]),
    );
    expect(seen.rows.map((row) => row[0]).filter((number) => /\d/u.test(number ?? ''))).toEqual(['1', '2', '3']);
  });
});
