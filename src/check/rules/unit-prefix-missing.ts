import { verticalBodies } from '../../vocabulary/vertical-bodies.ts';
import type { CheckContext } from '../context.ts';
import { numberOption } from '../context.ts';
import { levelPrefix, ownLevel } from '../own-level.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';
import { type Mention, namedUnits, placeInUnits } from '../unit-names.ts';

/** 缺少层级前缀 (000:215; in 抄送 002:189). */
export const unitPrefixMissing: Rule<'unit-prefix-missing'> = {
  id: 'unit-prefix-missing',
  group: 'responsibility',
  severity: 'warning',
  summary: { zh: '单位名称缺少层级前缀', en: 'A unit lacks the prefix that the others have' },
  documentation: {
    finds: {
      zh: '本文件的具名单位绝大多数带层级前缀（区教体局），这一个没有（卫健局）。抄送机关也查。统称、带地名的单位、垂直管理部门，以及一列单位共用一个前缀的，不在此列。',
      en: 'Nearly all named units of the document carry a level (区教体局), this one does not (卫健局); the copy list is looked at too. Collectives, names with a place, vertical bodies and lists that share one prefix are not meant.',
    },
    why: { zh: '缺了前缀，分不清是哪一级的单位。', en: 'Without it nobody can tell which level’s office is meant.' },
    example: { bad: '区教体局、卫健局、区住建局', good: '区教体局、区卫健局、区住建局' },
  },
  options: {
    share: {
      default: 0.8,
      description: {
        zh: '带前缀的单位占多大比例时才检查',
        en: 'share of units with a prefix from which the rule looks',
      },
    },
  },
  safe: ['prefix'],
  message: ({ name, prefix }) => ({
    zh: `“${quote(name)}”缺少“${prefix}”字。`,
    en: `“${quote(name)}” lacks the prefix “${prefix}”.`,
  }),
  suggestion: ({ name, prefix }) => ({ zh: `写作“${prefix}${quote(name)}”。`, en: `Write “${prefix}${quote(name)}”.` }),
  check: find,
};

function find(context: CheckContext): readonly Hit<'unit-prefix-missing'>[] {
  const own = ownLevel(context.notice.meta);
  return own === null ? [] : [...inTasks(context, own.level, own.name), ...inCopyList(context, own.level, own.name)];
}

const fewest = 4;
/** 清河镇, 火炬管委会, 某某集团: names of their own; 防火监督处 is a part of a body. */
const ofPlace =
  /^\p{Script=Han}{1,6}[省市区县旗州镇乡]|(?:街道|街道办|街道办事处|街道管理办|街办|镇|乡|开发区|园区|新区|管委会|集团|公司|银行|大学|学院|处|科|股)$|^(?:驻|中国|国家|全国|国网|武警)/u;

/** 各级河湖长, 全体党员: whoever there are, of all levels. */
const ofAll = /^(?:各|全体)/u;

function hasPrefix(name: string): boolean {
  return levelPrefix(name) !== null;
}

const isOfPlace = (name: string, place: string): boolean =>
  name.includes(place) || ofPlace.test(name) || verticalBodies.some((word) => name.includes(word));

function inTasks(context: CheckContext, prefix: string, place: string): readonly Hit<'unit-prefix-missing'>[] {
  const mentions = namedUnits(context.notice).filter(
    ({ unit }) => !ofAll.test(unit.name) && (!isOfPlace(unit.name, place) || hasPrefix(unit.name)),
  );
  const bare = mentions.filter(({ unit }) => !hasPrefix(unit.name));
  const share = 1 - bare.length / mentions.length;
  if (mentions.length < fewest || share < numberOption(context, 'share')) return [];
  return bare
    .filter((mention) => !sharesPrefix(mention))
    .map(({ unit: { name }, task }) => ({
      args: { name, prefix },
      location: placeInUnits(context, task, name),
      task: task.id,
      quote: name,
    }));
}

/** 省科技厅、工业和信息化厅: only the first of a list has the prefix, for all of them. */
function sharesPrefix({ task }: Mention): boolean {
  const [first, ...others] = task.assignment.units.filter(({ collective }) => !collective);
  return first !== undefined && others.length > 0 && others.every(({ name }) => !hasPrefix(name));
}

const bodyEnding = /(?:办公室|办|委|局|院|联|部|会)$/u;

function inCopyList(context: CheckContext, prefix: string, place: string): readonly Hit<'unit-prefix-missing'>[] {
  const names = (context.notice.meta.cc ?? '')
    .split(/[，,、。；;\n]/u)
    .filter((name) => name !== '' && !ofAll.test(name));
  const bare = names.filter((name) => !hasPrefix(name));
  if (names.length < fewest || 1 - bare.length / names.length < numberOption(context, 'share')) return [];
  const part = context.parts().find(({ kind, text }) => kind === 'meta' && text === context.notice.meta.cc);
  return bare
    .filter((name) => bodyEnding.test(name) && !isOfPlace(name, place))
    .map((name) => ({ args: { name, prefix }, location: part?.placeOf(name) ?? {}, quote: name }));
}
