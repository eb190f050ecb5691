import { findAll } from '../../text/find-all.ts';
import { verticalBodies } from '../../vocabulary/vertical-bodies.ts';
import type { CheckContext } from '../context.ts';
import { levelPrefix, type OwnLevel, ownLevel } from '../own-level.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';
import { placeInUnits } from '../unit-names.ts';

/** 层级不符 (000:245; in text 000:214, 000:149): a level above the issuer’s own. */
export const unitLevelMismatch: Rule<'unit-level-mismatch'> = {
  id: 'unit-level-mismatch',
  group: 'responsibility',
  severity: 'warning',
  summary: { zh: '单位层级高于发文机关', en: 'A unit of a higher level than the issuer' },
  documentation: {
    finds: {
      zh: '责任单位冠有高于发文机关的层级（区级文件中的“市政府有关部门”）；正文、任务内容中的“市政府相关部门”“市属企业”按提示处理。垂直管理部门（税务、供电、公安、生态环境分局等）、带本地地名的单位、驻本地单位（中央驻鲁单位）、“上级”和并列的“省、市”不在此列；发文机关层级不明的不查。',
      en: 'A unit with the prefix of a level above the issuer (市政府有关部门 in a district’s notice); the same in running text (市政府相关部门, 市属企业) is info. Vertical bodies (tax, power, police, environment branches), names with the own place, those that sit here (中央驻鲁单位), 上级 and joined levels (省、市) are not meant; silent where the issuer’s level is not known.',
    },
    why: {
      zh: '下级文件给上级派任务，多半是照抄上级文件时没有改。',
      en: 'A lower office cannot give tasks to a higher one: the words were probably copied from the superior’s notice.',
    },
    example: { bad: '（区级文件）市政府有关部门', good: '区政府有关部门' },
  },
  safe: ['own'],
  message: ({ words, own }) => ({
    zh: `${own}级文件中出现“${quote(words)}”，层级不符，疑为照抄上级文件。`,
    en: `“${quote(words)}” in a notice of the level “${own}”: the level does not fit, perhaps copied from a superior’s notice.`,
  }),
  suggestion: ({ own }) => ({
    zh: `核对层级，如应改为${own}级单位。`,
    en: `Check the level; perhaps a unit of the level “${own}” is meant.`,
  }),
  check: find,
};

function find(context: CheckContext): readonly Hit<'unit-level-mismatch'>[] {
  const own = ownLevel(context.notice.meta);
  return own === null ? [] : [...inUnits(context, own), ...inText(context, own)];
}

function inUnits(context: CheckContext, own: OwnLevel): readonly Hit<'unit-level-mismatch'>[] {
  return context.notice.tasks
    .filter(({ assignment }) => !assignment.inherited)
    .flatMap((task) =>
      task.assignment.units
        .filter(({ name }) => isAbove(name, own))
        .map(({ name }) => hit(name, own, { location: placeInUnits(context, task, name), task: task.id })),
    );
}

function isAbove(name: string, own: OwnLevel): boolean {
  const prefix = levelPrefix(name);
  // 中央驻鲁单位, 省驻县各单位 sit here.
  if (prefix === null || prefix.rank <= own.rank || name.includes(own.name) || name.includes('驻')) return false;
  return !verticalBodies.some((word) => name.includes(word));
}

/** 市政府相关部门, 市属企业: who is to do something; not where something is reported to them, or where they stand beside other levels. */
const upperBodies =
  /(?<![、和与及向报由经对按据省家上级])(?<words>(?<level>省|市)(?:政府(?:各|有关|相关)(?:职能)?部门|属(?:国有)?企业|直(?:各|有关|相关)?部门))/gu;

function inText({ parts }: CheckContext, own: OwnLevel): readonly Hit<'unit-level-mismatch'>[] {
  return parts()
    .filter(({ kind }) => kind === 'requirement' || kind === 'passage')
    .flatMap(({ text, task, placeOf }) =>
      findAll(upperBodies, text).flatMap((match) => {
        const words = match.groups?.['words'] ?? '';
        if (!isAbove(words, own)) return [];
        return [{ ...hit(words, own, { location: placeOf(words), task }), severity: 'info' as const }];
      }),
    );
}

function hit(
  words: string,
  own: OwnLevel,
  place: Pick<Hit<'unit-level-mismatch'>, 'location' | 'task'>,
): Hit<'unit-level-mismatch'> {
  return { args: { words, own: own.level }, quote: words, ...place };
}
