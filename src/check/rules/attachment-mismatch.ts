import { attachedTitles, foldTitle } from '../attachments.ts';
import type { CheckContext } from '../context.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';

/** 附件不一致: 附件说明 and attachments differ in number or name. */
export const attachmentMismatch: Rule<'attachment-mismatch'> = {
  id: 'attachment-mismatch',
  group: 'text',
  severity: 'warning',
  summary: { zh: '附件说明与附件不一致', en: 'The list of attachments and the attachments differ' },
  documentation: {
    finds: {
      zh: '附件说明列出的附件与文中的附件个数不同，或标题不同。标题多一个年份或地名、文件里没有附件的，不在此列。',
      en: 'The list of attachments names another number of attachments than the file holds, or another title. A title that adds a year or a place, and files without attachments, are not meant.',
    },
    why: { zh: '收文的人会以为漏了附件。', en: 'The reader would look for a missing attachment.' },
    example: { bad: '附件：1.任务表 2.联系表（文中只有一个附件）', good: '附件：任务表' },
  },
  safe: ['listed', 'found'],
  message: ({ listed, found, name, title }) =>
    title === ''
      ? {
          zh: `附件说明列${listed}个附件，文中有${found}个。`,
          en: `${listed} attachments are listed, but the file holds ${found}.`,
        }
      : {
          zh: `附件说明写“${quote(name)}”，附件标题是“${quote(title)}”。`,
          en: `The list says “${quote(name)}”, the attachment’s title is “${quote(title)}”.`,
        },
  suggestion: () => ({ zh: '核对附件说明和附件。', en: 'Check the list and the attachments.' }),
  check: find,
};

function find(context: CheckContext): readonly Hit<'attachment-mismatch'>[] {
  const listed = context.notice.meta.attachments;
  const attached = attachedTitles(context.lines(), listed);
  const location = context.parts().find(({ kind, text }) => kind === 'meta' && text === listed[0])?.location ?? {};
  if (listed.length === 0 || attached.length === 0) return [];
  if (listed.length !== attached.length)
    return [{ args: { listed: listed.length, found: attached.length, name: '', title: '' }, location }];
  return listed.flatMap((name, i) => {
    const title = attached[i]?.title ?? '';
    if (title === '' || isSameTitle(name, title)) return [];
    const args = { listed: listed.length, found: attached.length, name, title };
    return [{ args, location: attached[i]?.location ?? location, quote: title }];
  });
}

function isSameTitle(name: string, title: string): boolean {
  const [a, b] = [foldTitle(name), foldTitle(title)];
  return a.includes(b) || b.includes(a);
}
