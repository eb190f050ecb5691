/** What `gkparse check --format json` prints. As notice.ts: imported as types only, but for its JSON Schema. */
import * as z from 'zod';
import { diagnosticSchema } from './notice.ts';

const count = z.int().min(0);

const checkedFileSchema = z.object({
  path: z.string().meta({ description: 'as it was given; "-" for standard input' }),
  diagnostics: z.array(diagnosticSchema),
  accepted: count.meta({ description: 'findings that the baseline accepts; they are not among the diagnostics' }),
  error: z.string().nullable().meta({ description: 'why the file could not be read' }),
});

const checkSummarySchema = z.object({
  files: count,
  unread: count.meta({ description: 'files that could not be read' }),
  error: count,
  warning: count,
  info: count,
  accepted: count,
  failed: z.boolean().meta({ description: 'a finding reaches --fail-on' }),
});

export const checkOutputSchema = z.object({
  schemaVersion: z.literal('1'),
  files: z.array(checkedFileSchema),
  summary: checkSummarySchema,
});

export type CheckOutput = z.infer<typeof checkOutputSchema>;
