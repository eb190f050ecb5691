import type { ColumnRole } from '../model/notice.ts';

/** A header word (表头) and the role of its column. `seen`: where it was met; left out for general knowledge (domain.md 3.1). */
export interface HeaderWord {
  readonly word: string;
  readonly role: ColumnRole;
  readonly seen?: string;
}

const words = (role: ColumnRole, list: string, seen?: string): readonly HeaderWord[] =>
  list.split(' ').map((word) => (seen === undefined ? { word, role } : { word, role, seen }));

/** Whole header words, white space and brackets removed. */
export const headerWords: readonly HeaderWord[] = [
  ...words('number', '序号', '003:37'),
  ...words('number', '编号 项目序号 任务编号 事项编号 任务序号 序 No. NO. No № 项次 条目'),
  ...words('task', '工作任务', '003:37'),
  ...words('task', '改革举措', 'corpus/v1'),
  ...words(
    'task',
    '重点任务 主要任务 任务名称 任务分类 任务类别 任务类型 任务 类别 分类 类型 事项 工作事项 重点事项 项目名称 项目 重点领域 领域 一级指标 二级指标 工作目标分类 ' +
      '重点工作 重点工作任务 工作板块 板块 公开事项 工作项目 工作类别 工作分类 工作名称 目标分类 任务项 重点项目 改革任务 事项名称 措施名称 主要工作 工作重点 条款 工作任务名称 方面 工作方面',
  ),
  ...words('requirement', '具体要求', '000:66'),
  ...words('requirement', '主要内容', 'corpus/v2'),
  ...words(
    'requirement',
    '工作要求 任务内容 工作内容 重点工作内容 具体任务 具体措施 具体举措 具体内容 具体工作 工作举措 工作措施 重点举措 主要举措 主要措施 任务要求 公开内容 落实措施 推进措施 细化任务 ' +
      '分解任务 任务分解 工作任务及要求 工作任务分解 具体工作任务 具体工作内容 重点内容 任务措施 任务举措 措施 举措 内容 要求 改革内容 建设内容 细化措施 贯彻措施 整改措施 工作任务及措施 具体事项 ' +
      '任务及要求 工作要点 要点内容 重点工作及要求 任务描述 工作描述 政策措施 政策内容 年度任务 年度重点任务 落实举措 推进举措 重点任务及措施',
  ),
  ...words(
    'lead-unit',
    '牵头单位 牵头部门 牵头责任单位 牵头责任部门 主责单位 主责部门 主办单位 主办部门 第一责任单位 牵头科室 牵头处室 牵头股室 责任主体牵头 牵头 牵头机构 主要责任单位 总牵头单位 牵头落实单位 责任单位牵头 责任部门牵头 首要责任单位 主体责任单位',
  ),
  ...words(
    'support-unit',
    '配合单位 配合部门 配合责任单位 协办单位 协办部门 协同单位 协同部门 参与单位 参与部门 参加单位 会同单位 协助单位 协助部门 配合科室 配合 协办 协助 支持单位 协作单位 会办单位 参加部门 责任单位配合 责任部门配合 配合处室 协同配合单位 联动单位',
  ),
  ...words('unit', '责任单位', '000:67'),
  ...words('unit', '指导部门', 'corpus/v1'),
  ...words(
    'unit',
    '责任部门 责任科室 责任主体 承办单位 承办部门 承办科室 实施单位 实施主体 落实单位 落实部门 责任单位及分工 主管部门 主管单位 负责部门 负责单位 责任分工 责任处室 责任股室 承担单位 执行单位 ' +
      '责任机构 责任落实单位 组织实施单位 任务承担单位 完成单位 部门 单位 责任 分工 任务分工 部门分工 职责分工 责任部门单位 具体责任单位 牵头及配合单位 牵头和配合单位 牵头配合单位 牵头单位和责任单位 ' +
      '牵头单位及责任单位 牵头单位配合单位 牵头部门和配合部门 牵头部门及配合部门 责任领导及单位 主体单位 责任乡镇 属地单位 责任县区 提供单位 公开主体 责任单位部门 市直责任单位 省直责任单位 县直责任单位 填报单位 整改单位 整改责任单位',
  ),
  ...words(
    'person',
    '责任人 责任领导 分管领导 牵头领导 包保领导 联系人 经办人 市领导 县领导 区领导 具体负责人 负责人 包联领导 挂钩领导 主管领导 分管负责人 责任人员 第一责任人 直接责任人 牵头责任人 领导 具体责任人 分管市领导 分管县领导 分管区领导 联系领导 市级领导 县级领导 区级领导 督办领导',
  ),
  ...words('deadline', '完成时限', '003:37'),
  ...words(
    'deadline',
    '时限要求 完成时间 时间要求 时间节点 办结时限 工作时限 进度安排 计划完成时间 时限 时间安排 完成期限 整改时限 时间 期限 完成日期 办理时限 完成时间节点 落实时限 工作进度安排 时间进度 进度要求 截止时间 要求完成时间 ' +
      '完成时限要求 推进时限 时间进度安排 完成时限及要求 节点 预计完成时间 拟完成时间 时限节点 实施时间 责任时限 计划时间 公开时限 报送时间 任务时限',
  ),
  ...words(
    'target',
    '目标任务 工作目标 预期目标 年度目标 量化指标 目标值 成果形式 预期成效 考核指标 全年目标 阶段目标 目标 目标要求 预期成果 工作成果 主要目标 年度工作目标 年度目标任务 总体目标 绩效目标 指标 成果 完成标志 工作标准 任务目标 目标任务及成效 标志性成果 工作成效',
  ),
  ...words('basis', '任务来源 政策依据 工作依据 文件依据 出处 对应条款 依据 来源 法律依据 设定依据'),
  ...words('remark', '备注 说明 附注 备 注 其他'.replace('备 注 ', '')),
  ...words('other', '推广范围', 'corpus/v1'),
  ...words(
    'other',
    '进展情况 完成情况 落实情况 工作进展 完成进度 存在问题 下步打算 下一步打算 是否完成 销号情况 督办情况 分值 报送材料 联系电话 电话 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 ' +
      '1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月 适用范围 公开渠道 公开方式 公开时间 公开对象 当前进展 目前进展 实施情况 推进情况 问题 得分 权重 评分标准 进度',
  ),
];

/** What a header nobody listed ends in, and what it most likely is; asked in this order, and reported as a guess. */
export const headerEndings: readonly HeaderWord[] = [
  ...words('number', '序号 编号'),
  ...words('person', '领导 责任人 负责人 联系人 经办人'),
  ...words('deadline', '时限 期限 时间 日期 时间节点 进度安排'),
  ...words('remark', '备注'),
  ...words('unit', '单位 部门 科室 处室 股室 主体 机构'),
  ...words('basis', '依据 来源 出处'),
  ...words('other', '情况 进展 电话 范围 方式 分值 得分 材料'),
  ...words('target', '目标 指标 成果 成效'),
  ...words('requirement', '要求 内容 措施 举措 具体任务'),
  ...words('task', '任务 事项 项目 名称 类别 领域 工作 分类 方面'),
];

/** A unit header that holds one of these is a lead or a support column. */
export const leadWords: readonly string[] = ['牵头', '主办', '主责', '第一责任'];
export const supportWords: readonly string[] = ['配合', '协办', '协同', '参与', '会同', '协助', '参加', '协作'];
