import { squash } from '../../text/layout.ts';
import { bodyLines, opensList } from '../attachments.ts';
import type { CheckContext } from '../context.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';

/** 附件冒号: 附件: or a marker with a colon. */
export const attachmentColon: Rule<'attachment-colon'> = {
  id: 'attachment-colon',
  group: 'text',
  severity: 'info',
  summary: { zh: '附件标识的冒号不规范', en: 'The colon after 附件 is not in its standard form' },
  documentation: {
    finds: {
      zh: '附件说明的“附件”后用了半角冒号；附件首页的“附件”二字后多了冒号。',
      en: 'The list of attachments has a narrow colon after 附件; or the mark 附件 above an attachment has a colon.',
    },
    why: {
      zh: '附件说明写“附件：”（全角冒号）；附件首页只写“附件”，不加冒号（GB/T 9704—2012）。',
      en: 'GB/T 9704—2012: 附件： with a wide colon in the list, 附件 without a colon above the attachment.',
    },
    example: { bad: '附件:任务表', good: '附件：任务表' },
  },
  safe: ['fault'],
  message: ({ words, fault }) =>
    fault === 'narrow'
      ? { zh: `“${quote(words)}”的冒号应为全角。`, en: `The colon of “${quote(words)}” should be wide.` }
      : {
          zh: `附件首页的“${quote(words)}”不应有冒号。`,
          en: `“${quote(words)}” above an attachment should have no colon.`,
        },
  suggestion: ({ fault }) =>
    fault === 'narrow' ? { zh: '改为“附件：”。', en: 'Write 附件：.' } : { zh: '删去冒号。', en: 'Delete the colon.' },
  check: find,
};

const list = /^附件\d*:\S/u;
const marker = /^附件\d*[:：]$/u;

function find({ lines, notice }: CheckContext): readonly Hit<'attachment-colon'>[] {
  const body = bodyLines(lines());
  // 附件： over one name without a number, which stands nowhere else.
  const names = notice.meta.attachments.map(squash);
  const isSaidOnce = (name: string): boolean =>
    body.filter(({ plain }) => plain === name || (plain.startsWith('附') && plain.endsWith(name))).length === 1;
  const opensName = (at: number): boolean => {
    const name = body[at + 1]?.plain ?? '';
    return names.includes(name) && isSaidOnce(name);
  };
  return body.flatMap(({ plain, location }, at) => {
    if (opensList(body, at) || (marker.test(plain) && opensName(at)))
      return plain.endsWith(':') ? [hit(plain, 'narrow', location)] : [];
    if (list.test(plain)) return [hit(plain, 'narrow', location)];
    return marker.test(plain) ? [hit(plain, 'marker', location)] : [];
  });
}

const hit = (
  words: string,
  fault: 'narrow' | 'marker',
  location: Hit<'attachment-colon'>['location'],
): Hit<'attachment-colon'> => ({
  args: { words, fault },
  location,
  quote: words,
});
