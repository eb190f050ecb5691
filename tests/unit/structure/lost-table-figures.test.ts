import { describe, expect, it } from 'vitest';
import { restore } from './restored.ts';

const oneCellALine = (rows: readonly string[]): string => rows.flatMap((row) => row.split('|')).join('\n\n');

describe('a table of targets, one cell a line: units of measure and figures stand between what is to be done and who does it', () => {
  it('under a category that is printed once', () => {
    const { rows } = restore(
      oneCellALine([
        '考核类别|序号|考核指标|计量单位|目标值|责任单位',
        '林业|1|营造林面积|亩|≥6000|县林业局',
        '2|森林覆盖率|%|46.8|县林业局',
        '3|珍贵树种|万株|3|县林业局',
        '水利|4|治理水土流失面积|平方公里|12|县水利局',
        '5|农村自来水普及率|%|98以上|县水利局',
      ]),
    );
    expect(rows.slice(1)).toEqual([
      ['林业', '1', '营造林面积', '亩', '≥6000', '县林业局'],
      ['', '2', '森林覆盖率', '%', '46.8', '县林业局'],
      ['', '3', '珍贵树种', '万株', '3', '县林业局'],
      ['水利', '4', '治理水土流失面积', '平方公里', '12', '县水利局'],
      ['', '5', '农村自来水普及率', '%', '98以上', '县水利局'],
    ]);
  });

  it('with two units one under the other in a row that lacks another cell', () => {
    const { rows } = restore(
      oneCellALine([
        '类别|序号|考核指标|考核内容|单位|年度目标|责任部门|评分部门',
        '畜牧|1|生猪生产|生猪存栏|万头|3.2|县农业农村局|市农业农村局',
        '2|家禽出栏|万只|40|县农业农村局|县畜牧中心|市农业农村局',
        '3|水产品产量|万吨|1.2|县农业农村局|市农业农村局',
        '4|粮食播种面积|万亩|26|县农业农村局|市农业农村局',
        '5|油菜籽面积|万亩|8|县农业农村局|市农业农村局',
      ]),
    );
    expect(rows[2]).toEqual(['', '2', '', '家禽出栏', '万只', '40', '县农业农村局/县畜牧中心', '市农业农村局']);
  });

  it('between bars, under 目标, which with texts would say what is to be done', () => {
    const { rows } = restore(
      [
        '类别 | 序号 | 任务 | 目标 | 牵头单位 | 完成时限',
        '道路畅通工程 | 1 | 推进自然村通硬化路。 | 85% | 县交通运输局 | 12月底',
        ' | 2 | 实施村道安防工程。 | 50公里 | 县交通运输局 | 10月底',
        '供水保障工程 | 3 | 建设规模化供水厂。 | 2座 | 县水利局 | 11月底',
      ].join('\n'),
    );
    expect(rows[3]).toEqual(['供水保障工程', '3', '建设规模化供水厂。', '2座', '县水利局', '11月底']);
  });
});
