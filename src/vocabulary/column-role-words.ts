import type { Wording } from '../model/errors.ts';
import type { ColumnRole } from '../model/notice.ts';

/** 栏目名称: what a clerk calls a column of each role. */
const roleWords: Readonly<Record<ColumnRole, Wording>> = {
  number: { zh: '序号', en: 'number' },
  task: { zh: '工作任务', en: 'task' },
  requirement: { zh: '工作要求', en: 'requirement' },
  'lead-unit': { zh: '牵头单位', en: 'lead unit' },
  'support-unit': { zh: '配合单位', en: 'support unit' },
  unit: { zh: '责任单位', en: 'responsible unit' },
  person: { zh: '责任人', en: 'person' },
  deadline: { zh: '完成时限', en: 'deadline' },
  target: { zh: '目标', en: 'target' },
  basis: { zh: '依据', en: 'basis' },
  remark: { zh: '备注', en: 'remark' },
  other: { zh: '其他', en: 'other' },
};

/** 栏目名称: the words for a column's role; a role that is not in the contract stands for itself. */
export function roleWord(role: string): Wording {
  return Object.hasOwn(roleWords, role) ? roleWords[role as ColumnRole] : { zh: role, en: role };
}
