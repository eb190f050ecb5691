/**
 * Names and pieces of names of units as data (单位名称). `protectedUnitNames`: names with a connective inside, which is never a boundary.
 * Seen in seeds or corpus: 发展和改革局 003:39, 工业和信息化局 002:97, 人力资源和社会保障局 003:45, 教育和体育局 002:97, 文化和旅游局 002:93, 自然资源和规划局,
 * 住房和城乡建设局 003:86, 粮食和储备局, 中央和国家机关工委 sc-xiaofeifupin; in public lists of 邯郸, 徐汇, 长春, 武汉, 广州, 坪山 and others: domain.md 4.2.
 * Sorted by character.
 */

/** 和, 与 inside these names is never a boundary; a level or place name stands before them, the ending may vary (局, 厅, 委). */
export const protectedUnitNames: readonly string[] = `
  中央和国家机关 中央和国家机关工委 人力资源和社会保障局 会计和国库处 住房保障和房产管理局 住房保障和房屋管理局
  住房和城乡建设局 住房和城市更新局 住房和建设局 住房城乡建设和交通运输局 住房建设和水务局 党史和地方志研究室
  党委和政府 农业农村和乡村振兴局 农业农村和水利局 农业和水务局 农牧和科技局 劳动和社会保障局 卫生健康和体育局
  卫生健康和医疗保障局 卫生和计划生育委员会 卫生和计划生育局 发展和改革委员会 发展和改革局 发展改革和工业信息化局
  发展改革和科技局 发展改革和统计局 商务和投资促进局 园林和林业局 城市管理和交通运输局 城市管理和综合执法局
  城市管理和综合行政执法局 外事和侨务办公室 工业信息化和商务局 工业和信息化厅 工业和信息化局 工业和信息化部
  工业和商务局 市场和质量监督管理局 市政和园林局 建设和水务局 建设和管理委员会 政务服务和公共资源交易服务中心
  政务服务和大数据管理局 政务服务和数字化局 政务服务和数据管理局 政策研究和改革办公室 教育体育和科技局
  教育和体育局 教育和科技局 数据和政务服务局 文化体育和旅游局 文化和旅游局 文化广电和旅游局 文化广电旅游和体育局
  文化旅游和体育局 机关事务和接待服务中心 林业和草原局 民政和退役军人事务局 民族和宗教事务局 水利和湖泊局
  海洋和渔业局 环境保护和水务局 环境和资源保护委员会 生态环境和水务局 直属机关和企业工委 社会和法制委员会
  社会组织和社会工作处 社区和老龄工作局 科技与信息化局 科技和信息化局 科技和工业信息化局 粮食和储备局
  粮食和物资储备局 经济与信息化局 经济信息和商务局 经济发展和科技局 经济和信息化局 经济和科技局 绿化和市容管理局
  网络安全和信息化委员会办公室 自然资源和规划局 行政审批和政务信息管理局 规划和自然资源局 部门和行业监管处
  队伍和人才建设处 院校和职业教育处
`
  .trim()
  .split(/\s+/u);

/** Names whose ending alone does not show a unit, or that stand without a level before them. */
export const knownUnitNames: readonly string[] = `
  中石化 中石油 中行 交通局 人武 人社局 人行 人防 住建局 供电 侨办 侨联 信用联社 信访局 党史办 全国总工会 公安分局
  公安局 共青团 共青团中央 关工委 农业农村局 农发行 农行 区委 区局 医保局 卫健委 卫健局 县委 县局 县院 发改委 发改局 台办
  史志办 司法局 商务局 团区委 团县委 团市委 团省委 国开行 地震 外办 妇联 审计局 宣传部 州委 巡察办 工信局 工商联 工行
  市场监管局 市委 市局 市院 广电网络 应急局 建行 政法委 政研室 教育局 文旅局 文联 新华书店 旗委 机关工委 武警 残联
  民政局 气象 水利局 消防 烟草 生态环境局 电信 盐业 盟委 直属机关工委 省厅 省委 省局 督查室 石化 石油 社会工作部
  社科联 科协 科技局 移动 税务局 红会 组织部 统战部 统计局 综合执法局 编办 网信办 老干部局 老龄委 联通 自然资源局
  行政审批局 计生协 财政局 贸促会 退役军人局 邮政 铁塔 银监 镇街
`
  .trim()
  .split(/\s+/u);

