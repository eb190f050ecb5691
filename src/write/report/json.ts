import type { CheckOutput } from '../../model/check-output.ts';
import { countSeverities, reaches, severities } from '../../model/report.ts';
import { checkOutputInContractOrder } from '../contract-order.ts';
import type { ReportWriter } from './report-writer.ts';

/** The contract's diagnostics by file (docs/contract.md), and the counts. */
export const jsonReport: ReportWriter = {
  write: (reports, { language, failOn }) => {
    const counts = countSeverities(reports);
    const output: CheckOutput = {
      schemaVersion: '1',
      files: reports.map(({ path, findings, accepted, error }) => ({
        path,
        diagnostics: findings.map(({ diagnostic }) => diagnostic),
        accepted,
        error: error?.sentence[language] ?? null,
      })),
      summary: {
        files: reports.length,
        unread: reports.filter(({ error }) => error !== null).length,
        ...counts,
        accepted: reports.reduce((sum, { accepted }) => sum + accepted, 0),
        failed: severities.some((severity) => reaches(severity, failOn) && counts[severity] > 0),
      },
    };
    return `${JSON.stringify(checkOutputInContractOrder(output), null, 2)}\n`;
  },
};
