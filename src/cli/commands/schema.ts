import { writeCheckSchema, writeJsonSchema, writeSchema } from '../../write/json-schema.ts';
import { writeOutput } from '../output.ts';

export interface SchemaFlags {
  readonly of: 'notice' | 'check' | 'config';
}

/** `gkparse schema`: the JSON Schema of an output, or of the configuration. */
export async function runSchema(of: SchemaFlags['of']): Promise<void> {
  await writeOutput(await schemaOf(of), null);
}

async function schemaOf(of: SchemaFlags['of']): Promise<string> {
  if (of === 'notice') return writeJsonSchema();
  if (of === 'check') return writeCheckSchema();
  const { configSchema } = await import('../config/config-schema.ts');
  return writeSchema(
    configSchema,
    'gkparse configuration',
    'gkparse.config.json, .gkparserc, or `gkparse` in package.json',
  );
}
