import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';
import { fixturesFolder } from '../../support/notices.ts';

const notice = readFileSync(join(fixturesFolder, 'rules', 'missing-unit', 'good.txt'), 'utf8');
const cell = '邀请公众代表列席县政府常务会议\t县政府办公室\t';

it.each(['—', '/', '……', '、', '。', '无', '-', '；'])('a unit cell of %s names nobody', async (text) => {
  const changed = notice.replace(cell, cell.replace('县政府办公室', text));
  expect(changed).not.toBe(notice);
  const { diagnostics } = await extractBytes(new TextEncoder().encode(changed), { path: '通知.txt', type: 'txt' });
  expect(diagnostics.filter(({ rule }) => rule !== 'guessed-table')).toMatchObject([
    { rule: 'missing-unit', severity: 'error', task: 'T003' },
  ]);
});
