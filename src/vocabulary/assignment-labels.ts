/** Labels before a colon in a unit cell or an assignment (责任单位：, 完成时限：). Seen: 负责部门, 适用范围 gold sc-zimaoqu, 牵头单位, 配合单位 domain.md 4.6. Sorted by character. */

/** Units after them are lead. */
export const leadLabels: readonly string[] = `
  主办 主办单位 主办处室 主办科室 主办部门 主牵头单位 主管牵头单位 主要负责单位 主要责任单位 主要责任部门 主责
  主责单位 主责部门 总牵头 总牵头单位 总牵头部门 牵头 牵头主体 牵头区直部门 牵头单位 牵头县直单位 牵头处室
  牵头市直单位 牵头机构 牵头科室 牵头组 牵头股室 牵头落实单位 牵头负责单位 牵头责任单位 牵头责任部门 牵头部门
  第一责任单位 第一责任部门 首要责任单位
`
  .trim()
  .split(/\s+/u);

/** Units after them are support. */
export const supportLabels: readonly string[] = `
  会同单位 会同部门 协作单位 协作部门 协办 协办单位 协办处室 协办科室 协办部门 协助单位 协助部门 协同 协同单位
  协同部门 协同配合单位 参与 参与单位 参与部门 参加单位 参加部门 指导单位 支持单位 支持部门 支撑单位 次要责任单位
  责任配合单位 配合 配合单位 配合处室 配合科室 配合股室 配合责任单位 配合部门
`
  .trim()
  .split(/\s+/u);

/** Units after them are responsible. */
export const responsibleLabels: readonly string[] = `
  主管单位 主管部门 任务分工 任务单位 公开主体 分工 分工单位 办理单位 发布主体 完成单位 实施 实施主体 实施单位
  实施部门 执行单位 承办单位 承办处室 承办科室 承办部门 承担单位 指导部门 整改责任单位 申报单位 监督单位 督办单位
  职责分工 落实 落实主体 落实单位 落实部门 负责 负责单位 负责处室 负责机构 负责科室 负责部门 责任 责任主体
  责任分工 责任单位 责任处室 责任机关 责任机构 责任科室 责任股室 责任部门
`
  .trim()
  .split(/\s+/u);

/** What follows is a time, not a unit. */
export const deadlineLabels: readonly string[] = `
  办理时限 办结时限 完成日期 完成时间 完成时限 完成期限 实施时间 实施期限 工作时限 截止日期 截止时间 推进时间
  整改时限 时间 时间安排 时间节点 时间要求 时间进度 时限 时限要求 期限 节点 落实时限 计划完成时间 进度安排
  预计完成时间
`
  .trim()
  .split(/\s+/u);

/** What follows is neither unit nor time: persons, places, remarks. */
export const fieldLabels: readonly string[] = `
  主要负责人 任务来源 传真 具体负责人 分管领导 包保领导 包联领导 区领导 协办责任人 县领导 备注 完成情况 实施范围
  工作目标 工作要求 市领导 成果形式 挂图领导 推广单位 推广范围 政策依据 注 牵头区领导 牵头县领导 牵头市领导
  牵头责任人 牵头领导 电话 目标 目标任务 直接责任人 省领导 第一责任人 经办人 考核指标 联系人 联系电话 联系领导
  评价指标 试点单位 试点范围 说明 负责人 责任人 责任县领导 责任市领导 责任领导 资金来源 进展情况 进度 适用范围
  邮箱 量化指标 预期成效 预期目标
`
  .trim()
  .split(/\s+/u);
