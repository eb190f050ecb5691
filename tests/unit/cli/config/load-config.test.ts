import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import { expect, it, onTestFinished } from 'vitest';
import { settingsOfFiles } from '../../../../src/cli/config/settings.ts';
import { GkparseError } from '../../../../src/model/errors.ts';
import { canonicalName } from '../../../../src/model/unit-list.ts';

type Content = string | Uint8Array | Readonly<Record<string, unknown>> | readonly unknown[];

/** A folder with these files; a value is written as JSON. */
function folderOf(files: Readonly<Record<string, Content>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'gkparse-config-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    const plain = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(join(folder, name), plain ? content : JSON.stringify(content));
  }
  return folder;
}

async function settingsIn(files: Readonly<Record<string, Content>>, file = '通知.docx', config?: string | false) {
  const folder = folderOf(files);
  const path = join(folder, file);
  const flags = config === undefined ? {} : { config: config === false ? config : join(folder, config) };
  const settings = (await settingsOfFiles([path], flags, {})).get(path);
  if (settings === undefined) throw new Error('no settings');
  return settings;
}

async function errorOf(files: Readonly<Record<string, Content>>, config?: string): Promise<string> {
  const error: unknown = await settingsIn(files, '通知.docx', config).catch((thrown: unknown) => thrown);
  if (!(error instanceof GkparseError)) throw new Error(`no error of ours: ${String(error)}`);
  expect(error.code).toBe('usage');
  return `${error.sentence.zh.replace(/“\/.*\//u, '“')}${error.hint.zh} / ${error.sentence.en.replace(/“\/.*\//u, '“')} ${error.hint.en}`;
}

const off = { rules: { 'vague-unit': 'off' } };

it.each([
  { name: 'gkparse.config.json', content: off },
  { name: '.gkparserc', content: off },
  { name: 'package.json', content: { name: 'x', gkparse: off } },
  { name: '.gkparserc', content: `\ufeff${JSON.stringify(off)}` },
])('finds $name in the folder of the file or above', async ({ name, content }) => {
  for (const file of ['通知.docx', '2023/一/通知.docx']) {
    expect((await settingsIn({ [name]: content }, file)).check.rules).toEqual({ 'vague-unit': { level: 'off' } });
  }
});

it('takes the nearest configuration alone, and none of a package.json that has none', async () => {
  const files = {
    'gkparse.config.json': off,
    '2023/.gkparserc': { rules: { 'left-over': 'warning' } },
    '2024/package.json': { name: 'x' },
  };
  expect((await settingsIn(files, '2023/通知.docx')).check.rules).toEqual({ 'left-over': { level: 'warning' } });
  expect((await settingsIn(files, '2024/通知.docx')).check.rules).toEqual({ 'vague-unit': { level: 'off' } });
});

it('uses the file of --config instead, and nothing with --no-config', async () => {
  const files = { 'gkparse.config.json': off, 'other.json': { extends: 'strict' } };
  expect((await settingsIn(files, '通知.docx', 'other.json')).check).toEqual({ preset: 'strict', rules: {} });
  expect((await settingsIn(files, '通知.docx', false)).check).toEqual({ rules: {} });
});

it('never runs a configuration that is code', async () => {
  const files = { 'gkparse.config.js': 'throw new Error("ran")', '.gkparserc.cjs': 'throw new Error("ran")' };
  expect((await settingsIn(files)).check).toEqual({ rules: {} });
});

it('builds on what it extends, the later over the earlier', async () => {
  const files = {
    'gkparse.config.json': { extends: ['strict', './office/base.json'], rules: { 'left-over': 'info' } },
    'office/base.json': {
      rules: { 'left-over': 'warning', 'vague-unit': 'error' },
      units: 'units.json',
      text: false,
    },
    'office/units.json': [{ name: '县财政局' }],
  };
  const { check, units, text } = await settingsIn(files);
  expect(check).toEqual({
    preset: 'strict',
    rules: { 'left-over': { level: 'info' }, 'vague-unit': { level: 'error' } },
  });
  expect(units?.names).toEqual(['县财政局']);
  expect(text).toBe(false);
});

it('lets overrides change what their patterns name, and the command line all', async () => {
  const folder = folderOf({
    'gkparse.config.json': {
      rules: { 'left-over': 'warning' },
      overrides: [
        { files: '旧*.docx', rules: { 'left-over': 'info' } },
        { files: ['archive/**'], rules: { 'left-over': 'off', 'vague-unit': { level: 'error' } } },
      ],
    },
  });
  const names = ['新.docx', 'a/旧1.docx', 'archive/b/旧2.docx'];
  const paths = names.map((name) => join(folder, name));
  const settings = await settingsOfFiles(paths, {}, { 'vague-unit': { level: 'info' } });
  expect(paths.map((path) => settings.get(path)?.check.rules)).toEqual([
    { 'left-over': { level: 'warning' }, 'vague-unit': { level: 'info' } },
    { 'left-over': { level: 'info' }, 'vague-unit': { level: 'info' } },
    { 'left-over': { level: 'off' }, 'vague-unit': { level: 'info' } },
  ]);
});

