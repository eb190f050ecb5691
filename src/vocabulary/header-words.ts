import type { HeaderWord } from './header-word.ts';
import { otherHeaderWords } from './other-header-words.ts';
import { personHeaderWords } from './person-header-words.ts';
import { taskHeaderWords } from './task-header-words.ts';
import { timeHeaderWords } from './time-header-words.ts';
import { unitHeaderWords } from './unit-header-words.ts';

/** Whole header words, white space and brackets removed. */
export const headerWords: readonly HeaderWord[] = [
  ...taskHeaderWords,
  ...unitHeaderWords,
  ...personHeaderWords,
  ...timeHeaderWords,
  ...otherHeaderWords,
];

/** What a header nobody listed ends in, and what it most likely is; asked in this order, and reported as a guess. */
export const headerEndings: readonly HeaderWord[] = [
  { word: '序号', role: 'number' },
  { word: '编号', role: 'number' },
  { word: '领导', role: 'person' },
  { word: '负责同志', role: 'person' },
  { word: '责任人', role: 'person' },
  { word: '负责人', role: 'person' },
  { word: '联系人', role: 'person' },
  { word: '经办人', role: 'person' },
  { word: '时限', role: 'deadline' },
  { word: '期限', role: 'deadline' },
  { word: '时间', role: 'deadline' },
  { word: '日期', role: 'deadline' },
  { word: '时间节点', role: 'deadline' },
  { word: '进度安排', role: 'deadline' },
  { word: '备注', role: 'remark' },
  { word: '单位', role: 'unit' },
  { word: '部门', role: 'unit' },
  { word: '科室', role: 'unit' },
  { word: '处室', role: 'unit' },
  { word: '股室', role: 'unit' },
  { word: '主体', role: 'unit' },
  { word: '机构', role: 'unit' },
  { word: '支部', role: 'unit' },
  { word: '依据', role: 'basis' },
  { word: '来源', role: 'basis' },
  { word: '出处', role: 'basis' },
  { word: '情况', role: 'other' },
  { word: '进展', role: 'other' },
  { word: '电话', role: 'other' },
  { word: '范围', role: 'other' },
  { word: '方式', role: 'other' },
  { word: '分值', role: 'other' },
  { word: '得分', role: 'other' },
  { word: '材料', role: 'other' },
  { word: '目标', role: 'target' },
  { word: '指标', role: 'target' },
  { word: '成果', role: 'target' },
  { word: '成效', role: 'target' },
  { word: '要求', role: 'requirement' },
  { word: '内容', role: 'requirement' },
  { word: '措施', role: 'requirement' },
  { word: '举措', role: 'requirement' },
  { word: '具体任务', role: 'requirement' },
  { word: '任务', role: 'task' },
  { word: '事项', role: 'task' },
  { word: '项目', role: 'task' },
  { word: '名称', role: 'task' },
  { word: '类别', role: 'task' },
  { word: '领域', role: 'task' },
  { word: '工作', role: 'task' },
  { word: '分类', role: 'task' },
  { word: '方面', role: 'task' },
];

/** Targets (目标) that are the requirement where no column is (domain.md 3.1), sorted by character. */
export const targetTaskWords: readonly string[] = [
  '任务目标',
  '工作标准',
  '工作目标',
  '全年目标任务',
  '年度目标任务',
  '目标',
  '目标任务',
  '目标要求',
];

/** Who builds or owns a project (项目业主): responsible only where no column says who is. */
export const ownerHeaders: readonly string[] = [
  '业主单位',
  '实施企业',
  '建设主体',
  '建设单位',
  '引资企业',
  '承建单位',
  '投资主体',
  '投资企业',
  '投资单位',
  '投资商',
  '投资方',
  '施工单位',
  '签约企业',
  '项目业主',
  '项目业主单位',
  '项目单位',
  '项目建设单位',
  '项目法人',
];

/** A unit header that holds one of these is a lead or a support column. */
export const leadWords: readonly string[] = ['牵头', '主办', '主责', '第一责任'];
export const supportWords: readonly string[] = ['配合', '协办', '协同', '参与', '会同', '协助', '参加', '协作'];

/** What the units of a table do (单位 | 职责): the requirement where no column is. */
export const dutyHeaders: readonly string[] = [
  '主要工作职责',
  '主要职责',
  '任务分工',
  '任务职责',
  '具体职责',
  '分工',
  '岗位职责',
  '工作职责',
  '承担职责',
  '职能',
  '职能职责',
  '职责',
  '职责任务',
  '职责内容',
  '职责分工',
  '责任分工',
];

/** Headers of lists of persons: what stands beside them (职责) is a person's. */
export const memberHeaders: readonly string[] = ['姓名', '成员', '职务'];
