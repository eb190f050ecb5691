import { readFileSync } from 'node:fs';

interface PackageFile {
  readonly version: string;
  readonly homepage?: string;
}

let known: PackageFile | null = null;

/** package.json stands two folders above in dist/cli/ as in src/cli/. Read once: a batch names the version in each record. */
function packageFile(): PackageFile {
  const file: PackageFile = known ?? JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  known = file;
  return file;
}

/** The version of the package. */
export function packageVersion(): string {
  return packageFile().version;
}

/** Where the package and its documentation live; null as long as package.json names no place. */
export function packageHomepage(): string | null {
  return packageFile().homepage ?? null;
}
