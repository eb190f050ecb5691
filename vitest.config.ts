import { defineConfig } from 'vitest/config';

// update 'none': without it a missing golden is written and the test passes; `npm run golden` writes them on purpose.
export default defineConfig({
  test: {
    update: 'none',
    // The runner's own default leaves one core idle: on two that doubles the time.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], isolate: false, testTimeout: 30_000 } },
      { test: { name: 'property', include: ['tests/property/**/*.test.ts'], isolate: false, testTimeout: 60_000 } },
      { test: { name: 'mutation', include: ['tests/mutation/**/*.test.ts'], isolate: false, testTimeout: 60_000 } },
      { test: { name: 'golden', include: ['tests/golden/**/*.test.ts'], isolate: false, testTimeout: 60_000 } },
      { test: { name: 'cli', include: ['tests/cli/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
});
