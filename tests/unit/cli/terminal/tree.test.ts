import { expect, it } from 'vitest';
import { renderTree } from '../../../../src/cli/terminal/tree.ts';
import { makeSection } from '../../../support/notice.ts';

it('draws the outline as a tree', () => {
  const sections = [
    makeSection('一、', '总体要求', [
      makeSection('（一）', '公开', [makeSection('1.', '预算')]),
      makeSection('（二）', '解读'),
    ]),
    makeSection(null, '附则', [makeSection('1.', '解释')]),
  ];
  expect(renderTree(sections)).toBe(`├─ 一、总体要求
│  ├─ （一）公开
│  │  └─ 1.预算
│  └─ （二）解读
└─ 附则
   └─ 1.解释
`);
});

it('prints nothing for a notice without headings', () => {
  expect(renderTree([])).toBe('');
});

it('keeps a heading on its line and shows its control characters', () => {
  expect(renderTree([makeSection('一、', '公开\n预算\u001b[2J')])).toBe('└─ 一、公开 预算�[2J\n');
});
