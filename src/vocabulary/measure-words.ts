/**
 * Units of measure (计量单位), as a table of targets prints them beside its figures: 万亩, 亿元, 元/人. Sorted by character; a number of hundreds and more
 * may stand before each.
 */
export const measureWords: readonly string[] = `
  % ‰ ％ 个 个百分点 人 人次 份 件 公里 公顷 分 升 台 吨 吨标准煤 册 千克 千瓦 千瓦时 厘米 台套 只 名 场 场次 块 头 天 套 套间 家 小时 届 平方公里 平方米 年 度 座 张 户
  所 支 日 期 条 枚 株 样 次 毫克 泊位 微克 微克/立方米 立方米 米 篇 美元 羽 班 亩 元 村 辆 遍 部 间 项 项次 颗 斤 百分点
`
  .trim()
  .split(/\s+/u);
