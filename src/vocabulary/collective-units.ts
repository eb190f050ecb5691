/**
 * Collectives (集合性单位): words for many units at once. Seen: 各镇街, 有关部门 000:72, 各镇（街道）, 有关单位 002:92, 县政府有关部门、单位 002:138,
 * 舆情涉及部门 002:150, 各省级人民政府, 各有关部门和单位 gold sc-jiuye, 各有关省级人民政府 gold sc-xiaofeifupin. Sorted by character.
 */

/** A name that begins so and ends like a unit is a collective. */
export const collectiveHeads: readonly string[] = `
  上述 下属 以上 全体 全区 全县 全州 全市 全旗 全省 全镇 其 其他 其它 各 属地 所属 所有 有关 涉及 相关 辖区
`
  .trim()
  .split(/\s+/u);

/** A name that ends so is a collective: 教育部门, 市属企业. */
export const collectiveEndings: readonly string[] = `
  乡镇 人民团体 企业 党政机关 党组织 公共机构 团组织 医疗机构 单位 卫生机构 国企 建设主体 志愿服务组织 养老机构 实施主体 央企 直属机构 社会组织 群团组织 职能部门 管理主体 经营主体 责任主体 运营主体 金融机构 街镇 部门 镇街 院校 高校
`
  .trim()
  .split(/\s+/u);

/** What may follow a collective head besides the endings of units: 各地, 各有关方面. */
export const collectiveNouns: readonly string[] = `
  中心 乡 会 党支部 党总支 系 院系 系部 班级 年级 网点 网格 车间 教学点 站点 工段 局 办 部 股 委 厅 平台 党组织 分管 区 协会 县 团 团体 园 地 地区 地方 处 媒体 宗教团体 室 层级 州 市 战线 所 方 方面 旗 机关
  村 行政村 自然村 校 盟 直属 省 社 社区 科 站 警种 级 组 组织 行业 街 街道 镇 队 院 院所 领域主管 馆
`
  .trim()
  .split(/\s+/u);

/** Words for kinds of units that stand alone: 乡镇（街道）, 成员单位. */
export const genericUnits: readonly string[] = `
  乡(镇) 乡镇 乡镇(街道) 乡镇人民政府 乡镇党委 乡镇党委政府 乡镇政府 乡镇街 乡镇街道 乡镇（街道） 乡（镇） 人民团体 企业 办事处 功能区
  区(县) 区县 区（县） 医疗机构 单位 县(区) 县(市、区) 县区 县（区） 县（市、区） 园区 地方人民政府 地方政府 地方党委政府 园区管委会 处室 学校 市（州） 开发区
  成员单位 新闻媒体 机构 村(居) 村(社区) 村“两委” 村两委 村居 村社区“两委” 村（居） 村（社区） 村（社区）“两委” 社会组织 社区“两委” 科室 科研院所 群团组织 股室 社区 行业协会
  街道 街道党工委 街道党工委办事处 街道办 街道办事处 街镇 社区卫生服务中心 部门 金融机构 镇(街) 镇(街道) 镇办 镇政府 管委会 镇街 镇街道 镇（街道） 镇（街） 驻区单位
  高校
`
  .trim()
  .split(/\s+/u);

/** After 、 or 和 these belong to the collective before them: 县政府各部门、单位 is one. */
export const bareWords: readonly string[] = `
  事业单位 人民团体 企业 企事业单位 单位 县级市 平台 团体 处室 学校 政府 机构 直属机构 社会组织 科室 组织 群团组织
  行业协会 街道 部门 村 村居 村(居) 村(社区) 村（居） 村（社区） 社区 院校 高校
`
  .trim()
  .split(/\s+/u);
