// Every regular expression of the built program: the literals from the syntax tree, those made at run time from vocabulary by loading
// every module with a RegExp that keeps a list.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'acorn';
import { simple } from 'acorn-walk';

const dist = join(import.meta.dirname, '..', 'dist');
const workers = ['worker.js', 'watchdog.js', 'reading-thread.js'];

function modules() {
  return (
    readdirSync(dist, { recursive: true, encoding: 'utf8' })
      // dist/program/ holds the same again, bundled.
      .filter((name) => name.endsWith('.js') && !name.startsWith('program'))
      .sort()
      .map((name) => join(dist, name))
  );
}

function literalsOf(file) {
  const found = [];
  const tree = parse(readFileSync(file, 'utf8'), { ecmaVersion: 'latest', sourceType: 'module' });
  simple(tree, {
    Literal: ({ regex }) => {
      if (regex !== undefined) found.push({ source: regex.pattern, flags: regex.flags, file });
    },
  });
  return found;
}

/** Where a RegExp was made: the first place of ours in the trace. */
function maker() {
  return (new Error().stack ?? '').split('\n').find((line) => line.includes('/dist/')) ?? '';
}

async function made() {
  const found = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args, newTarget) {
      const regex = Reflect.construct(target, args, newTarget);
      const place = maker();
      if (place !== '')
        found.push({ source: regex.source, flags: regex.flags, file: place.replace(/^.*\/dist\/([^:)]*).*$/u, '$1') });
      return regex;
    },
  });
  for (const file of modules()) {
    if (!workers.some((name) => file.endsWith(name))) await import(pathToFileURL(file).href);
  }
  globalThis.RegExp = Original;
  return found;
}

/** Each once: { source, flags, file }. */
export async function regularExpressions() {
  const literals = modules()
    .flatMap(literalsOf)
    .map(({ file, ...regex }) => ({ ...regex, file: relative(dist, file) }));
  const byText = new Map();
  for (const regex of [...literals, ...(await made())]) {
    const key = `/${regex.source}/${regex.flags.replace(/[gy]/gu, '')}`;
    if (!byText.has(key)) byText.set(key, regex);
  }
  return [...byText.values()];
}
