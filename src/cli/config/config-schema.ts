/** The configuration of `gkparse check`: one zod schema, from which come its types, its errors and the JSON Schema for editors. */
import * as z from 'zod';
import type { RuleOption } from '../../check/rule.ts';
import { rules } from '../../check/rules/index.ts';
import { ruleLevels } from '../rule-flags.ts';

const levelSchema = z.enum(ruleLevels);

function optionSchema({ default: value, description }: RuleOption) {
  const schema = typeof value === 'number' ? z.number() : z.array(z.string());
  return schema.optional().meta({ description: `${description.zh} ${description.en}`, default: value });
}

function ruleSchema(options: Readonly<Record<string, RuleOption>>) {
  const shape = Object.fromEntries(Object.entries(options).map(([name, option]) => [name, optionSchema(option)]));
  return z.union([
    levelSchema,
    z.strictObject({ level: levelSchema.optional(), options: z.strictObject(shape).optional() }),
  ]);
}

const rulesSchema = z.strictObject(
  Object.fromEntries(
    Object.values(rules).map(({ id, summary, options = {} }) => [
      id,
      ruleSchema(options)
        .optional()
        .meta({ description: `${summary.zh} / ${summary.en}` }),
    ]),
  ),
);

const unitSchema = z.strictObject({
  name: z.string().min(1).meta({ description: '规范名称 / the name as it should be printed' }),
  aliases: z.array(z.string().min(1)).optional().meta({ description: '简称、别名 / other names of the unit' }),
});

/** A list of units written down in the configuration, or a JSON file of its own. */
export const unitsSchema = z.array(unitSchema);

const overrideSchema = z.strictObject({
  files: z
    .union([z.string(), z.array(z.string())])
    .meta({ description: '文件名或通配符，相对配置文件所在文件夹 / names or patterns, from the folder of this file' }),
  rules: rulesSchema,
});

export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  extends: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .meta({ description: '"recommended"、"strict" 或另一配置文件 / a preset or another configuration, or several' }),
  rules: rulesSchema.optional(),
  overrides: z.array(overrideSchema).optional(),
  units: z.union([z.string(), unitsSchema]).optional().meta({
    description: '单位名录，或其JSON、CSV文件 / the units of the office, or the JSON or CSV file that lists them',
  }),
  text: z.boolean().optional().meta({ description: 'false：输出中不含文件的文字 / false: as --no-text' }),
});

export type ConfigFile = z.infer<typeof configSchema>;
export type RulesOfConfig = NonNullable<ConfigFile['rules']>;
