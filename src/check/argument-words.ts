import type { Wording } from '../model/errors.ts';
import type { ColumnRole } from '../model/notice.ts';

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

/** A share from 0 to 1 as whole percents. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

const isoDate = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/u;

/** "2023-09-30" as people write it, 2023年9月30日; anything else stands for itself. */
export function dateWord(due: string): Wording {
  const parts = isoDate.exec(due)?.groups;
  if (parts === undefined) return { zh: `“${due}”`, en: `“${due}”` };
  const { year, month, day } = parts;
  return { zh: `${Number(year)}年${Number(month)}月${Number(day)}日`, en: due };
}

const readingWords: Readonly<Record<string, Wording>> = {
  tabs: { zh: '制表符分列', en: 'columns parted by tabs' },
  pipes: { zh: '竖线分列', en: 'columns parted by bars' },
  spaces: { zh: '空格分列', en: 'columns parted by spaces' },
  'cell-lines': { zh: '每行一格', en: 'one cell a line' },
};

/** How a lost table was read; a reading without words here stands for itself. */
export function readingWord(reading: string): Wording {
  return readingWords[reading] ?? { zh: reading, en: reading };
}

const objectWords: Readonly<Record<string, Wording>> = {
  chart: { zh: '图表', en: 'chart' },
  comment: { zh: '批注', en: 'comment' },
  diagram: { zh: '示意图', en: 'diagram' },
  'embedded-object': { zh: '嵌入对象', en: 'embedded object' },
  'hidden-text': { zh: '隐藏文字', en: 'hidden text' },
  image: { zh: '图片', en: 'image' },
  'included-document': { zh: '插入的文档', en: 'included document' },
  symbol: { zh: '特殊符号', en: 'symbol' },
  'word-art': { zh: '艺术字', en: 'word art' },
};

/** A part of a file that is not read; one without words here stands for itself. */
export function objectWord(what: string): Wording {
  return objectWords[what] ?? { zh: what, en: what };
}
