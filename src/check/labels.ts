import { parseLabel } from '../grammar/numbering.ts';
import { parseSequenceLabel } from '../grammar/series.ts';
import type { Location, Notice, Section, Task } from '../model/notice.ts';
import type { Member } from './sequence.ts';

/** A printed label (序号) with where it stands. */
export interface Label extends Member {
  readonly label: string;
  readonly level: number;
  /** The printed form (grammar/numbering), `series` for 一是. */
  readonly form: string;
  readonly location: Location;
  readonly task: string | null;
  /** The label and the first words behind it. */
  readonly words: string;
}

const firstWords = 8;

function toLabel(label: string, title: string, rest: Pick<Label, 'parent' | 'location' | 'task'>): Label | null {
  // The space keeps 11. apart from 121人才项目: that it is a label is settled.
  const printed = `${label} ${title}`;
  const parsed = parseLabel(printed) ?? parseSequenceLabel(printed);
  if (parsed === null) return null;
  const { ordinal, level, form } = parsed;
  return { label, ordinal, level, form, words: label + title.slice(0, firstWords), ...rest };
}

/** The labels of a notice: of its outline, and of the categories that task tables print, each where it begins. */
export interface Labels {
  readonly sections: readonly Label[];
  readonly categories: readonly Label[];
}

/** All labels in reading order. */
export function labelsOf(notice: Pick<Notice, 'sections' | 'tasks'>): Labels {
  return { sections: sectionLabels(notice), categories: categoryLabels(notice) };
}

/** 1.推行一照多址。2.推行承诺制。 in one paragraph: the labels that go on within its text, one after the other. */
function labelsWithin(own: Label, text: string): readonly Label[] {
  const found: Label[] = [];
  for (const sentence of text.split(/(?<=[。；\n])/u)) {
    const parsed = parseLabel(sentence);
    const isNext = parsed?.form === own.form && parsed.ordinal === own.ordinal + found.length + 1;
    if (parsed === null || !isNext) continue;
    const words = sentence.trim().slice(0, parsed.label.length + firstWords);
    found.push({ ...own, label: parsed.label, ordinal: parsed.ordinal, words });
  }
  return found;
}

/** 注意事项： on a line below an item: what stands below it is a list of its own. */
const leadsToList = /[^\n。；]{2}[：:]\s{0,4}$/u;

const lastTextOf = ({ text, children }: Section): string => {
  const last = children.at(-1);
  return last === undefined ? text : lastTextOf(last);
};

/** 1. within 1.: of two levels, though of one form, where a list says so. */
const atLevel = ({ level }: Section, label: Label | null): Label | null =>
  label === null || label.form.startsWith('series') ? label : { ...label, level };

function sectionLabels(notice: Pick<Notice, 'sections'>): readonly Label[] {
  const walk = (sections: readonly Section[], above: Section | null): readonly Label[] => {
    let parent: unknown = above;
    return sections.flatMap((section) => {
      const { label, title, text, location, children } = section;
      const own = label === null ? null : atLevel(section, toLabel(label, title, { parent, location, task: null }));
      if (leadsToList.test(lastTextOf(section))) parent = section;
      return [...(own === null ? [] : [own, ...labelsWithin(own, text)]), ...walk(children, section)];
    });
  };
  return walk(notice.sections, null);
}

type PathEntry = Task['path'][number];

/** 3.做好政策解读 | —— beside categories 1.… and 2.…, which have further parts: what is to be done is counted among them. */
function categoriesOf({ path, requirement }: Task, forms: ReadonlySet<string>): readonly PathEntry[] {
  const own = parseLabel(requirement);
  if (own === null || !forms.has(`${path.length} ${own.form}`)) return path;
  return [...path, { label: own.label, title: requirement.slice(own.length) }];
}

/** The forms of labels that categories have, each with how far in they stand. */
const formsOf = (tasks: readonly Task[]): ReadonlySet<string> =>
  new Set(
    tasks.flatMap(({ path }) => path.map(({ label }, at) => `${at} ${parseLabel(`${label ?? ''} 题`)?.form ?? ''}`)),
  );

function categoryLabels({ tasks }: Pick<Notice, 'tasks'>): readonly Label[] {
  const ofTables = tasks.filter(({ origin }) => origin === 'table');
  const forms = formsOf(ofTables);
  const paths = ofTables.map((task) => categoriesOf(task, forms));
  return ofTables.flatMap(({ id, location }, i): readonly Label[] => {
    const [path, above] = [paths[i] ?? [], paths[i - 1]];
    return path.flatMap(({ label, title }, at) => {
      const isSame = above?.[at]?.label === label && above[at]?.title === title;
      const parent = at === 0 ? null : JSON.stringify(path.slice(0, at));
      return label === null || isSame ? [] : (toLabel(label, title, { parent, location, task: id }) ?? []);
    });
  });
}

const tens = ['', '十', '二十', '三十', '四十', '五十', '六十', '七十', '八十', '九十'];
const ones = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const numeral = /[〇零一二三四五六七八九十百廿卅]+|[0-9０-９]+/u;

/** The same form of label with another number: 四是, 3 → 三是; (4), 3 → (3). A form without a numeral (③) gives the number. */
export function labelWith(label: string, ordinal: number): string {
  if (!numeral.test(label)) return String(ordinal);
  const chinese = `${tens[Math.floor(ordinal / 10)] ?? ''}${ones[ordinal % 10] ?? ''}`;
  return label.replace(numeral, (old) => (/[0-9０-９]/u.test(old) ? String(ordinal) : chinese));
}
