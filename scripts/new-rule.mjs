// npm run new:rule -- ID: the files of a new rule, ready to be filled in. Nothing that exists is written over.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const rulesFolder = join(root, 'src', 'check', 'rules');
const [id = ''] = process.argv.slice(2);
if (!/^[a-z]+(?:-[a-z]+)+$/u.test(id)) fail('usage: npm run new:rule -- two-words');
const file = join(rulesFolder, `${id}.ts`);
if (existsSync(file)) fail(`${file} is there already`);

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

const camel = (name) => name.replace(/-(\w)/gu, (_, letter) => letter.toUpperCase());

writeFileSync(
  file,
  `import type { CheckContext } from '../context.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';

/** 待写: what is wrong, with the seed and line where it was seen. */
export const ${camel(id)}: Rule<'${id}'> = {
  id: '${id}',
  group: 'text',
  severity: 'warning',
  summary: { zh: '待写', en: 'To be written' },
  documentation: {
    finds: { zh: '待写', en: 'What it finds, and where it stays silent.' },
    why: { zh: '待写', en: 'Why it matters.' },
    example: { bad: '待写', good: '待写' },
  },
  message: ({ text }) => ({ zh: \`“\${quote(text)}”……。\`, en: \`“\${quote(text)}” ….\` }),
  suggestion: () => null,
  check: find,
};

function find(_: CheckContext): readonly Hit<'${id}'>[] {
  return [];
}
`,
);

const findings = join(root, 'src', 'model', 'finding.ts');
const before = '  /** The proof. */\n';
writeFileSync(findings, readFileSync(findings, 'utf8').replace(before, `  '${id}': { text: string };\n${before}`));

const ids = readdirSync(rulesFolder)
  .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
  .map((name) => name.slice(0, -'.ts'.length))
  .sort();
writeFileSync(
  join(rulesFolder, 'index.ts'),
  [
    "import type { RuleId } from '../../model/finding.ts';",
    "import type { Rule } from '../rule.ts';",
    ...ids.map((name) => `import { ${camel(name)} } from './${name}.ts';`),
    '',
    '/** All rules by id; a kind of finding without its rule does not compile. */',
    'export const rules: { readonly [K in RuleId]: Rule<K> } = {',
    ...ids.map((name) => `  '${name}': ${camel(name)},`),
    '};',
    '',
  ].join('\n'),
);

const fixtures = join(root, 'fixtures', 'rules', id);
mkdirSync(fixtures, { recursive: true });
const pattern = join(root, 'fixtures', 'rules', 'doubled-punctuation', 'good.txt');
for (const name of ['bad.txt', 'good.txt']) copyFileSync(pattern, join(fixtures, name));
process.stdout.write(
  `${file}\n${fixtures}\nFill them in, mark the line of bad.txt with {{${id}}}; npm run golden makes docs/rules/${id}.md.\n`,
);
