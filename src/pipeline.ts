import { createHash } from 'node:crypto';
import { checkNotice } from './check/run.ts';
import type { CheckSettings } from './check/settings.ts';
import { wordFinding } from './check/word-finding.ts';
import { countCoverage } from './coverage.ts';
import { restoreTexts, scriptOf, simplifyDocument } from './in-script.ts';
import type { Document } from './model/document.ts';
import { GkparseError } from './model/errors.ts';
import type { Finding, PlacedFinding } from './model/finding.ts';
import type { Inspected } from './model/inspected.ts';
import type { Coverage, Format, Notice } from './model/notice.ts';
import type { Examined } from './model/report.ts';
import type { Result } from './model/result.ts';
import { looseByPlace, type OutlineNode, type Structure, type TableRegion } from './model/structure.ts';
import type { UnitList } from './model/unit-list.ts';
import { defaultLimits, type Limits } from './read/limits.ts';
import type { ReadOptions } from './read/reader.ts';
import { readDocument } from './read/registry.ts';
import { planYear } from './structure/anatomy/plan-year.ts';
import { restoreTables } from './structure/lost-table/restore.ts';
import { renderSections } from './structure/render.ts';
import { findStructure } from './structure/structure.ts';
import { withoutSite } from './structure/web-frame.ts';
import { readTables } from './table/tables.ts';
import { withCanonicalNames } from './task/canonical-units.ts';
import { tasksFromProse } from './task/from-prose.ts';
import { tasksFromTable } from './task/from-table.ts';
import { numberTasks } from './task/number-tasks.ts';
import { forgetTexts } from './text/remembered.ts';

/** How to read one document. `path` is only printed into `source.path`; nothing is opened. */
export interface ExtractOptions extends ReadOptions {
  readonly path: string;
  /** The format, where the caller knows better than the bytes; null or left out: sniffed from the content. */
  readonly type?: Format | null;
  /** Language of the diagnostics; Chinese unless told. */
  readonly language?: 'zh' | 'en';
  /** Which rules judge the notice, and how severely; left out: all, each at its own severity. */
  readonly check?: CheckSettings;
  /** false: the diagnostics do not quote the document. */
  readonly quoteText?: boolean;
  /** The office's own units: adds `canonical` to each unit, and a finding for one that is not on the list. */
  readonly units?: UnitList | null;
  readonly limits?: Partial<Limits>;
}

function regionsOf(structure: Structure): readonly TableRegion[] {
  const inNode = (node: OutlineNode): readonly TableRegion[] => [
    ...node.body.flatMap((item, i) =>
      item.kind !== 'region' ? [] : [i === 0 ? { ...item, heading: node.title } : item],
    ),
    ...node.children.flatMap(inNode),
  ];
  const { outline } = structure;
  return looseByPlace(structure.loose, outline.length).flatMap((loose, i) => {
    const node = outline[i];
    return [...loose.flatMap(({ item }) => (item.kind === 'region' ? [item] : [])), ...(node ? inNode(node) : [])];
  });
}

function leftOverFindings(coverage: Coverage): readonly Finding[] {
  return coverage.leftOver.map(({ text, location }) => ({
    rule: 'left-over',
    args: { text, characters: text.length },
    location,
  }));
}

type Interpreted = Omit<Examined['notice'], 'schemaVersion' | 'source'>;

type Interpretation = { readonly value: Interpreted; readonly findings: readonly PlacedFinding[] };

/** The stages after reading; a text in traditional characters (繁體) goes through them in simplified ones. */
export function interpret(read: Result<Document>, options: Pick<ExtractOptions, 'check' | 'units'>): Interpretation {
  const script = scriptOf(read.value);
  try {
    if (script === null) return interpretSimplified(read, options);
    return restoreTexts(interpretSimplified({ ...read, value: simplifyDocument(read.value, script) }, options), script);
  } finally {
    forgetTexts();
  }
}

