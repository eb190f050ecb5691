import type { Log, Notification, PhysicalLocation, ReportingDescriptor, Result, Run } from 'sarif';
import type { Location, Severity } from '../../model/notice.ts';
import type { CheckedFinding, FileReport, RuleSummary } from '../../model/report.ts';
import { errorWords } from './error-words.ts';
import type { ReportOptions, ReportWriter } from './report-writer.ts';

const levels: Readonly<Record<Severity, Result.level>> = { error: 'error', warning: 'warning', info: 'note' };

/** Named so that a later way of making them can stand beside it: a reader compares only fingerprints of one name. */
const fingerprintName = 'gkparse/v1';

/** SARIF 2.1.0 (OASIS), which GitHub code scanning, Azure and editors show. */
export const sarifReport: ReportWriter = {
  write: (reports, options) => {
    const log: Log = {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [runOf(reports, options)],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
};

function runOf(reports: readonly FileReport[], options: ReportOptions): Run {
  const { language, rules, version } = options;
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const notifications = reports.flatMap((report) => notificationsOf(report, options));
  return {
    tool: {
      driver: {
        name: 'gkparse',
        version,
        semanticVersion: version,
        rules: rules.map((rule) => descriptorOf(rule, options)),
      },
    },
    language: language === 'zh' ? 'zh-CN' : 'en',
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: notifications.length === 0, toolExecutionNotifications: [...notifications] }],
    results: reports.flatMap(({ path, findings }) => findings.map((finding) => resultOf(path, finding, indexes))),
  };
}

function descriptorOf(
  { id, severity, summary, finds, why }: RuleSummary,
  { language, rulesUrl }: ReportOptions,
): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: summary[language] },
    fullDescription: { text: finds[language] },
    help: { text: why[language] },
    defaultConfiguration: { level: levels[severity] },
    ...(rulesUrl === null ? {} : { helpUri: `${rulesUrl}${id}.md` }),
  };
}

function resultOf(path: string, finding: CheckedFinding, indexes: ReadonlyMap<string, number>): Result {
  const { rule, severity, message, suggestion, task, location } = finding.diagnostic;
  const ruleIndex = indexes.get(rule);
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[severity],
    message: { text: suggestion === null ? message : `${message}\n${suggestion}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(path) },
          ...regionOf(location, finding),
        },
        ...(task === null ? {} : { logicalLocations: [{ name: task }] }),
      },
    ],
    partialFingerprints: { [fingerprintName]: finding.fingerprint },
    ...propertiesOf(location),
  };
}

const absolutePath = /^(?:\/|[a-z]:[\\/])/iu;

/**
 * A relative path, as GitHub wants it, is a relative URI once its characters are escaped; an absolute one is a file's (SARIF 2.1.0, 3.10.2), from which
 * GitHub takes the checkout's folder. "-" is standard input.
 */
function uriOf(path: string): string {
  const escaped = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (absolutePath.test(path)) return `file://${escaped.startsWith('/') ? '' : '/'}${escaped}`;
  return escaped.replace(/^\.\//u, '');
}

/** Lines exist in text files alone; the pages and rows of other formats are properties. */
function regionOf({ line, lastLine }: Location, { excerpt }: CheckedFinding): Pick<PhysicalLocation, 'region'> {
  if (line === undefined) return {};
  const snippet = excerpt === null ? {} : { snippet: { text: excerpt.text } };
  return { region: { startLine: line, ...(lastLine === undefined ? {} : { endLine: lastLine }), ...snippet } };
}

function propertiesOf({ page, table, row }: Location): Pick<Result, 'properties'> {
  const properties = {
    ...(page === undefined ? {} : { page }),
    ...(table === undefined ? {} : { table: table + 1 }),
    ...(row === undefined ? {} : { row: row + 1 }),
  };
  return Object.keys(properties).length === 0 ? {} : { properties };
}

function notificationsOf({ path, error }: FileReport, { language }: ReportOptions): readonly Notification[] {
  if (error === null) return [];
  return [
    {
      level: 'error',
      message: { text: errorWords(error, language) },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
    },
  ];
}
