/**
 * How names of units end (单位名称的词尾). Seen: 局, 镇街, 开发区 000:72, 办公室 000:229, 部, 办, 委 002:93–95, 机关, 室, 银行 002:97, 中心 002:104,
 * 联 002:117, 委员会 003:52, 署, 院, 会 gold sc-tuiguang, 厅 gold sc-jili, 公司 gold sc-zimaoqu, 总社 gold sc-xiaofeifupin, 组委 gold sc-tiyu;
 * the others are general knowledge. Sorted by character.
 */

/** Nothing of a name follows 和 after these: in 教育局和体育局 the 和 stands between two units. */
export const strongUnitSuffixes: readonly string[] = `
  一中 三中 专班 中专 中央 中学 中心 中心校 中支 中科院 中队 主席团 乡镇 书店 事务所 二中 五中 交易所 产业园 人大 人大办 企业 体育馆 供电所 供销社
  促进会 保税区 信用社 党委 党工委 党校 党组 公司 公路段 六中 军分区 军区 农商行 农场 出版社 分社 分行 办 办公室 功能区 医共体 医院
  协会 协调组 侦查处 单位 博物馆 卫生所 卫生院 厅 司 司法所 合作社 商会 四中 团委 园区 国企 图书馆 城投 基金会 处 大学 大队 央企
  委 委办局 委员会 学会 学校 学院 安全部 实验室 审判庭 审查处 客运站 室 小学 小组 少年宫 局 居委会 展览馆 巡察组 工业园 工会 工作专班
  工作站 工作组 工作队 工委 市场所 常委会 幼儿园 广播台 府 度假区 开发区 总台 总社 总站 总署 总行 总队 技校 报社 指挥部 控股
  推广站 支行 支队 政协 政协办 政府 救援队 文化宫 文化馆 新区 景区 服务所 服务站 服务队 机关 机场 机构 村委会 村居 林场 档案馆
  检察院 检查处 民主党派 气象台 水厂 水文站 法庭 法院 派出所 海关 理事会 电厂 电大 电网 电视台 监委 监测站 监狱 监督所 监管组 看守所 督查处 研究所
  研究院 示范区 科 科技园 科技馆 税务所 稽查处 管委会 管理区 管理所 管理站 红十字会 纪委 纪念馆 纪检监察组 纪检组 组委 经开区 编辑部
  署 美术馆 职专 职校 联 联合会 联盟 联社 股 街道 规划馆 警备区 试验区 调查处 调查队 财经办 车站 运营商 通讯社 部 部委 部门 部队 银行 镇办
  镇街 院 院校 集团 领导小组 风景区 驻军 高新区 高校
`
  .trim()
  .split(/\s+/u);

/** Places that act as units: 唐山镇, 兴华街道. */
export const placeUnitSuffixes: readonly string[] = `
  乡 区 县 州 市 旗 村 林区 片区 盟 省 矿区 社区 苏木 街 镇
`
  .trim()
  .split(/\s+/u);

/** Of these and the next, those that names of places end with, too: 广州, 烟台, 新会, 驻马店. */
export const placeNameEndings: readonly string[] = ['会', '台', '州', '店'];

/** What ends common words too (会 in 社会), so that a unit needs more evidence. */
export const weakUnitSuffixes: readonly string[] = `
  会 党总支 厂 台 团 园 场 库 店 庭 所 校 矿 社 站 组 行 队 馆
`
  .trim()
  .split(/\s+/u);

/** Words that end like a unit and are none (社会 in 人力资源和社会|保障局, 市场, 干部): no name is complete after them. */
export const falseUnitEndings: readonly string[] = `
  一次办 一网通办 上司 上市 下乡 不会 专家库 专科 东部 中心城市 中部 串联 主办 举办 乐队 乡村 互联 交流会 人才库 会场
  会所 会议室 官司 土司 住所 住院 例会 信息库 停车场 先行 入库 入村 入校 全乡 全会 全区 全县 全市 全村 全校 全省 全程网办
  全部 全镇 关联 内部 农村 出台 出库 出行 出院 分区 分析会 分组 到会 前台 动员会 北部 区城乡 区城市 协办 南部
  博览会 卫生城市 即办 厕所 原委 县城乡 县城市 县市 发布会 发行 另行 同行 名录库 名校 后台 听证会 和城乡 和城市
  商业街 团队 园林城市 在校 地区 场所 培训会 基站 外市 外部 夜市 大厅 大街 大都市 好处 实行 客厅 家庭 家园 对接会 对联
  小区 小镇 局部 居室 履行 工作会 市区 市场 市城乡 市城市 布局 帮办代办 常务会 干部 平台 并联 并行 广场 库区
  座谈会 惩处 我区 我县 我市 我省 房城乡 执行 承办 报告会 招聘会 推介会 推行 推进会 改组 教室 数据库 数组 文明城市
  施行 旅行 智库 智慧城市 暂行 本区 本县 本市 本省 机会 查办 查处 校区 校园 格局 楼市 步行 步行街 汇报会 泵站 洽谈会
  流行 海绵城市 灾区 煤矿 物联 到校 返校 来校 护校 现场 现场会 现行 班组 田园 相处 督办 研讨会 示范村 社会 社会区 社团 离校 立场 站台
  筹办 经办 组队 结局 统筹城乡 网店 网站 群团 考场 职场 联席会 股市 自然村 自行 舞台 航行 药店 行政村 街区 西部 议会
  评审会 诊所 试行 误区 调处 调度会 贫困村 资源库 赛场 超市 跨区 跨县 跨市 跨省 跨省通办 车队 辖区 运动会 运行 返乡
  进校园 进社区 进行 通行 部署 都会 酒店 重组 银联 门市 门店 项目库 领队 题库 飞行 餐厅 饭店 马上办 马上就办 驻村
`
  .trim()
  .split(/\s+/u);
