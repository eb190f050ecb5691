import { squash } from '../../text/layout.ts';
import { bodyLines } from '../attachments.ts';
import type { CheckContext } from '../context.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';

/** 附件名称后的标点: 附件：任务分解表。. */
export const attachmentEnding: Rule<'attachment-ending'> = {
  id: 'attachment-ending',
  group: 'text',
  severity: 'info',
  summary: { zh: '附件名称后有标点', en: 'An attachment’s name ends in punctuation' },
  documentation: {
    finds: {
      zh: '附件说明的附件名称后加了句号、分号等标点。',
      en: 'A name in the list of attachments that ends in 。 or ；.',
    },
    why: { zh: '附件名称后不加标点（GB/T 9704—2012）。', en: 'GB/T 9704—2012: no punctuation after the name.' },
    example: { bad: '附件：任务分解表。', good: '附件：任务分解表' },
  },
  safe: ['mark'],
  message: ({ name, mark }) => ({
    zh: `附件名称“${quote(name)}”后不应有“${mark}”。`,
    en: `The attachment’s name “${quote(name)}” should not end in “${mark}”.`,
  }),
  suggestion: () => ({ zh: '删去标点。', en: 'Delete it.' }),
  check: find,
};

const start = /^(?:附件\d*[:：])?(?:\d{1,2}[.．、])?/u;

function find({ document, notice }: CheckContext): readonly Hit<'attachment-ending'>[] {
  const lines = bodyLines(document);
  return notice.meta.attachments.flatMap((name) => {
    const wanted = squash(name);
    for (const { plain, location } of lines) {
      const rest = plain.replace(start, '');
      const mark = rest.startsWith(wanted) ? rest.slice(wanted.length) : '';
      if (/^[。；;，,]$/u.test(mark)) return [{ args: { name, mark }, location, quote: name + mark }];
    }
    return [];
  });
}
