import { describe, expect, it } from 'vitest';
import { hasSides } from '../../../../../src/read/pdf/rules/page-sides.ts';
import { filledBox, stroke } from '../page.ts';

const frame = [stroke([50, 100], [50, 600]), filledBox(150, 100, 0.7, 500)];
const down = [...frame, filledBox(300, 100, 0.7, 500)];
const across = [100, 130, 350, 600].map((y) => stroke([50, y], [300, y]));

describe('hasSides', () => {
  it.each([
    { why: 'lines down the page and others across it', paths: [...down, ...across], has: true },
    {
      why: 'bars across it',
      paths: [...down, ...[100, 130, 350, 600].map((y) => filledBox(50, y, 250, 0.7))],
      has: true,
    },
    {
      why: 'lines down the page, a frame and the rule below a header',
      paths: [...down, ...across.slice(1)],
      has: false,
    },
    { why: 'lines down the page alone: the rows are nowhere drawn', paths: down, has: false },
    { why: 'a frame', paths: [...frame, stroke([50, 100], [150, 100])], has: false },
    {
      why: 'a short table',
      paths: [50, 150, 300].map((x) => stroke([x, 100], [x, 200])).concat(across),
      has: false,
    },
    { why: 'lines across alone', paths: across, has: false },
  ])('$why: $has', ({ paths, has }) => {
    expect(hasSides({ paths }, 842)).toBe(has);
  });
});