it.each<[string, Content, string]>([
  [
    'a rule that is none',
    { rules: { 'mising-unit': 'off' } },
    'rules中没有“mising-unit”这条规则。是不是 missing-unit？',
  ],
  ['a rule that is like none', { rules: { xyz: 'off' } }, 'rules中没有“xyz”这条规则。'],
  [
    'a level that is none',
    { rules: { 'missing-unit': 'warn' } },
    'rules.missing-unit的值不对。可选：off, info, warning, error。',
  ],
  ['a level that is no word', { rules: { 'missing-unit': 2 } }, 'rules.missing-unit的值不对。'],
  [
    'a level that is none, in an object',
    { rules: { 'missing-unit': { level: 'warn' } } },
    'rules.missing-unit.level的值不对。可选：off, info, warning, error。',
  ],
  [
    'a key of a rule that is none',
    { rules: { 'missing-unit': { levle: 'off' } } },
    'rules.missing-unit中没有“levle”这一项。是不是 level？',
  ],
  [
    'an option that the rule has not',
    { rules: { 'missing-unit': { options: { x: 1 } } } },
    'rules.missing-unit.options中没有“x”这一项。',
  ],
  ['a key that is none', { rulse: {} }, '没有“rulse”这一项。是不是 rules？'],
  [
    'a rule that is none in an override',
    { overrides: [{ files: '*', rules: { 'left-ovr': 'off' } }] },
    'overrides[0].rules中没有“left-ovr”这条规则。是不是 left-over？',
  ],
  ['an override without files', { overrides: [{ rules: {} }] }, 'overrides[0].files的写法不对。'],
  ['a unit without a name', { units: [{ alias: '甲' }] }, 'units[0]'],
  ['something else than an object', '[1]', '写法不对'],
  ['what is no JSON', '{"rules": }', '不是正确的JSON'],
  ['a comma too many', '{\n"rules": {"missing-unit": "off",}\n}', '不是正确的JSON（第2行附近）'],
  ['what breaks off', '{"rules":', '不是正确的JSON（文件不完整）'],
  ['a list', '[]', '内容的写法不对'],
  ['a circle', { extends: './gkparse.config.json' }, 'extends绕了一圈又回到自己。'],
  ['a base that is not there', { extends: 'recommendd' }, '读取“recommendd”失败。'],
  ['a list of units that is not there', { units: 'none.csv' }, '读取“none.csv”失败。'],
])('says what is wrong: %s', async (_, content, words) => {
  expect(await errorOf({ 'gkparse.config.json': content })).toContain(words);
});

it('says in English what is wrong', async () => {
  expect(await errorOf({ 'gkparse.config.json': { rules: { 'mising-unit': 'off' } } })).toContain(
    'Configuration “gkparse.config.json”: there is no rule “mising-unit” in rules. Did you mean missing-unit?',
  );
});

it('says that the file of --config is not there', async () => {
  expect(await errorOf({}, 'none.json')).toContain('读取“none.json”失败。');
});

it('refuses a list in the configuration itself that gives one name to two units', async () => {
  const units = [
    { name: '县财政局', aliases: ['县财局'] },
    { name: '县财政金融局', aliases: ['县财局'] },
  ];
  expect(await errorOf({ 'gkparse.config.json': { units } })).toContain('“县财局”既指“县财政局”，又指“县财政金融局”。');
});

it.each<[string, string, Content]>([
  ['JSON', 'units.json', [{ name: '县发展和改革局', aliases: ['县发改局', '县发改委'] }, { name: '县财政局' }]],
  ['CSV', 'units.csv', 'name,aliases\n县发展和改革局,县发改局、县发改委\n县财政局,\n'],
  [
    'CSV with Chinese headers and CRLF',
    'units.csv',
    '\ufeff单位名称,简称,曾用名\r\n县发展和改革局,县发改局,县发改委\r\n县财政局,,\r\n',
  ],
  ['CSV without headers', 'units.csv', '县发展和改革局,县发改局;县发改委\n县财政局\n'],
  [
    'CSV as Excel saves it in China',
    'units.csv',
    iconv.encode('单位,别名\r\n县发展和改革局,"县发改局、县发改委"\r\n县财政局\r\n', 'gbk'),
  ],
  [
    'what Excel calls Unicode text',
    'units.csv',
    iconv.encode('\ufeff单位\t别名\r\n县发展和改革局\t县发改局、县发改委\r\n县财政局\r\n', 'utf-16le'),
  ],
])('reads the list of units from %s', async (_, name, content) => {
  const { units } = await settingsIn({ 'gkparse.config.json': { units: name }, [name]: content });
  if (units === null) throw new Error('no list');
  expect(units.names).toEqual(['县发展和改革局', '县发改局', '县发改委', '县财政局']);
  expect(
    ['县发改局', '县发改委', '县发展和 改革局', '县财政局', '县发改'].map((word) => canonicalName(word, units)),
  ).toEqual(['县发展和改革局', '县发展和改革局', '县发展和改革局', '县财政局', null]);
});

it.each([
  { name: 'units.json', content: '{"name": "县财政局"}', words: '写法不对' },
  { name: 'units.json', content: '[{"name": ""}]', words: '[0].name' },
  { name: 'units.csv', content: '"县财政局\n', words: '不是正确的CSV（第1行的引号）' },
  { name: 'units.csv', content: 'name,aliases\n', words: '单位名录中没有单位。' },
  { name: 'units.csv', content: '县财政局,甲\n县教育局,乙、甲\n', words: '“甲”既指“县财政局”，又指“县教育局”。' },
  { name: 'units.json', content: '[]', words: '单位名录中没有单位。' },
])('says what is wrong with the list $content', async ({ name, content, words }) => {
  expect(await errorOf({ 'gkparse.config.json': { units: name }, [name]: content })).toContain(words);
});
