import { Chalk } from 'chalk';

/** How the parts of a terminal page look; each is text → text. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly lead: (text: string) => string;
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
}

/** Sixteen colours, which every terminal has, or none at all. */
export function makeStyle(colour: boolean): Style {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    heading: (text) => chalk.cyan(text),
    lead: (text) => chalk.bold(text),
    error: (text) => chalk.red.bold(text),
    warning: (text) => chalk.yellow(text),
  };
}
