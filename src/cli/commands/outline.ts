import type { Section } from '../../model/notice.ts';
import { sectionsInContractOrder } from '../../write/contract-order.ts';
import { printableLine } from '../../write/printable.ts';
import type { Language } from '../language.ts';
import { chosenLimits } from '../limit-option.ts';
import { writeOutput } from '../output.ts';
import { chosenType, orReport, type ReadFlags, readInput } from '../read-input.ts';

export interface OutlineFlags extends ReadFlags {
  readonly format: 'tree' | 'json';
}

/** `gkparse outline`: the sections of one notice, as a tree or as the contract's `sections`. Gives the exit code. */
export async function runOutline(file: string, flags: OutlineFlags, language: Language): Promise<number> {
  const [type, limits] = [chosenType(flags), chosenLimits(flags.limit ?? [])];
  const notice = await orReport(file, { flags, language }, () => readInput(file, { type, limits, flags, language }));
  if (notice === null) return 2;
  await writeOutput(await render(notice.sections, flags.format), null);
  if (!notice.sections.some(isHeading)) process.stderr.write(`${printableLine(file)}${noHeadings[language]}\n`);
  return 0;
}

/** The text of a notice without headings is one section without a name. */
function isHeading({ label, title, children }: Section): boolean {
  return label !== null || title !== '' || children.length > 0;
}

/** On standard error: an outline of nothing is nothing. */
const noHeadings = { zh: '：没有找到标题。', en: ': No headings were found.' } as const;

async function render(sections: readonly Section[], format: OutlineFlags['format']): Promise<string> {
  if (format === 'json') return `${JSON.stringify(sectionsInContractOrder(sections), null, 2)}\n`;
  const { renderTree } = await import('../terminal/tree.ts');
  return renderTree(sections.filter(isHeading));
}
