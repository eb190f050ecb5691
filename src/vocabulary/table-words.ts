/** Header words of tables that score or measure and give no tasks (考核评分表、指标表; domain.md 3.3). */
export const scoreTableWords: readonly string[] = [
  '评分标准',
  '评分办法',
  '评分细则',
  '计分',
  '扣分',
  '得分',
  '计算方法',
  '指标解释',
  '指标定义',
  '指标导向',
  '收费标准',
  '单价',
  '价格',
];
