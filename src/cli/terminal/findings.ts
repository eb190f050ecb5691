import type { Diagnostic, Notice } from '../../model/notice.ts';
import { printable } from '../../write/printable.ts';
import type { Language } from '../language.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

const words = {
  zh: {
    title: '需要核对',
    error: '错误',
    warning: '警告',
    hints: (count: number) => `另有${count}条提示，可用 gkparse check 查看。`,
  },
  en: {
    title: 'To check',
    error: 'error',
    warning: 'warning',
    hints: (count: number) => `${count} more notes: see gkparse check.`,
  },
} as const;

/** Errors, then warnings, each with what to do; hints (info) are only counted, a notice read from plain text has dozens. */
export function findingLines(notice: Notice, language: Language, width: number, style: Style): readonly string[] {
  const { diagnostics } = notice;
  const hints = diagnostics.filter((diagnostic) => diagnostic.severity === 'info').length;
  const serious = (['error', 'warning'] as const).flatMap((severity) =>
    diagnostics
      .filter((diagnostic) => diagnostic.severity === severity)
      .flatMap((diagnostic) => {
        const [first = '', ...rest] = wrap(`${words[language][severity]}  ${sentences(diagnostic)}`, width - 2);
        const label = words[language][severity];
        return [`  ${style[severity](label)}${first.slice(label.length)}`, ...rest.map((line) => `  ${line}`)];
      }),
  );
  const counted = hints === 0 ? [] : [style.faint(words[language].hints(hints))];
  return serious.length === 0 ? counted : [style.strong(words[language].title), ...serious, ...counted];
}

function sentences({ message, suggestion, task }: Diagnostic): string {
  return printable(
    [task, message, suggestion === null ? null : `→ ${suggestion}`].filter((part) => part !== null).join(' '),
  );
}
