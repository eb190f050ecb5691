import * as z from 'zod';
import { noticeSchema } from '../model/notice.ts';

/** The JSON Schema (draft 2020-12) of one notice, from the schema that also makes the types. Loads zod: about 80 ms. */
export function writeJsonSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(noticeSchema, { target: 'draft-2020-12' });
  const schema = {
    $schema,
    title: 'gkparse notice',
    description: 'What `gkparse extract --format json` prints',
    ...rest,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
