import { parseLabel } from '../../grammar/numbering.ts';
import type { Section } from '../../model/notice.ts';
import type { CheckContext } from '../context.ts';
import type { Hit, Rule } from '../rule.ts';

/** 跳级: 一、 → （1） while （一） is used elsewhere. */
export const levelSkip: Rule<'level-skip'> = {
  id: 'level-skip',
  group: 'structure',
  severity: 'info',
  summary: { zh: '层次序号跳级', en: 'A label skips a level' },
  documentation: {
    finds: {
      zh: '下级标题的序号比上级低两级，而中间一级在本文件别处使用（“一、”下直接是“（1）”，别处用“（一）”）。“一、”下直接用“1.”和“一是”不在此列。',
      en: 'A label two levels below its parent while the level between is used elsewhere in the document (一、 → （1） where （一） is used). 一、 → 1. and 一是 are not meant.',
    },
    why: { zh: '读者会以为漏了一级标题。', en: 'A reader would look for the heading between.' },
    example: { bad: '一、总体要求（1）提高认识。', good: '一、总体要求（一）提高认识。' },
  },
  safe: ['parent', 'label'],
  message: ({ parent, label }) => ({
    zh: `“${parent}”下直接使用“${label}”。`,
    en: `“${label}” stands directly under “${parent}”.`,
  }),
  suggestion: () => null,
  check: find,
};

interface Step {
  readonly parent: Section;
  readonly child: Section;
}

function find({ notice }: CheckContext): readonly Hit<'level-skip'>[] {
  const used = new Set(stepsOf(notice.sections).flatMap(({ parent, child }) => [parent.level, child.level]));
  const told = new Set<Section>();
  return stepsOf(notice.sections).flatMap(({ parent, child }) => {
    if (!skips(parent, child, used) || told.has(parent)) return [];
    told.add(parent);
    return [{ args: { parent: parent.label ?? '', label: child.label ?? '' }, location: child.location }];
  });
}

function stepsOf(sections: readonly Section[]): readonly Step[] {
  return sections.flatMap((parent) => [
    ...parent.children.map((child) => ({ parent, child })),
    ...stepsOf(parent.children),
  ]);
}

/** 一是 has no level of its own; 1. under 一、 is customary. */
function skips(parent: Section, child: Section, used: ReadonlySet<number>): boolean {
  if (parent.label === null || child.label === null || parseLabel(`${child.label}${child.title}`) === null)
    return false;
  if (parent.level === 1 && child.level === 3) return false;
  return [...used].some((level) => level > parent.level && level < child.level);
}
