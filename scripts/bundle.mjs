import { join } from 'node:path';
import { build } from 'rolldown';

const dist = join(import.meta.dirname, '..', 'dist');

/**
 * The program as `bin/gkparse.js` runs it: the modules of dist/, in some eighty files instead of five hundred, since loading these took a quarter of the time
 * of a short `extract`. The library (dist/index.js) stays as it is. Files that a process or a thread starts from stand beside each other under
 * their own names, so that `new URL('./worker.js', import.meta.url)` finds them from here as from the modules; so does package.json, two folders above.
 */
await build({
  input: {
    main: join(dist, 'cli', 'main.js'),
    worker: join(dist, 'cli', 'batch', 'worker.js'),
    watchdog: join(dist, 'cli', 'batch', 'watchdog.js'),
    'reading-thread': join(dist, 'read', 'pdf', 'reading-thread.js'),
  },
  platform: 'node',
  // A library stays where npm has put it.
  external: /^[a-z@]/u,
  output: { dir: join(dist, 'program'), entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
});
