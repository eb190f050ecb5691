import { expect, it } from 'vitest';
import { cutGluedItems } from '../../../src/structure/glued-paragraphs.ts';
import { documentOf } from './document-of.ts';

const partsOf = (text: string): number => cutGluedItems(documentOf(text).blocks).blocks.length;

it.each([
  ['items that ran into one paragraph are paragraphs', '一、加强建设 1.学习先进。 2.加强管理。', 3],
  [
    'one that follows who acts is one, too',
    '2.学习先进。〔牵头单位：县政府办；责任单位：各镇（街道）〕 3.加强管理。',
    2,
  ],
  [
    'a notice in one line has its items',
    `某县服务保障方案${'为做好服务保障工作，特制定此方案。'.repeat(14)}一、服务工作（一）前期工作1.建立机制。加强联系。（县政府办牵头）2.加强汇报。争取支持。二、保障工作1.做好防疫。2.做好宣传。`,
    8,
  ],
  [
    'a citation in a long sentence is none',
    `${'为做好服务保障工作，根据有关文件（一）项规定，制定此方案。'.repeat(10)}重点抓好一、二类项目。`,
    1,
  ],
  [
    'a time closes an item of a notice in one line',
    `${'为做好服务保障工作，特制定此方案。'.repeat(14)}一、任务（1）部署系统。责任单位：县信通公司完成时限：2024年9月30日（2）培训人员。责任单位：县培训中心完成时限：2024年10月底前二、要求各单位要落实。`,
    5,
  ],
  [
    'so do units, and the first chapter stands behind a colon',
    `${'为做好服务保障工作，特制定此方案。'.repeat(14)}现通知如下：一、任务（一）清理街巷。责任部门：城建科、质监站（二）修剪树木。责任部门：园林局二、要求各单位要落实。`,
    5,
  ],
  [
    'chapters of a notice in one line of which one is lost, and items below them that do not count up',
    `${'为做好服务保障工作，特制定此方案。'.repeat(14)}一、服务1.建立机制。（县政府办牵头）3.加强汇报。二、保障4.做好防疫。四、督查9.做好督查。`,
    4,
  ],
  [
    'without a gap, behind who acts',
    '（一）学习先进，县政府办负责。（二）加强管理。（责任单位：县财政局）（三）整改。',
    3,
  ],
  [
    'without a gap, behind nobody, where the paragraph begins with the number before it',
    '（一）学习先进。（二）加强管理。（责任单位：县财政局）',
    2,
  ],
  ['chapters without a gap', '一、学习先进。二、加强管理。三、整改。', 3],
  ['without a gap and counting down', '（二）学习先进。（一）加强管理。（责任单位：县财政局）', 1],
  ['without a gap, in a sentence', '（一）学习先进，（二）加强管理。（责任单位：县财政局）', 1],
  ['without a gap, of another level', '（一）学习先进。二、加强管理。', 1],
  ['the first behind a colon', '现提出如下要点：（一）学习先进。责任单位：县政府办。（二）加强管理。', 3],
  ['one in a sentence is none', '2.学习先进（见附件） 3.加强管理。', 1],
  ['in a row between bars they are a cell', '| 加强建设 | 1.学习先进。 2.加强管理。 3.落实责任。 | 县财政局 |', 1],
  ['in a row between tabs they are a cell', '加强建设\t1.学习先进。 2.加强管理。 3.落实责任。', 1],
])('%s', (_, text, parts) => {
  expect(partsOf(text)).toBe(parts);
});
