import { defineConfig } from 'rolldown';

/**
 * The program as `bin/gkparse.js` runs it: the modules of dist/, in some eighty files instead of five hundred, since loading these took a quarter of the time of a short
 * `extract`. The library (dist/index.js) stays as it is. Files that a process or a thread starts from stand beside each other under their own
 * names, so that `new URL('./worker.js', import.meta.url)` finds them from here as from the modules; so does package.json, two folders above.
 */
export default defineConfig({
  input: {
    main: './dist/cli/main.js',
    worker: './dist/cli/batch/worker.js',
    watchdog: './dist/cli/batch/watchdog.js',
    'reading-thread': './dist/read/pdf/reading-thread.js',
  },
  platform: 'node',
  external: /^[^./]/u,
  output: { dir: 'dist/program', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
});
