import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';

const fixture = new URL('../../../fixtures/pdf/236-category-over-a-page.pdf', import.meta.url);

it('categories in the middle of their rows in a table without lines (LibreOffice), one of them cut by the page: no row at the top is without one', async () => {
  const { tasks } = await extractBytes(readFileSync(fixture), { path: 'category-over-a-page.pdf' });
  expect(tasks.map(({ path }) => path.map(({ title }) => title).join('/'))).toEqual([
    ...Array.from({ length: 11 }, () => '聚焦高质量发展抓公开'),
    ...Array.from({ length: 6 }, () => '围绕民生保障抓公开'),
    ...Array.from({ length: 9 }, () => '强化政策解读'),
  ]);
});
