import type { ReportWriter } from './report/report-writer.ts';

interface ReportWriterEntry {
  /** File name ending by which `-o` chooses this output; null where no ending stands for it. */
  readonly extension: string | null;
  readonly load: () => Promise<ReportWriter>;
}

/** Every output of `gkparse check` for other programs by its name; each is loaded when it is asked for. */
const writers = {
  json: { extension: '.json', load: async () => (await import('./report/json.ts')).jsonReport },
  sarif: { extension: '.sarif', load: async () => (await import('./report/sarif.ts')).sarifReport },
  github: { extension: null, load: async () => (await import('./report/github.ts')).githubReport },
  junit: { extension: '.xml', load: async () => (await import('./report/junit.ts')).junitReport },
  markdown: { extension: '.md', load: async () => (await import('./report/markdown.ts')).markdownReport },
} as const satisfies Readonly<Record<string, ReportWriterEntry>>;

export type ReportFormat = keyof typeof writers;

/** The names of all check outputs but `pretty`, which is the terminal's. */
export const reportFormats: readonly string[] = Object.keys(writers);

/** The file name endings that stand for one of them, with their dot. */
export const reportEndings: readonly string[] = Object.values(writers).flatMap(({ extension }) => extension ?? []);

/** True for a name of `reportFormats`. */
export function isReportFormat(name: string): name is ReportFormat {
  return Object.hasOwn(writers, name);
}

export function loadReportWriter(format: ReportFormat): Promise<ReportWriter> {
  return writers[format].load();
}

/** The output that a file name asks for by its ending (结果.sarif → sarif); null where no output ends so. */
export function reportFormatOf(fileName: string): ReportFormat | null {
  const name = fileName.toLowerCase();
  return (
    reportFormats.filter(isReportFormat).find((format) => {
      const { extension } = writers[format];
      return extension !== null && name.endsWith(extension);
    }) ?? null
  );
}
