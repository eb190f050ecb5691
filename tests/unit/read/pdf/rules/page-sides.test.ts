import { describe, expect, it } from 'vitest';
import { hasSides } from '../../../../../src/read/pdf/rules/page-sides.ts';
import { filledBox, stroke } from '../page.ts';

const frame = [stroke([50, 100], [50, 600]), filledBox(150, 100, 0.7, 500)];
const down = [...frame, filledBox(300, 100, 0.7, 500)];

describe('hasSides', () => {
  it.each([
    { why: 'lines down the page and one across it', paths: [...down, stroke([50, 100], [300, 100])], has: true },
    { why: 'a bar across it', paths: [...down, filledBox(50, 100, 250, 0.7)], has: true },
    { why: 'lines down the page alone: the rows are nowhere drawn', paths: down, has: false },
    { why: 'a frame', paths: [...frame, stroke([50, 100], [150, 100])], has: false },
    {
      why: 'a short table',
      paths: [50, 150, 300].map((x) => stroke([x, 100], [x, 200])).concat(stroke([50, 100], [300, 100])),
      has: false,
    },
    { why: 'lines across alone', paths: [stroke([50, 100], [300, 100]), stroke([50, 600], [300, 600])], has: false },
  ])('$why: $has', ({ paths, has }) => {
    expect(hasSides({ paths }, 842)).toBe(has);
  });
});
