/** Words that open a line below a table or at the end of a document, never a row (domain.md 1 and 3.2). */
export const tableEndWords: readonly string[] = [
  '注：',
  '注:',
  '备注：',
  '备注:',
  '说明：',
  '说明:',
  '附注：',
  '附注:',
  '抄送',
  '附件',
  '附表',
  '主题词',
  '（此件',
  '(此件',
  '联系人：',
  '联系电话：',
  '填表说明',
  '索引号',
  '信息索引号',
  '※',
];

/** Words that open a legend or note under a table. */
export const noteWords: readonly string[] = [
  '注',
  '备注',
  '说明',
  '附注',
  '填表说明',
  '※',
  '★',
  '☆',
  '*',
  '＊',
  '▲',
  '△',
];
