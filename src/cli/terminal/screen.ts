/** What the output goes to. */
export interface Screen {
  /** Columns of a line. */
  readonly width: number;
  readonly colour: boolean;
}

/** A file or a pipe has no width; 100 columns read well on paper and on most screens. */
const widthWithoutTerminal = 100;

/** Standard output as it is: colours only on a terminal, and not where NO_COLOR (https://no-color.org) is set or TERM is dumb. */
export function currentScreen(toFile: boolean): Screen {
  const terminal = process.stdout.isTTY && !toFile;
  const { NO_COLOR: noColour = '', TERM: name } = process.env;
  return {
    width: terminal ? process.stdout.columns : widthWithoutTerminal,
    colour: terminal && noColour === '' && name !== 'dumb',
  };
}
