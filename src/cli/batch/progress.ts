import type { Language } from '../language.ts';
import { countOf, type Outcomes } from './totals.ts';

export interface Progress {
  readonly update: (outcomes: Outcomes) => void;
  readonly stop: () => void;
}

const lineEveryMilliseconds = 5000;

/** On a terminal a bar that redraws itself; in a pipe, a log or CI (some give its jobs a terminal) a plain line every few seconds. */
export async function startProgress(stream: NodeJS.WriteStream, total: number, language: Language): Promise<Progress> {
  const redraws = stream.isTTY && (process.env['CI'] ?? '') === '';
  return redraws ? startBar(stream, total, language) : startLines(stream, total, language);
}

const barFormat: Readonly<Record<Language, string>> = {
  zh: '{bar} {percentage}% {value}/{total} 失败{failed} {speed}个/秒 剩余{eta_formatted}',
  en: '{bar} {percentage}% {value}/{total} {failed} failed {speed}/s {eta_formatted} left',
};

async function startBar(stream: NodeJS.WriteStream, total: number, language: Language): Promise<Progress> {
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({
    stream,
    format: barFormat[language],
    barsize: 30,
    barCompleteChar: '#',
    barIncompleteChar: '-',
    hideCursor: true,
    clearOnComplete: true,
    // Ctrl-C is the run's own affair (interrupt.ts).
    gracefulExit: false,
  });
  const started = Date.now();
  bar.start(total, 0, { failed: 0, speed: '0' });
  return {
    update: (outcomes) => {
      // A run that ends with an error may have documents in hand, which end behind the bar.
      if (!bar.isActive) return;
      bar.update(countOf(outcomes), { failed: outcomes.failed, speed: perSecond(outcomes, started) });
    },
    stop: () => bar.stop(),
  };
}

async function startLines(stream: NodeJS.WriteStream, total: number, language: Language): Promise<Progress> {
  const started = Date.now();
  let latest: Outcomes | null = null;
  const timer = setInterval(() => {
    if (latest !== null) stream.write(progressLine(latest, total, started, language));
  }, lineEveryMilliseconds).unref();
  return {
    update: (outcomes) => {
      latest = outcomes;
    },
    stop: () => clearInterval(timer),
  };
}

/** One plain line on how far the run is. */
export function progressLine(outcomes: Outcomes, total: number, started: number, language: Language): string {
  const [count, speed] = [countOf(outcomes), perSecond(outcomes, started)];
  return language === 'zh'
    ? `已处理${count}/${total}，失败${outcomes.failed}，每秒${speed}个\n`
    : `${count}/${total} processed, ${outcomes.failed} failed, ${speed} a second\n`;
}

function perSecond(outcomes: Outcomes, started: number): string {
  return (countOf(outcomes) / Math.max(0.001, (Date.now() - started) / 1000)).toFixed(1);
}
