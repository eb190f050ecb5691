import type { Wording } from '../../model/errors.ts';
import type { FindingArguments } from '../../model/finding.ts';
import { typos } from '../../vocabulary/typos.ts';
import type { CheckContext } from '../context.ts';
import { wordsOption } from '../context.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';
import type { TextPart } from '../text-parts.ts';

/** 疑似错别字 (004:11, 004:13, 002:37, 002:51, 002:147, 002:155). */
export const likelyTypo: Rule<'likely-typo'> = {
  id: 'likely-typo',
  group: 'text',
  severity: 'warning',
  summary: { zh: '疑似错别字', en: 'A likely slip of the pen' },
  documentation: {
    finds: {
      zh: '（一）常见错别字（个人稳私、布署）；（二）标题用字与同级标题都不同，而两字容易混淆（“聚集……”与同级的“聚焦……”）；（三）标题或类别与另一处只缺一个字（“稳”与“六稳”）。书名号内的标题不查。',
      en: '(a) usual slips (个人稳私, 布署); (b) a heading whose word differs from that of its siblings by a character that is easily confused (聚集 beside 聚焦); (c) a heading or category that lacks one character of its counterpart (“稳”, “六稳”). Quoted titles 《…》 are not looked at.',
    },
    why: { zh: '错字改变意思，也损害文件的严肃性。', en: 'A slip changes the sense, and costs a document its weight.' },
    example: { bad: '涉及个人稳私的除外', good: '涉及个人隐私的除外' },
  },
  options: { ignore: { default: [], description: { zh: '不报告的词', en: 'words that are right' } } },
  safe: ['kind'],
  message: ({ wrong, right, kind }) => wordings[kind](wrong, right),
  suggestion: ({ kind }) =>
    kind === 'pair'
      ? { zh: '改正。', en: 'Correct it.' }
      : { zh: '核对用字，改正其中一处。', en: 'Check the words, and correct one of the two.' },
  check: find,
};

const wordings: Readonly<Record<FindingArguments['likely-typo']['kind'], (wrong: string, right: string) => Wording>> = {
  pair: (wrong, right) => ({
    zh: `“${quote(wrong)}”应为“${quote(right)}”。`,
    en: `“${quote(wrong)}” should be “${quote(right)}”.`,
  }),
  siblings: (wrong, right) => ({
    zh: `“${quote(wrong)}”疑为“${quote(right)}”之误：同级标题都用“${quote(right)}”。`,
    en: `“${quote(wrong)}” is perhaps a slip for “${quote(right)}”, which the headings beside it have.`,
  }),
  'missing-character': (wrong, right) => ({
    zh: `“${quote(wrong)}”与另一处“${quote(right)}”相差一字，疑有漏字。`,
    en: `“${quote(wrong)}” lacks one character of “${quote(right)}” elsewhere.`,
  }),
};

function find(context: CheckContext): readonly Hit<'likely-typo'>[] {
  const ignored = wordsOption(context, 'ignore');
  const parts = context.parts();
  return [...parts.flatMap(ofPairs), ...ofTitles(context, parts)].filter(({ args }) => !ignored.includes(args.wrong));
}

const quotedTitle = /《[^《》]*》/gu;

/** One look for all of them: few texts hold any. */
const anyTypo = new RegExp(typos.map(({ wrong }) => wrong).join('|'), 'u');

function ofPairs({ text, task, placeOf }: TextPart): readonly Hit<'likely-typo'>[] {
  if (!anyTypo.test(text)) return [];
  const own = text.replace(quotedTitle, '');
  return typos.flatMap(({ wrong, right }) =>
    own.includes(wrong)
      ? [{ args: { wrong, right, kind: 'pair' as const }, location: placeOf(wrong), task, quote: wrong }]
      : [],
  );
}

function ofTitles(context: CheckContext, parts: readonly TextPart[]): readonly Hit<'likely-typo'>[] {
  const suspects = context.suspectTitles();
  return parts
    .filter(({ kind }) => kind === 'passage' || kind === 'category')
    .flatMap(({ text, task, placeOf, kind }) =>
      suspects
        .filter(({ title }) => (kind === 'category' ? text.endsWith(title) : text.includes(title)))
        .map(({ title, ...args }) => ({ args, location: placeOf(title), task, quote: args.wrong })),
    );
}
