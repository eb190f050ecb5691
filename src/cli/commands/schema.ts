import { writeJsonSchema } from '../../write/json-schema.ts';
import { writeOutput } from '../output.ts';

/** `gkparse schema`: the JSON Schema of `extract --format json`. */
export async function runSchema(): Promise<void> {
  await writeOutput(writeJsonSchema(), null);
}
