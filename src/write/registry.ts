import type { Writer } from './writer.ts';

interface WriterEntry {
  /** File name ending by which `-o` chooses this output. */
  readonly extension: string;
  readonly load: () => Promise<Writer>;
}

/** Every output of the program by its name; each is loaded when it is asked for. */
const writers = {
  json: { extension: '.json', load: async () => (await import('./json.ts')).jsonWriter },
  jsonl: { extension: '.jsonl', load: async () => (await import('./jsonl.ts')).jsonlWriter },
  csv: { extension: '.csv', load: async () => (await import('./csv.ts')).csvWriter },
} as const satisfies Readonly<Record<string, WriterEntry>>;

export type OutputFormat = keyof typeof writers;

/** The names of all outputs. */
export const outputFormats: readonly string[] = Object.keys(writers);

/** The file name endings of all outputs, with their dot. */
export const outputEndings: readonly string[] = Object.values(writers).map(({ extension }) => extension);

/** True for a name of `outputFormats`. */
export function isOutputFormat(name: string): name is OutputFormat {
  return Object.hasOwn(writers, name);
}

export function loadWriter(format: OutputFormat): Promise<Writer> {
  return writers[format].load();
}

/** The output that a file name asks for by its ending (任务.csv → csv); null where no output ends so. */
export function outputFormatOf(fileName: string): OutputFormat | null {
  const name = fileName.toLowerCase();
  return outputFormats.filter(isOutputFormat).find((format) => name.endsWith(writers[format].extension)) ?? null;
}
