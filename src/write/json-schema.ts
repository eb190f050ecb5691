import * as z from 'zod';
import { checkOutputSchema } from '../model/check-output.ts';
import { noticeSchema } from '../model/notice.ts';

/** The JSON Schema (draft 2020-12) of one notice, from the schema that also makes the types. Loads zod: about 80 ms. */
export function writeJsonSchema(): string {
  return writeSchema(noticeSchema, 'gkparse notice', 'What `gkparse extract --format json` prints');
}

/** The JSON Schema of what a check prints as JSON. */
export function writeCheckSchema(): string {
  return writeSchema(checkOutputSchema, 'gkparse check', 'What `gkparse check --format json` prints');
}

/** Any zod schema as JSON Schema, with a title. */
export function writeSchema(of: z.ZodType, title: string, description: string): string {
  const { $schema, ...rest } = z.toJSONSchema(of, { target: 'draft-2020-12' });
  return `${JSON.stringify({ $schema, title, description, ...rest }, null, 2)}\n`;
}
