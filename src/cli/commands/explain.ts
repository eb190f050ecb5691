import { explain } from '../../explain/explain.ts';
import type { Explanation } from '../../explain/fact.ts';
import { factSentence } from '../../explain/words.ts';
import { GkparseError } from '../../model/errors.ts';
import type { Notice, Task } from '../../model/notice.ts';
import type { Language } from '../language.ts';
import { chosenLimits } from '../limit-option.ts';
import { writeOutput } from '../output.ts';
import { chosenType, orReport, type ReadFlags, readInput } from '../read-input.ts';

export interface ExplainFlags extends ReadFlags {
  readonly task?: string;
  readonly format: 'text' | 'json';
}

/** `gkparse explain`: how one task of a notice came to be, or all of them. Gives the exit code. */
export async function runExplain(file: string, flags: ExplainFlags, language: Language): Promise<number> {
  const [type, limits] = [chosenType(flags), chosenLimits(flags.limit ?? [])];
  const text = await orReport(file, { flags, language }, async () => {
    const notice = await readInput(file, { type, limits, flags, language });
    const explanations = explain(notice, chosenTasks(notice, flags.task ?? null));
    return render(explanations, notice, flags.format, language);
  });
  if (text === null) return 2;
  await writeOutput(text, null);
  return 0;
}

async function render(
  explanations: readonly Explanation[],
  notice: Notice,
  format: ExplainFlags['format'],
  language: Language,
): Promise<string> {
  if (format === 'json') return `${JSON.stringify(withSentences(explanations, language), null, 2)}\n`;
  const { renderExplanations } = await import('../terminal/explanation.ts');
  const { currentScreen } = await import('../terminal/screen.ts');
  return renderExplanations(explanations, notice, language, currentScreen(false));
}

function withSentences(explanations: readonly Explanation[], language: Language): unknown {
  return explanations.map(({ facts, ...explanation }) => ({
    ...explanation,
    facts: facts.map((fact) => ({ ...fact, sentence: factSentence(fact, language) })),
  }));
}

/** The task that `--task` names, or all. Throws a usage error for an id that no task has. */
function chosenTasks({ tasks }: Notice, id: string | null): readonly Task[] {
  if (id === null) return tasks;
  const chosen = tasks.filter((task) => task.id === id);
  if (chosen.length > 0) return chosen;
  throw new GkparseError(
    'usage',
    { zh: `没有“${id}”这项任务。`, en: `There is no task “${id}”.` },
    tasks.length === 0
      ? { zh: '这份文件里没有找到任务。', en: 'No tasks were found in this file.' }
      : nearestWords(id, tasks),
  );
}

const suggestedIds = 3;

function nearestWords(id: string, tasks: readonly Task[]): { readonly zh: string; readonly en: string } {
  const number = numberOf(id);
  const near = tasks
    .map((task) => task.id)
    .toSorted((a, b) => Math.abs(numberOf(a) - number) - Math.abs(numberOf(b) - number))
    .slice(0, suggestedIds);
  return {
    zh: `共${tasks.length}项，相近的是：${near.join('、')}。`,
    en: `There are ${tasks.length}; the nearest are ${near.join(', ')}.`,
  };
}

/** "T007", "t7" and "7" → 7; 0 where there is no number. */
function numberOf(id: string): number {
  return Number(/\d+/u.exec(id)?.[0] ?? 0);
}
