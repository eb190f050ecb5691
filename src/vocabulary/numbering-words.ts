/** Words of numbering (序号), from domain.md 2. Lists sorted by character unless their order counts. */

/** 一、二类, 三、四级: after two numerals that follow one another, these make a list of the first and no heading. */
export const numeralListTails: readonly string[] = `
  、 中全会 产 把手 线 类 级 和 季度 学期 孩 审 层 岁 年级 期 楼 环 等 等奖 者 胎 三产业 次产业
`
  .trim()
  .split(/\s+/u);

/** As above, where the numerals need not follow one another: 一、三季度. */
export const anyNumeralListTails: readonly string[] = ['产业', '季度'];

/** （一）项, （二）款: after a bracketed numeral these cite a provision; the second words make a heading of it again (（一）项目建设). */
export const provisionWords: readonly { readonly word: string; readonly unless: readonly string[] }[] = [
  { word: '条', unless: ['件', '例', '块', '款', '线'] },
  { word: '款', unless: ['待', '项'] },
  { word: '目', unless: ['前', '录', '标', '的'] },
  { word: '类', unless: ['似', '别', '型'] },
  { word: '项', unless: ['目'] },
];

/** 第一章; the second words, where no space parts them from it, make other words of it: 第一章程, 第一节课, 第一编制. */
export const chapterWords: readonly { readonly word: string; readonly unless: readonly string[] }[] = [
  { word: '章', unless: ['程'] },
  { word: '编', unless: ['制', '号', '辑'] },
  { word: '篇', unless: ['章', '幅', '报'] },
  { word: '节', unless: ['目', '约', '能', '课'] },
  { word: '部分', unless: ['人'] },
];

/** Words that follow a circled number in a legend: ①表示…. */
export const legendVerbs: readonly string[] = ['代表', '表示'];

/** 任务1：, 【举措一】: nouns that a number stands behind in a label. */
export const seriesNouns: readonly string[] = `
  专栏 专项 举措 事项 任务 工程 工作 序号 措施 活动 目标 立项 行动 议题 问题 实事 项目
`
  .trim()
  .split(/\s+/u);

/** 3 个月, 5 月底, 12 家: what a number and a space before these count is no heading. */
export const seriesMeasures: readonly string[] = `
  万 个 亩 亿 人 件 倍 元 公里 分 千米 名 吨 周 处 天 家 小时 年 座 户 所 批 日 时 月 条 次 步 类 种 米 项
`
  .trim()
  .split(/\s+/u);

/** How the members of a series inside a paragraph are made (一是…二是…): `numeral` stands for 一, 二, 三 …. */
export interface SeriesFamily {
  readonly id: string;
  readonly before: string;
  /** What follows the numeral; more than one where authors vary (第一，第二：). Part of the label. */
  readonly after: readonly string[];
  /** Characters that make another word of it: 其一生, 其三角. */
  readonly unless: readonly string[];
}

/** In-paragraph series (段内序号), domain.md 2.1. */
export const seriesFamilies: readonly SeriesFamily[] = [
  { id: 'is', before: '', after: ['是'], unless: ['否', '非'] },
  { id: 'must', before: '', after: ['要'], unless: ['件', '点', '素', '领'] },
  {
    id: 'that',
    before: '其',
    after: [''],
    unless: ['度', '手', '起', '直', '生', '般', '样', '切', '定', '向', '中', '个'],
  },
  { id: 'place', before: '第', after: ['，', ',', '、', '：', ':', '是'], unless: ['第'] },
];

/** 首先…其次…再次…最后, in this order; the last may follow any of the others. */
export const sequenceWords: readonly string[] = ['首先', '其次', '再次', '最后'];
