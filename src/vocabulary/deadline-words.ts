/**
 * Words of deadlines (完成时限). Seen: 长期推进, 持续推进 domain.md 5 (浙江, 池州); 年初 003:71; the others are general knowledge. Sorted by character.
 * What a deadline column says beside these is kind `unknown` anyway, so that 适时, 尽快, 待定 need no list.
 */

/** 无时限: a cell with only this (or only dashes) says nothing. */
export const noDeadlineWords: readonly string[] = `
  无 无要求 暂无
`
  .trim()
  .split(/\s+/u);

/** 持续性任务: a deadline that never ends. */
export const ongoingWords: readonly string[] = `
  一直 不间断 全程 动态清零 即日起 即知即改 始终 常年 常态 常态化 持续 日常 永久 立即 立行立改 经常性
  常抓不懈 贯穿始终 长效 长期 马上
`
  .trim()
  .split(/\s+/u);

/** 适时, 法定时限: all that a cell of a deadline column says, though it names no day. Only where a column's cells are told apart. */
export const vagueTimes: readonly string[] = `
  不定期 动态更新 即时 及时 另行安排 另行通知 学期末 定期 实时 寒暑假 尽快 年中 年初 按上级要求 按上级部署 按工作安排 按工作进度 按市要求 按序时进度 按时序进度 按时间节点
  按时间节点完成 按时间节点推进 按法定时限 按省要求 按要求 按规定时间 按规定时限 按计划 按计划推进 按进度推进 按需 月初 根据上级要求 根据工作安排 根据工作需要 根据需要 每学年 每学期 每学期初
  法定时限 第一时间 规定时限 视情 视情况 适时 随时
`
  .trim()
  .split(/\s+/u);

/** Days and seasons without a civil date, before 前: 春节前, 汛期前. Never computed. */
export const seasonWords: readonly string[] = `
  七一 三八 三夏 三秋 两会 八一 建军节 中秋 中秋节 主汛期 五一 供暖季 元宵节 元旦 元旦节 入冬 入汛 全国两会 冬季
  劳动节 十一 国庆 国庆节 寒假 封冻 学期开学 开学 放假 新学期开学 春季学期开学 春季开学 春耕 春节 春运 暑假 暑期 枯水期
  汛期 清明 清明节 秋季学期开学 秋季开学 秋收 端午 端午节 节假日 采暖季 采暖期 除夕 雨季 高考 麦收
`
  .trim()
  .split(/\s+/u);

/** After a date: the time belongs to a thing (2000年底前建成的住宅), not to the task. */
export const objectVerbs: readonly string[] = `
  公布 出台 出生 制定 印发 参加工作 发布 取得 建成 建设 开工 成立 投产 投用 毕业 注册 登记 竣工 签订
  设立 退休
`
  .trim()
  .split(/\s+/u);

/** After 年底, 年初 with no 前: the time belongs to a noun (年底考核, 年初预算). */
export const yearEndTopics: readonly string[] = `
  余额 决算 前后 存量 总结 报表 数据 时 时点 检查 的 目标 督查 确定 结账 结转 绩效 考察 考核 考评 计划
  评价 评比 评议 评选 述职 部署 预算
`
  .trim()
  .split(/\s+/u);

/** Before 3年内, 30日内: the span is a condition or a limit on something else (毕业2年内, 由20个工作日压缩至10个工作日以内). */
export const spanTopics: readonly string[] = `
  不低于 不少于 任期 任职 保质期 减至 压减到 压减至 压缩到 压缩至 参保 取得 成立 择业期
  控制在 最近 有效期 服务期 每 毕业 毕业后 注册 登记 离校 离校后 稳定在 累计 缩短到 缩短至
  自毕业 试用期 过去 近 连续 连续参保 退役 退役后 降至
`
  .trim()
  .split(/\s+/u);

/** What is done at a time: 9月完成, 12月31日报送. Only before these does a bare month or day of running text stand for a due date. */
export const dueVerbs: readonly string[] = `
  上报 上线 交付 全部完成 全面完成 基本完成 完工 完成 截止 投入使用 报送 结束 通过验收 验收
`
  .trim()
  .split(/\s+/u);

/** Of a time in an assignment, what says no more than that it ends then: 6月底前完成. */
export const whenVerbs: readonly string[] = `
  上报 上线 交付 公布 出台 到位 办结 印发 发布 启动 坚持 完工 完成 实施 实现 建成 开展 开工 投用 投入使用 抓好 报送 推进 整改 竣工 结束 落实 见效
  达标 进行 通过验收 验收
`
  .trim()
  .split(/\s+/u);

/** What is reached within some years: 3年内实现全覆盖. */
export const goalVerbs: readonly string[] = `
  培养 培育 培训 完成 实现 建成 建立 建设 引进 形成 打造 扶持 改造 整改 新增 新建 消除 淘汰 筹建 筹集 覆盖 解决 达到 达标 选拔 选派 遴选
`
  .trim()
  .split(/\s+/u);

/** What is begun at a time: 5月组织开展活动, 二季度开工. With no year and at a clause's start a bare month is when the task is due. */
export const activityVerbs: readonly string[] = `
  举办 公布 出台 制定 印发 发布 召开 启动 实施 建成 开展 开工 形成 投用 推出 组织 编制
`
  .trim()
  .split(/\s+/u);
