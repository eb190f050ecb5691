/** Words that generated notices are made of; none is a seed's own. */

export const places: readonly string[] = ['青山', '云河', '临江', '白鹭', '东岭', '安澜', '长泽', '石桥'];
export const levels: readonly string[] = ['市', '区', '县'];
export const topics: readonly string[] = [
  '政务公开',
  '优化营商环境',
  '乡村振兴',
  '安全生产',
  '数字政府建设',
  '生态环境保护',
  '养老服务',
  '消防安全',
];

/** Names after a level prefix (domain.md 4.2 and others). */
export const offices: readonly string[] = `
  发展和改革局 工业和信息化局 教育和体育局 人力资源和社会保障局 自然资源和规划局 住房和城乡建设局 文化和旅游局 农业农村局 财政局 科技局 民政局 司法局
  公安局 交通运输局 水利局 商务局 卫生健康局 应急管理局 审计局 市场监督管理局 统计局 医疗保障局 行政审批服务局 大数据管理局 综合行政执法局
  退役军人事务局 政府办公室 委宣传部 委编办 发改局 人社局 住建局 税务局 气象局 城市管理局 林业和草原局 政务服务和数据管理局 残联 妇联 团委 供销社
`
  .trim()
  .split(/\s+/u);

export const collectives: readonly string[] = ['各镇（街道）', '各镇街', '各成员单位'];

export const verbs: readonly string[] = '加强 推进 完善 健全 深化 落实 规范 拓展 强化 优化 提升 加快 统筹 开展'.split(
  ' ',
);
export const objects: readonly string[] = `
  重点领域信息公开 基层政务公开标准化规范化 一体化政务服务平台建设 重大决策预公开 惠企政策解读 政府网站内容保障 新媒体账号管理 行政许可事项清单管理
  农村人居环境整治 饮用水水源地保护 高层建筑消防隐患排查 危险化学品全链条监管 社区养老服务设施布局 电子证照共享应用 招标投标全流程电子化 老旧小区改造
  “互联网+监管”系统应用 12345热线办理 中小企业融资对接 就业困难人员帮扶 河湖长制 财政预决算公开 涉企收费清理 学前教育普及普惠
`
  .trim()
  .split(/\s+/u);
export const clauses: readonly string[] = `
  及时主动公开相关政策措施及执行情况 明确时间表、路线图和责任人 做到内容准确、要素齐全、格式规范 切实提高群众满意度 建立动态调整机制
  对发现的问题限时整改 通过政府网站、新闻发布会等形式发布解读信息 推动数据跨层级、跨部门共享 形成可复制、可推广的经验做法 加大宣传力度
  严格落实“三审三校”制度 完善工作台账（含问题清单） 扩大覆盖面 引导社会力量参与 提升服务质量和水平 健全长效机制
  覆盖率达到95%以上 新建改造不少于20个示范点 减少申请材料30%左右
`
  .trim()
  .split(/\s+/u);

export const categoryHeads: readonly string[] = '推进 加强 深化 聚焦 优化 强化 突出 做好'.split(' ');
export const categoryNouns: readonly string[] = `
  决策公开 政策解读 回应关切 平台建设 基础工作 民生领域信息公开 营商环境信息公开 财政信息公开 标准化规范化建设 服务能力提升 风险隐患治理 监督保障
  绿色低碳转型 城乡融合发展 科技创新 数字赋能
`
  .trim()
  .split(/\s+/u);

/** Deadlines of a plan for 2024 (domain.md 5): as printed, and the day that still meets it. */
export const planYear = 2024;
export const deadlines: readonly { readonly raw: string; readonly due: string | null }[] = [
  { raw: '12月底前', due: '2024-12-31' },
  { raw: '6月底前', due: '2024-06-30' },
  { raw: '2月底前', due: '2024-02-29' },
  { raw: '11月30日前', due: '2024-11-30' },
  { raw: '2024年10月底前', due: '2024-10-31' },
  { raw: '2024年9月30日前', due: '2024-09-30' },
  { raw: '年底前', due: '2024-12-31' },
  { raw: '第三季度', due: '2024-09-30' },
  { raw: '上半年', due: '2024-06-30' },
  { raw: '全年', due: '2024-12-31' },
  { raw: '3月至11月', due: '2024-11-30' },
  { raw: '长期坚持', due: null },
  { raw: '持续推进', due: null },
  { raw: '每季度', due: null },
  { raw: '每月底前', due: null },
  { raw: '常态化推进', due: null },
];

export const remarks: readonly string[] = ['续建', '新增', '省级试点', '已纳入年度考核', '重点事项'];
