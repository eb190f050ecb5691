/** Header words of tables that define indicators, charge, permit or hire and give no tasks (指标表、收费表、审批公示、招聘岗位表; domain.md 3.3), sorted by character. */
export const otherTableWords: readonly string[] = [
  '中标',
  '价格',
  '单价',
  '受理日期',
  '学历',
  '成交供应商',
  '执收',
  '招聘',
  '指标定义',
  '指标导向',
  '指标解释',
  '收费',
  '环评',
  '计算方法',
];

/** Header words of tables that score (考核评分表); where a unit and a time stand beside them, what is scored is to be done. Sorted by character. */
export const scoreTableWords: readonly string[] = ['得分', '扣分', '考核标准', '考评标准', '计分', '评价标准', '评分'];

/** What a table of tasks is called, sorted by character. */
export const taskTableNames: readonly string[] = [
  '任务分工',
  '任务分解',
  '任务清单',
  '任务表',
  '分工表',
  '分解表',
  '责任分工',
  '责任分解',
  '责任清单',
];

/** What is measured, in tables of scores; where a goal and a unit stand beside it, it is what is to be done. */
export const measuredWords: readonly string[] = ['考核内容', '考评内容'];

/** Labels of what a form says above its table (填报单位：, 单位：万元), sorted by character. */
export const formLabels: readonly string[] = [
  '制表人',
  '制表单位',
  '制表日期',
  '制表时间',
  '单位',
  '单位名称',
  '填报人',
  '填报单位',
  '填报日期',
  '填报时间',
  '填报部门',
  '填表人',
  '填表单位',
  '填表日期',
  '填表时间',
  '报送单位',
  '报送日期',
  '报送时间',
  '日期',
  '统计时间',
  '编制单位',
  '编制日期',
  '编制时间',
  '编制部门',
  '计量单位',
  '金额单位',
];

/** Labels of what is signed below a table (填表人：　审核人：　联系电话：), beside the form's own, sorted by character. */
export const signLabels: readonly string[] = [
  '主办人',
  '主要负责人',
  '主要领导',
  '制表',
  '单位负责人',
  '单位领导',
  '填报',
  '填表',
  '复核',
  '复核人',
  '审定',
  '审定人',
  '审批',
  '审批人',
  '审核',
  '审核人',
  '审核领导',
  '手机',
  '电话',
  '签发人',
  '经办人',
  '联系人',
  '联系方式',
  '联系电话',
  '负责人',
  '部门负责人',
  '分管负责人',
  '分管领导',
];

/** What begins a row of sums (合计). */
export const totalWords: readonly string[] = ['合计', '总计', '小计', '共计', '总数'];

/** These do so where a cell holds nothing else: 汇总各单位台账 and 累计培训500人 are tasks. */
export const soleTotalWords: readonly string[] = ['汇总', '累计'];
