import type { Section } from '../../model/notice.ts';
import { printable } from '../../write/printable.ts';

/** The outline (层次) as a tree, one heading a line. */
export function renderTree(sections: readonly Section[]): string {
  return treeLines(sections, '')
    .map((line) => `${line}\n`)
    .join('');
}

function treeLines(sections: readonly Section[], indent: string): readonly string[] {
  return sections.flatMap((section, index) => {
    const last = index === sections.length - 1;
    const heading = printable(`${section.label ?? ''}${section.title}`).replaceAll('\n', ' ');
    return [
      `${indent}${last ? '└─ ' : '├─ '}${heading}`,
      ...treeLines(section.children, `${indent}${last ? '   ' : '│  '}`),
    ];
  });
}