/** Structure, table, task, coverage and check, in order. */
function interpretSimplified(
  read: Result<Document>,
  { check: settings, units = null }: Pick<ExtractOptions, 'check' | 'units'>,
): Interpretation {
  const document = withoutSite(read.value);
  const structure = findStructure(document);
  const { outline } = structure.value;
  const tables = readTables(regionsOf(structure.value));
  // A table may hold its own title (2023年…任务分解表 in its first row).
  const titles = tables.value.tables.map(({ table }) => table.title);
  const meta = { ...structure.value.meta, planYear: structure.value.meta.planYear ?? planYear(titles) };
  const fromTables = tables.value.tables.map((table) => tasksFromTable(table, meta.planYear));
  const fromProse = tasksFromProse({ ...structure.value, meta });
  const numbered = numberTasks([...fromTables.flat(), ...fromProse.drafts]);
  const rendered = renderSections({ ...structure.value, outline }, tables.value.taskGrids);
  const coverage = countCoverage(read.value, [
    ...read.claims,
    ...structure.claims,
    ...tables.claims,
    ...rendered.claims,
  ]);
  const own = [read, structure, tables, fromProse].flatMap(({ findings }) => findings);
  const value = {
    meta,
    sections: [...rendered.sections],
    unsectioned: [...rendered.unsectioned],
    tables: tables.value.tables.map(({ table }) => table),
    tasks: withCanonicalNames(numbered.tasks, units),
    coverage,
  };
  const findings = checkNotice(
    {
      notice: value,
      units,
      document,
      structure: structure.value,
      ...tables.value,
      findings: [
        ...[...own, ...leftOverFindings(coverage)].map((finding) => ({ finding, task: null })),
        ...numbered.findings,
      ],
    },
    settings,
  );
  return { value, findings };
}

/** Bytes of one document → its notice and what was found, not yet in words. Throws GkparseError where no result is possible. */
export async function examineBytes(bytes: Uint8Array, options: ExtractOptions): Promise<Examined> {
  return examineDocument(bytes, await readBytes(bytes, options), options);
}

function readBytes(bytes: Uint8Array, options: ExtractOptions): Promise<Result<Document>> {
  return readDocument(bytes, options.type ?? null, { ...defaultLimits, ...options.limits }, options);
}

function examineDocument(bytes: Uint8Array, read: Result<Document>, options: ExtractOptions): Examined {
  const source = {
    path: options.path,
    format: read.value.format,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    pages: read.value.pages,
  };
  const { value, findings } = interpret(read, options);
  return { notice: { schemaVersion: '1', source, ...value }, findings };
}

/** Bytes of one document → Notice. Throws GkparseError where no result is possible. */
export async function extractBytes(bytes: Uint8Array, options: ExtractOptions): Promise<Notice> {
  const { language = 'zh', quoteText = true } = options;
  const { notice, findings } = await examineBytes(bytes, options);
  const { coverage, ...rest } = notice;
  const diagnostics = findings.map(({ finding, task }) =>
    wordFinding(finding, task, language, { withText: quoteText }),
  );
  return { ...rest, diagnostics, coverage };
}

/** Bytes of one document → what was seen on a page (1-based) of it. Throws GkparseError where no result is possible. */
export async function inspectBytes(bytes: Uint8Array, page: number, options: ExtractOptions): Promise<Inspected> {
  const read = await readBytes(bytes, options);
  const { format, pages } = read.value;
  if (page > (pages ?? 1)) throw noSuchPage(page, pages);
  const { notice } = examineDocument(bytes, read, options);
  if (format !== 'pdf') return { document: withLostTables(read.value), notice, picture: null };
  const { pictureOfPage } = await import('./read/pdf.ts');
  const picture = await pictureOfPage(bytes, page, { ...defaultLimits, ...options.limits }, options);
  return { document: read.value, notice, picture };
}

/** A text's tables are found by its structure: who looks for a row wants to see them. */
function withLostTables(document: Document): Document {
  return { ...document, blocks: restoreTables(document.blocks).blocks };
}

function noSuchPage(page: number, pages: number | null): GkparseError {
  return new GkparseError(
    'usage',
    pages === null
      ? { zh: '这种文件不分页。', en: 'This file has no pages.' }
      : { zh: `没有第${page}页，共${pages}页。`, en: `There is no page ${page}; the file has ${pages}.` },
    pages === null
      ? { zh: '请去掉 --page。', en: 'Leave out --page.' }
      : { zh: `--page 可取1到${pages}。`, en: `--page takes 1 to ${pages}.` },
  );
}
