import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { jsonWriter } from '../../../src/write/json.ts';
import { writeJsonSchema } from '../../../src/write/json-schema.ts';
import { makeDeadline, makeNotice, makeSection, makeTask } from '../../support/notice.ts';

const schema = JSON.parse(writeJsonSchema());
const validate = new Ajv2020({ strict: true }).compile(schema);
const options = { several: false, headers: 'zh', bom: true, canonical: false } as const;

function printed(notice: Parameters<typeof jsonWriter.write>[0][number]): unknown {
  return JSON.parse(jsonWriter.write([notice], options));
}

it('is a JSON Schema of draft 2020-12', () => {
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
});

it('accepts what the json writer prints, nested sections and all', () => {
  const notice = makeNotice({
    sections: [makeSection('一、', '总体', [makeSection('（一）', '甲', [makeSection('1.', '乙')])])],
    tasks: [makeTask('T001', { deadline: makeDeadline('12月底前', { due: '2023-12-31' }) })],
  });
  expect(validate(printed(notice))).toBe(true);
});

it.each([
  ['a date that is none', { tasks: [makeTask('T001', { deadline: makeDeadline('x', { due: '12月底' }) })] }],
  ['an id of another shape', { tasks: [makeTask('1')] }],
  ['a negative count', { coverage: { characters: -1, accounted: 0, furniture: 0, leftOver: [] } }],
])('refuses %s', (_, rest) => {
  expect(validate(printed(makeNotice(rest)))).toBe(false);
});
