/**
 * The output contract (docs/contract.md): one zod schema, from which come the types, and through `gkparse schema` the JSON Schema.
 * Others import this file with `import type` only: loading zod costs about 80 ms at start-up.
 */
import * as z from 'zod';
import { locationSchema } from './location.ts';

const text = z.string();
const textOrNull = z.string().nullable();
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);

export const formatSchema = z.enum(['docx', 'pdf', 'txt', 'html']);

const metaSchema = z.object({
  documentNumber: textOrNull.meta({ description: '发文字号' }),
  issuer: textOrNull.meta({ description: '发文机关署名' }),
  title: textOrNull.meta({ description: '标题, layout spaces and line breaks removed' }),
  recipients: textOrNull.meta({ description: '主送机关, without the closing colon' }),
  issueDate: isoDate.nullable().meta({ description: '成文日期' }),
  printDate: isoDate.nullable().meta({ description: '印发日期' }),
  publicity: textOrNull.meta({ description: '附注, for example 此件公开发布' }),
  attachments: z.array(text).meta({ description: '附件说明, names only' }),
  cc: textOrNull.meta({ description: '抄送' }),
  planYear: z.int().nullable().meta({ description: 'the year that the plan is for, from the titles' }),
});

const sectionSchema = z.object({
  label: textOrNull.meta({ description: 'as printed: 一、 （二） 3. （4） ① 一是' }),
  ordinal: z.int().nullable(),
  level: z
    .int()
    .min(0)
    .meta({ description: '0 第一章, 1 一、, 2 （一）, 3 1., 4 （1）, 5 ①; 一是 is one below its paragraph' }),
  title: text,
  text: text.meta({ description: 'the body under the heading, before its first child' }),
  get children(): z.ZodArray<typeof sectionSchema> {
    return z.array(sectionSchema);
  },
  location: locationSchema,
});

const bodyTextSchema = z.object({ text, location: locationSchema });

export const columnRoleSchema = z.enum([
  'number',
  'task',
  'requirement',
  'lead-unit',
  'support-unit',
  'unit',
  'person',
  'deadline',
  'target',
  'basis',
  'remark',
  'other',
]);

const taskTableSchema = z.object({
  title: textOrNull,
  columns: z.array(z.object({ header: text, role: columnRoleSchema })),
  rows: z.int().min(0).meta({ description: 'data rows; header and group rows are not counted' }),
  notes: z.array(text).meta({ description: 'lines under the table: 注, 备注, 说明' }),
  location: locationSchema,
});

const unitSchema = z.object({
  name: text,
  role: z.enum(['lead', 'support', 'responsible']).meta({ description: '牵头 | 配合、参与 | otherwise' }),
  collective: z.boolean().meta({ description: '各镇街, 区政府各部门, 有关单位' }),
  scope: textOrNull.meta({ description: '"县总体预案" in "县总体预案：县应急局"' }),
  note: textOrNull.meta({ description: '"涉密信息除外" in a bracket after the name' }),
  canonical: textOrNull
    .optional()
    .meta({ description: 'its name in the list of units, null if it is not there; left out where no list was given' }),
});

const deadlineSchema = z.object({
  raw: text,
  kind: z.enum(['date', 'period', 'recurring', 'duration', 'ongoing', 'unknown']),
  due: isoDate.nullable().meta({ description: 'the last day that still meets it' }),
  start: isoDate.nullable().meta({ description: 'for a period, its first day' }),
  workingDays: z.literal(true).optional().meta({ description: 'the duration counts working days' }),
  rule: textOrNull.meta({ description: 'RFC 5545 RRULE of a cadence, or ISO 8601 duration' }),
  inherited: z.boolean(),
});

const assignmentSchema = z.object({
  raw: textOrNull,
  inherited: z.boolean().meta({ description: 'the cell is merged with one above' }),
  units: z.array(unitSchema),
});

const taskSchema = z.object({
  id: z.string().regex(/^T\d{3,}$/u),
  origin: z.enum(['table', 'prose']),
  number: textOrNull.meta({ description: '序号 as printed' }),
  path: z.array(z.object({ label: textOrNull, title: text })).meta({ description: 'categories, outermost first' }),
  requirement: text,
  assignment: assignmentSchema,
  deadline: deadlineSchema.nullable(),
  timeExpressions: z.array(deadlineSchema).meta({ description: 'due dates and cadences inside the requirement text' }),
  extra: z.record(text, text).meta({ description: 'cells of other columns, by header' }),
  location: locationSchema,
});

export const diagnosticSchema = z.object({
  rule: text,
  severity: z.enum(['error', 'warning', 'info']),
  message: text,
  task: textOrNull,
  location: locationSchema,
  suggestion: textOrNull,
  quote: text.optional().meta({ description: 'the exact words meant; left out where the whole place is meant' }),
});

const coverageSchema = z.object({
  characters: z.int().min(0),
  accounted: z.int().min(0),
  furniture: z.int().min(0),
  leftOver: z.array(bodyTextSchema),
});

export const noticeSchema = z.object({
  schemaVersion: z.literal('1'),
  source: z.object({
    path: text,
    format: formatSchema,
    sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    bytes: z.int().min(0),
    pages: z.int().min(0).nullable(),
  }),
  meta: metaSchema,
  sections: z.array(sectionSchema),
  unsectioned: z.array(bodyTextSchema).meta({ description: 'body text that stands under no heading' }),
  tables: z.array(taskTableSchema),
  tasks: z.array(taskSchema),
  diagnostics: z.array(diagnosticSchema),
  coverage: coverageSchema,
});

export type Format = z.infer<typeof formatSchema>;
export type Location = z.infer<typeof locationSchema>;
export type Meta = z.infer<typeof metaSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type BodyText = z.infer<typeof bodyTextSchema>;
export type ColumnRole = z.infer<typeof columnRoleSchema>;
export type TaskTable = z.infer<typeof taskTableSchema>;
export type Unit = z.infer<typeof unitSchema>;
export type UnitRole = Unit['role'];
export type Deadline = z.infer<typeof deadlineSchema>;
export type Assignment = z.infer<typeof assignmentSchema>;
export type Task = z.infer<typeof taskSchema>;
export type Severity = 'error' | 'warning' | 'info';
export type Diagnostic = z.infer<typeof diagnosticSchema>;
export type Coverage = z.infer<typeof coverageSchema>;
export type Notice = z.infer<typeof noticeSchema>;
