import { type Paragraph, paragraphText } from '../model/document.ts';
import type { Location, Task } from '../model/notice.ts';
import type { BodyItem, OutlineNode, Passage, TableRegion } from '../model/structure.ts';
import { gather } from '../text/gather.ts';
import { dropLayoutSpaces, joinLines, squash } from '../text/layout.ts';
import type { CheckInput } from './context.ts';
import { makeFinder } from './place.ts';

/** What a part of the text is in the notice. 'cell': of a table that gives no tasks. */
type PartKind = 'meta' | 'passage' | 'note' | 'header' | 'category' | 'requirement' | 'units' | 'deadline' | 'cell';

/** A stretch of the notice's text, page cuts and layout spaces gone, each stretch once. */
export interface TextPart {
  readonly kind: PartKind;
  readonly text: string;
  /** The task whose row holds it; null outside task tables. */
  readonly task: string | null;
  readonly location: Location;
  /** Where in the part these words stand, as near as the format can say. */
  readonly placeOf: (words: string) => Location;
}

type Finder = ReturnType<typeof makeFinder>;

/** The whole text in reading order of its kinds: front matter, body, tables. */
export function textParts(input: CheckInput): readonly TextPart[] {
  const finder = makeFinder(input.document);
  return [...metaParts(input, finder), ...bodyParts(input, finder), ...taskParts(input.notice.tasks, finder)];
}

function metaParts({ notice: { meta }, structure }: CheckInput, finder: Finder): readonly TextPart[] {
  const bodyTitles = new Set(
    gather(structure.loose, ({ item }) => (item.kind === 'passage' ? [squash(item.text)] : [])),
  );
  const texts = [meta.title, meta.recipients, ...meta.attachments, meta.cc, meta.publicity];
  return gather(texts, (text): readonly TextPart[] => {
    if (text === null || bodyTitles.has(squash(text))) return [];
    return [{ kind: 'meta', text, task: null, location: finder.anywhere(text), placeOf: finder.anywhere }];
  });
}

function bodyParts({ structure, taskGrids }: CheckInput, finder: Finder): readonly TextPart[] {
  const ofItem = (item: BodyItem): readonly TextPart[] =>
    item.kind === 'passage' ? [passagePart(item, 'passage', finder)] : regionParts(item, taskGrids, finder);
  const ofNode = (node: OutlineNode): readonly TextPart[] => [
    ...(node.origin === null ? [] : [passagePart(node.origin, 'passage', finder)]),
    // The rest of a run-in heading's paragraph is in the origin already.
    ...gather(
      node.body.filter((item) => !isRestOf(item, node.origin)),
      ofItem,
    ),
    ...gather(node.children, ofNode),
  ];
  return [...gather(structure.loose, ({ item }) => ofItem(item)), ...gather(structure.outline, ofNode)];
}

const isRestOf = (item: BodyItem, origin: Passage | null): boolean =>
  item.kind === 'passage' && item.paragraphs === origin?.paragraphs;

function passagePart(passage: Passage, kind: PartKind, finder: Finder): TextPart {
  const { text, location, paragraphs } = passage;
  return { kind, text, task: null, location, placeOf: (words) => finder.among(paragraphs, words, location) };
}

function regionParts(
  { title, notes, grids }: TableRegion,
  taskGrids: CheckInput['taskGrids'],
  finder: Finder,
): readonly TextPart[] {
  const around = [...(title === null ? [] : [title]), ...notes].map((one) => passagePart(one, 'note', finder));
  const cells = gather(
    grids.filter((grid) => !taskGrids.has(grid)),
    ({ cells: all }) => all,
  );
  return [...around, ...cells.map((cell) => cellPart(cell.paragraphs, cell.location, finder))];
}

function cellPart(paragraphs: readonly Paragraph[], location: Location, finder: Finder): TextPart {
  const text = paragraphs
    .map((paragraph) => dropLayoutSpaces(joinLines(paragraphText(paragraph).split('\n'))))
    .join('\n');
  return { kind: 'cell', text, task: null, location, placeOf: (words) => finder.among(paragraphs, words, location) };
}

/** What the rows of task tables print: a category only where the row has it, not where it goes on from the row above. */
function taskParts(tasks: readonly Task[], finder: Finder): readonly TextPart[] {
  return gather(tasks, (task, i): readonly TextPart[] => {
    if (task.origin !== 'table') return [];
    const above = tasks[i - 1];
    const part = (kind: PartKind, text: string): TextPart => ({
      kind,
      text,
      task: task.id,
      location: task.location,
      placeOf: (words) => finder.within(task.location, words),
    });
    const categories = task.path.filter(
      ({ title }, at) => above?.path[at]?.title !== title || finder.holds(task.location, title),
    );
    const { assignment, deadline } = task;
    return [
      ...categories.map(({ label, title }) => part('category', `${label ?? ''}${title}`)),
      part('requirement', task.requirement),
      ...(assignment.raw === null || assignment.inherited ? [] : [part('units', assignment.raw)]),
      ...(deadline === null || deadline.inherited ? [] : [part('deadline', deadline.raw)]),
      ...Object.values(task.extra).map((text) => part('cell', text)),
    ];
  });
}
