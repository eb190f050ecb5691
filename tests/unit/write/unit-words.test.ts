import { expect, it } from 'vitest';
import { unitWords } from '../../../src/write/unit-words.ts';
import { makeUnit } from '../../support/notice.ts';

it.each([
  { units: [], text: '' },
  { units: [makeUnit('县财政局'), makeUnit('县审计局')], text: '县财政局、县审计局' },
  { units: [makeUnit('县应急局', { scope: '县总体预案' })], text: '县总体预案：县应急局' },
  {
    units: [makeUnit('县金融证券工作服务中心', { note: '涉密信息除外' })],
    text: '县金融证券工作服务中心（涉密信息除外）',
  },
  {
    units: [
      makeUnit('县应急局', { scope: '县总体预案' }),
      makeUnit('县林业局', { scope: '森林火灾' }),
      makeUnit('县消防救援大队', { scope: '森林火灾', note: '配合扑救' }),
      makeUnit('各镇街'),
    ],
    text: '县总体预案：县应急局；森林火灾：县林业局、县消防救援大队（配合扑救）；各镇街',
  },
])('says units as $text', ({ units, text }) => {
  expect(unitWords(units)).toBe(text);
});
