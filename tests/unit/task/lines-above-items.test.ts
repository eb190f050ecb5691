import { expect, it } from 'vitest';
import { proseTasks as tasks } from '../../support/prose-tasks.ts';

it.each<[string, string, readonly string[]]>([
  [
    'items below no heading',
    '牵头部门：办公室\n1.公开目录。\n2.公开预算。\n牵头部门：财务科\n3.公开决算。',
    [': 公开目录。 = L办公室', ': 公开预算。 = L办公室', ': 公开决算。 = L财务科'],
  ],
  [
    'brackets, where there are three at least',
    '一、甲\n（由办公室牵头）\n1.公开目录。\n（由财务科牵头）\n2.公开预算。\n（由人事科牵头）\n3.公开编制。',
    ['甲: 公开目录。 = L办公室', '甲: 公开预算。 = L财务科', '甲: 公开编制。 = L人事科'],
  ],
  [
    'paragraphs behind a sentence that leads in',
    '现将有关工作分工如下：\n责任单位：办公室\n公开目录。\n公开预算。\n责任单位：财务科\n公开决算。',
    [': 公开目录。 = R办公室', ': 公开预算。 = R办公室', ': 公开决算。 = R财务科'],
  ],
  [
    'none: a line stands below the last item',
    '一、甲\n1.公开目录。\n责任单位：办公室\n2.公开预算。\n责任单位：财务科',
    ['甲: 公开目录。 = R办公室', '甲: 公开预算。 = R财务科'],
  ],
  [
    'none: paragraphs with their line below them',
    '公开目录。\n责任单位：办公室\n公开预算。\n责任单位：财务科',
    [': 公开目录。 = R办公室', ': 公开预算。 = R财务科'],
  ],
  [
    'none: the heading has its own and an item another one, of another form',
    '一、甲\n责任单位：办公室\n1.公开目录。\n2.公开预算。\n（由财务科牵头）\n3.公开决算。',
    ['甲: 公开预算。 = L财务科', '甲: 公开目录。 = R办公室', '甲: 公开决算。 = R办公室'],
  ],
  [
    'none: an item says itself who acts',
    '一、甲\n责任单位：办公室\n1.公开目录。\n2.公开预算。（由审计科牵头）\n责任单位：财务科\n3.公开决算。',
    ['甲: 公开目录。 = R办公室', '甲: 公开预算。 = L审计科 R财务科', '甲: 公开决算。 = R办公室'],
  ],
])('%s', (_, text, expected) => {
  expect([...tasks(text)].sort()).toEqual([...expected].sort());
});
