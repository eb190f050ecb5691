import { makeColumns } from './make-columns.ts';
import { makeRows } from './make-rows.ts';
import type { ModelNotice, TableLimits } from './model.ts';
import { seededRandom } from './random.ts';
import { clauses, levels, objects, places, planYear, topics, verbs } from './words.ts';

/** A notice with one task table, the same for the same seed. */
export function makeNotice(seed: number, limits: TableLimits): ModelNotice {
  const random = seededRandom(seed);
  const level = random.pick(levels);
  const place = random.pick(places) + level;
  const topic = random.pick(topics);
  const depth = limits.blanks ? random.pick([0, 1, 1, 2, 2, 3]) : 0;
  const columns = makeColumns(random, depth, limits);
  const { rows, tasks } = makeRows(random, columns, { prefix: level, limits });
  const sentence = (): string => `${random.pick(verbs)}${random.pick(objects)}，${random.pick(clauses)}。`;
  return {
    seed,
    title: `${place}人民政府办公室关于印发《${place}${planYear}年${topic}工作要点》的通知`,
    documentNumber: `${place.slice(0, 1)}政办发〔${planYear}〕${random.between(1, 60)}号`,
    recipients: `各镇人民政府、街道办事处，${level}政府各部门、各直属机构：`,
    opening: `《${place}${planYear}年${topic}工作要点》已经${level}政府研究同意，现印发给你们，请认真贯彻落实。`,
    issuer: `${place}人民政府办公室`,
    issueDate: `${planYear}年3月${random.between(1, 28)}日`,
    sections: ['一、总体要求', '二、重点工作', '三、工作要求'].map((heading) => ({
      heading,
      text: sentence() + sentence(),
    })),
    tableTitle: `${place}${planYear}年${topic}重点任务分解表`,
    table: { columns: columns.columns, rows },
    note: random.chance(0.3) ? '注：任务落实情况于每季度末报送。' : null,
    cc: `抄送：${level}委有关部门，${level}人大常委会办公室。`,
    tasks,
  };
}
