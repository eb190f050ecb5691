import { formLabels } from '../vocabulary/table-words.ts';

const line = new RegExp(`^[（(]?(?:${formLabels.join('|')})\\s{0,4}[:：]`, 'u');
const longest = 60;

/** 填报单位：　　　　填报日期：, 单位：万元: a line of the form that a table is (表头项), beside its title. */
export function isFormLine(text: string): boolean {
  return text.length <= longest && line.test(text.trim()) && !/[。；]/u.test(text);
}
