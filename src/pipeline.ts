import { createHash } from 'node:crypto';
import { checkNotice } from './check/run.ts';
import type { CheckSettings } from './check/settings.ts';
import { wordFinding } from './check/word-finding.ts';
import { countCoverage } from './coverage.ts';
import type { Document } from './model/document.ts';
import type { Finding } from './model/finding.ts';
import type { Coverage, Format, Notice } from './model/notice.ts';
import type { Result } from './model/result.ts';
import type { OutlineNode, Structure, TableRegion } from './model/structure.ts';
import { defaultLimits, type Limits } from './read/limits.ts';
import { readDocument } from './read/registry.ts';
import { renderSections } from './structure/render.ts';
import { findStructure } from './structure/structure.ts';
import { readTables } from './table/tables.ts';
import { tasksFromProse } from './task/from-prose.ts';
import { tasksFromTable } from './task/from-table.ts';
import { numberTasks } from './task/number-tasks.ts';

/** How to read one document. `path` is only printed into `source.path`; nothing is opened. */
export interface ExtractOptions {
  readonly path: string;
  /** The format, where the caller knows better than the bytes; null or left out: sniffed from the content. */
  readonly type?: Format | null;
  /** Language of the diagnostics; Chinese unless told. */
  readonly language?: 'zh' | 'en';
  /** Which rules judge the notice, and how severely; left out: all, each at its own severity. */
  readonly check?: CheckSettings;
  /** false: the diagnostics do not quote the document. */
  readonly quoteText?: boolean;
  readonly limits?: Partial<Limits>;
}

function regionsOf(structure: Structure): readonly TableRegion[] {
  const inNode = (node: OutlineNode): readonly TableRegion[] => [
    ...node.body.flatMap((item) => (item.kind === 'region' ? [item] : [])),
    ...node.children.flatMap(inNode),
  ];
  const loose = structure.loose.flatMap(({ before, item }) => (item.kind === 'region' ? [{ before, item }] : []));
  const looseAt = (at: number): readonly TableRegion[] =>
    loose.flatMap(({ before, item }) => (before === at ? [item] : []));
  const count = structure.outline.length;
  return [...structure.outline.flatMap((node, i) => [...looseAt(i), ...inNode(node)]), ...looseAt(count)];
}

function leftOverFindings(coverage: Coverage): readonly Finding[] {
  return coverage.leftOver.map(({ text, location }) => ({
    rule: 'left-over',
    args: { text, characters: text.length },
    location,
  }));
}

/** The stages after reading, in order: structure, table, task, coverage. */
export function interpret(
  read: Result<Document>,
  options: Omit<ExtractOptions, 'path' | 'type' | 'limits'>,
): Omit<Notice, 'schemaVersion' | 'source'> {
  const structure = findStructure(read.value);
  const { outline, meta } = structure.value;
  const tables = readTables(regionsOf(structure.value));
  const fromTables = tables.value.tables.map((table) => tasksFromTable(table, meta.planYear));
  const fromProse = tasksFromProse(structure.value);
  const numbered = numberTasks([...fromTables.flatMap(({ drafts }) => drafts), ...fromProse.drafts]);
  const rendered = renderSections({ ...structure.value, outline }, tables.value.taskGrids);
  const coverage = countCoverage(read.value, [
    ...read.claims,
    ...structure.claims,
    ...tables.claims,
    ...rendered.claims,
  ]);
  const own = [read, structure, tables, ...fromTables, fromProse].flatMap(({ findings }) => findings);
  const notice = {
    meta,
    sections: [...rendered.sections],
    unsectioned: [...rendered.unsectioned],
    tables: tables.value.tables.map(({ table }) => table),
    tasks: numbered.tasks,
  };
  const found = checkNotice(
    {
      notice: { ...notice, coverage },
      document: read.value,
      structure: structure.value,
      ...tables.value,
      findings: [
        ...[...own, ...leftOverFindings(coverage)].map((finding) => ({ finding, task: null })),
        ...numbered.findings,
      ],
    },
    options.check,
  );
  const { language = 'zh', quoteText = true } = options;
  const diagnostics = found.map(({ finding, task }) => wordFinding(finding, task, language, { withText: quoteText }));
  return { ...notice, diagnostics, coverage };
}

/** Bytes of one document → Notice. Throws GkparseError where no result is possible. */
export async function extractBytes(bytes: Uint8Array, options: ExtractOptions): Promise<Notice> {
  const read = await readDocument(bytes, options.type ?? null, { ...defaultLimits, ...options.limits });
  const source = {
    path: options.path,
    format: read.value.format,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    pages: read.value.pages,
  };
  return { schemaVersion: '1', source, ...interpret(read, options) };
}
