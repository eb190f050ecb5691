import { readFileSync } from 'node:fs';

/** The version of the package; package.json stands two folders above in dist/cli/ as in src/cli/. */
export function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version }: { version: string } = JSON.parse(text);
  return version;
}
