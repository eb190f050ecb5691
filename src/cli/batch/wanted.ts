import type { BatchSettings } from './settings.ts';

/** By --include (all where none is given) and --exclude. A pattern without "/" is one of names, wherever they stand. */
export async function isNamed({ include, exclude }: Pick<BatchSettings, 'include' | 'exclude'>) {
  if (include.length === 0 && exclude.length === 0) return () => true;
  const { default: picomatch } = await import('picomatch');
  const matcher = (patterns: readonly string[]) => {
    const matchers = patterns.map((pattern) => picomatch(pattern, { dot: true, basename: !pattern.includes('/') }));
    return (key: string) => matchers.some((matches) => matches(key));
  };
  const [included, excluded] = [matcher(include), matcher(exclude)];
  return (key: string): boolean => (include.length === 0 || included(key)) && !excluded(key);
}
