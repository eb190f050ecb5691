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
  ['one in a sentence is none', '2.学习先进（见附件） 3.加强管理。', 1],
  ['in a row between bars they are a cell', '| 加强建设 | 1.学习先进。 2.加强管理。 3.落实责任。 | 县财政局 |', 1],
  ['in a row between tabs they are a cell', '加强建设\t1.学习先进。 2.加强管理。 3.落实责任。', 1],
])('%s', (_, text, parts) => {
  expect(partsOf(text)).toBe(parts);
});
