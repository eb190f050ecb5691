/** Collectives that name nobody (domain.md 7.1): without 各 and without a level word. */
export const vagueUnits: readonly string[] = [
  '有关部门',
  '相关部门',
  '有关单位',
  '相关单位',
  '有关部门和单位',
  '相关部门和单位',
  '有关部门、单位',
  '部门',
  '单位',
  '其他部门',
  '其他单位',
  '有关方面',
];
