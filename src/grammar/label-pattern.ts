import { labelRoles, labelUnits } from '../vocabulary/assignment-labels.ts';

/** 单位, 部门, 科室 …: how labels of units end, as a part of longer expressions. */
export const labelUnit = `(?:${labelUnits.join('|')})`;

/** 责任单位, 牵头部门 …: most labels of units, as a part of longer expressions. */
export const unitLabel = `(?:${labelRoles.join('|')})${labelUnit}`;