/** What stands before 分局, 分中心 … as its field, so that a place does not: 周村规划分局 is whole, 沂源分局 belongs to the name before it. */
export const branchWords: readonly string[] = `
  交易 交警 供电 公安 农业 医保 医疗保障 国土 国土资源 国税 地税 城管 工商 市场监管 执法 服务 林业 水利 水务 消防
  烟草 环保 环境 生态 生态环境 电信 移动 税务 联通 自然资源 规划 质监 邮政 金融 金融监管 银保监
`
  .trim()
  .split(/\s+/u);

/** Offices of a Party committee: 县委 + 组织部 broken by a line end is one name. */
export const partyOffices: readonly string[] = `
  保密办 信访局 党史研究中心 党史研究室 党校 全面深化改革委员会办公室 农办 办 办公室 台办 台港澳办 台港澳工作办公室
  史志办 宣传部 巡察办 巡察工作领导小组办公室 改革办 政法委 政法委员会 政研室 政策研究室 机关工委 机构编制委员会办公室
  机要局 档案馆 直属机关工作委员会 直属机关工委 督查室 社会工作部 组织部 统战办 统战部 编办 网信办
  网络安全和信息化委员会办公室 老干部局 财经办
`
  .trim()
  .split(/\s+/u);

/** Offices of a government: 县政府 + 办公室 broken by a line end is one name. */
export const governmentOffices: readonly string[] = `
  信访局 办 办公厅 办公室 参事室 国资委 外事办公室 外办 常委会 常委会办公室 政务服务中心 机关事务服务中心 法制办 督查室 研究室 金融办
`
  .trim()
  .split(/\s+/u);

/** Fields of work that stand for the bodies of the field: 宣传、网信等部门. */
export const fieldWords: readonly string[] = `
  交警 交通 交通运输 人力资源社会保障 人社 住建 住房城乡建设 体育 供电 信访 公安 共青团 农业 农业农村 医保 卫健
  卫生 卫生健康 卫计 发改 司法 商务 国土 国土资源 国资 城管 妇联 安监 宗教 审计 宣传 工会 工信 工商 市场监管 广电
  应急 政法 教育 文化 文化旅游 文旅 旅游 机构编制 林业 检察 检察院 残联 民政 民族 气象 水利 水务 法院 海关 消防
  环保 生态环境 电力 科技 税务 粮食 组织 统战 统计 编制 网信 自然资源 行政审批 规划 财政 质监 退役军人 通信 邮政
  金融 食药
`
  .trim()
  .split(/\s+/u);

/** Words that a line end may cut: where left and right of a gap make one of them, the gap is layout (市政府办|公室). */
export const unbreakableWords: readonly string[] = `
  中心城区 乡村振兴 乡镇 人力资源 人大办 会展 信访局 公共资源 公司 农业农村 办事处 办公室 办理 区域 区直 区级 医疗保障
  县域 县直 县级 发展和改革 团县委 团委 团市委 园区 城乡建设 城乡水务 城乡融合 城乡规划 城市发展 城市建设 城市更新
  城市管理 城市综合 城市规划 大数据 委员会 安委会 局属 工商业联合会 工商联 市场 市场监督 市场监管 市容 市政 市直 市级
  常委会 常委会办公室 应急管理 府办 开发区 政协办 政府办 政府办公室 政法委 教育和体育 文化和旅游 机关事务 机关工委
  机构编制 生态环境 监察委 省直 省级 示范区 社会 社会保障 社会工作 社会治安 社会组织 社区 管委会 管理局 纪委监委 组织部
  综合行政执法 网络公司 联合会 合作社联合社 联络 联通 自然资源 行政 行政审批 行政执法 街道 退役军人 部门 部队 银行 镇村 镇街
  队伍 集团 高新区
`
  .trim()
  .split(/\s+/u);
