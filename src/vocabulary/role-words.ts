/**
 * Words that give a unit its role (牵头, 配合, 负责) and labels before units (责任单位：). Seen: 牵头, 落实, 分别 004:11–13, 配合, 明确 003:64, 负责, 会同 gold sc-jili,
 * 按职责分工 gold sc-jiuye, 负责部门, 适用范围 gold sc-zimaoqu; 牵头单位, 配合单位 domain.md 4.6; the others are general knowledge. Sorted by character.
 */

/** 牵头: the units before it lead. These may stand inside a clause: A牵头B配合. */
export const leadWords: readonly string[] = `
  为主办单位 为牵头单位 为牵头部门 主办 主抓 主牵头 主责 总牵头 抓总 牵头 牵头抓总 领办
`
  .trim()
  .split(/\s+/u);

/** 配合: the units before it support. */
export const supportWords: readonly string[] = `
  为协办单位 为参与单位 为配合单位 为配合部门 协作 协办 协助 协同配合 参与 参加 支持配合 配合
`
  .trim()
  .split(/\s+/u);

/** 负责: says no more than the column or label that the unit stands under. */
export const responsibleWords: readonly string[] = `
  分工负责 各负其责 总负责 承办 负总责 负责
`
  .trim()
  .split(/\s+/u);

/** 牵头处室：A，B为实施单位: says what the units are, whatever label they stand behind. */
export const responsibleNames: readonly string[] = ['为实施单位', '为承办单位', '为责任单位', '为责任部门'];

/** Role words that count at the end of a clause only, because names hold them too (统筹办). */
export const weakLeadWords: readonly string[] = `
  为主 统筹
`
  .trim()
  .split(/\s+/u);

/** As above, for support (指导中心, 协同创新中心). */
export const weakSupportWords: readonly string[] = `
  业务指导 协同 协同推进 协同落实 参与做好 技术指导 指导 支持 支撑保障 监管 监督 督促 督促指导 督促落实 督导 配合做好
`
  .trim()
  .split(/\s+/u);

/** As above, for 落实 and its like (组织部). */
export const weakResponsibleWords: readonly string[] = `
  做好 具体实施 具体落实 办理 完成 实施 开展 执行 抓好 抓好落实 抓好贯彻落实 抓落实 推动 推进 推进落实 组织 组织实施
  组织开展 组织推进 组织落实 经办 统筹推进 落实 贯彻落实 跟进
`
  .trim()
  .split(/\s+/u);

/** A会同B: the units before lead, those after support (gold sc-jili). */
export const partnerWords: readonly string[] = `
  会同 会商 协同 商 牵头会 牵头会同 牵头会商 联合
`
  .trim()
  .split(/\s+/u);

/** What may stand between units and role word, or after it: 分别, 按职责分工. */
export const roleAdverbs: readonly string[] = `
  、 一起 为 主动 主要 予以 任 作为 依据职责 依法 依职责 依职责分工 全力 全面 共同 具体 分别 分头 分工 分级 切实 加强 协调
  单位 各自 各自职责 各项工作 和 均 密切 工作 并 持续 按任务分工 按分工 按各自职责 按各自职责分工 按照任务分工
  按照分工 按照各自职责 按照各自职责分工 按照职能 按照职能分工 按照职责 按照职责分工 按程序 按职能 按职能分工
  按职能职责 按职责 按职责分工 按职责权限 按要求 按规定 是 根据职责 根据职责分工 的 相关工作 积极 等 结合实际 给予 轮流
  协同 结合职责 统一 职责 联合 认真 部门 都
`
  .trim()
  .split(/\s+/u);

/** What a meeting does before the words it is quoted with: 会议决定，由…, 会议要求：…. */
export const decisionVerbs: readonly string[] = ['决定', '同意', '强调', '指出', '明确', '要求', '议定'];

/** Verbs that begin what a unit does: 市政府办公室|明确解读范围 (003:64). */
export const dutyVerbs: readonly string[] = `
  严格 主动 于 会 依托 保障 做好 全面 公布 公开 切实 制定 加强 加快 协调 参照 及时 发布 受理 可 在 完善 完成 定期
  审核 对 将 就 履行 已 应 建立 开展 承担 抓好 报送 拟定 持续 指导 按 按照 推动 推进 提供 明确 更新 根据 梳理 每
  汇总 监督 督促 确定 积极 组织 结合 统筹 维护 编制 落实 落实好 要 负责 起草 进一步 通过 配备 需 须
`
  .trim()
  .split(/\s+/u);

/** Words that begin a requirement and never a unit. */
export const clauseStarts: readonly string[] = `
  不 不断 与 严守 严控 严格 严禁 为 主动 主动公开 举办 举行 争创 争取 从 以 以下 优化 例如 依托 依据 促进
  分两批 分批 分期 分步 分管 协管 保持 保证 修建 修缮 做优 做大 做好 做强 健全 充分 免费 全面 关于 关停 其中 再新建 减少 凡 出台 切实
  创建 创新 利用 到 制定 制订 力争 办好 加大 加密 加强 加快 加装 动态公开 助力 努力 包括 化解 升级
  印发 即 压减 压实 参照 参观 及时 发放 召开 同步 向 含 启动 启用 命名 唱响 围绕 在 坚持 培育 培训 增加 增强
  增补 增设 备注 大力 如 守住 守好 完善 完工 完成 定期 实时 实现 对 将 巡查 巩固 已 帮扶 常态化 应 应当
  建好 建强 建成 建立 建设一批 建设完成 开展 开工 开通 引导 引育 引进 强力 强化 慰问 成立 打通 打造
  扩大 扩建 把 抓好 抓实 抓紧 抓细 投用 抢抓 报送 拆除 拓展 招引 拟 持续 按时 按照 按程序 按要求
  按规定 排查 探索 推动 推广 推行 推进 提升 提高 擦亮 支持 支撑 改建 改扩建 改进 改造 攻克 攻关 攻坚
  救助 整合 整治 新增 新建 无 明确 更换 更新 有序 有效 未 构建 根据 梳理 每 注 消除 涉及 深入 深化
  深挖 清理 清退 牢固 用好 用活 用足 由于 申报 畅通 盘活 着力 督促 确保 确定 禁止 积极 稳步 突出 竣工
  筹备 筹建 管好 精简 组建 组织实施 组织开展 结合 统筹做好 统筹推进 继续 续建 编制 编印 缅怀 聚焦 至 若 落实
  落细 做实 夯实 实化 细化 织密 配强 补充 补齐 要 观看 规范 解决 认定 认真 设立 评选 请 谋划 购置 走访 起草 达到 迁建 进一步 选取 选树 选派
  逐步 通过 配备 配齐 针对 防范 降低 需 须 须充分 鼓励
`
  .trim()
  .split(/\s+/u);

/** Of `clauseStarts`, those that a short name may begin with as well: 创新实践部, 培训处, 推广中心. */
export const nameStarts: readonly string[] = `
  创新 培育 培训 帮扶 引导 推广 改革 招引 救助 申报 规范 认定
`
  .trim()
  .split(/\s+/u);

/** As `dutyVerbs`, right behind a name at the start of a sentence (职责分工): 区城管局|依法…, 各街道|作为…. */
export const actorVerbs: readonly string[] = `
  下发 会同 作为 依法 修改 具体 列出 办理 协助 参与 参加 召开 审定 审议 对照 尽快 抓紧 拨付 提出 撰写 查处 检查 汇报 牵头 研究 管理 配合
`
  .trim()
  .split(/\s+/u);
