/** Words of a document's front and end matter (版头、主体、版记; GB/T 9704-2012, domain.md 1). */

/** Kinds of document (文种): what a title ends in. */
export const documentKinds: readonly string[] = [
  '通知', '意见', '通报', '报告', '请示', '批复', '函', '决定', '公告', '通告', '议案', '命令', '纪要', '决议', '公报', '办法', '规定', '方案', '要点',
  '措施', '计划', '规划', '安排', '细则', '清单', '台账', '分解表', '分工', '纲要', '任务', '举措', '条例', '指南', '制度', '规则', '工作表', '任务表', '责任表', '一览表',
];

/** First words of 主送机关. */
export const recipientWords: readonly string[] = ['人民政府', '部门', '单位', '办事处', '管委会', '机构', '委员会', '局', '办公室', '处室', '科室', '街道', '乡镇', '镇', '厅', '企业', '机关', '委办', '党委', '公司', '学校'];

/** Whole lines of the 版头 that say how a document is handled: 密级, 紧急程度. */
export const handlingWords: readonly string[] = ['秘密', '机密', '绝密', '特急', '加急', '平急', '特提'];

/** Brackets near the date (附注). */
export const publicityWords: readonly string[] = ['此件', '本文有删减', '公开发布', '公开属性', '主动公开', '依申请公开', '不予公开'];

/** How names of bodies end (机关名称). */
export const bodyEndings: readonly string[] = [
  '人民政府', '办公室', '办公厅', '委员会', '局', '厅', '部', '院', '领导小组', '指挥部', '管委会', '国务院', '委', '办', '中心', '联席会议', '办事处', '总局', '党组', '支队', '总队', '协会', '联合会', '公司', '学校', '大学', '工委', '法院', '检察院', '专班',
];
