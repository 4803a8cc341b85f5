import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    // Long enough for a loaded machine: a test here fails for what it finds, never for how long it took.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // More than the two cores there are at least: some tests wait for a folder to be watched or a program to end.
    maxWorkers: 3,
  },
});
