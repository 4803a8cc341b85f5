import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = import.meta.dirname;

/**
 * What is built: `out/main` (the desktop host, the terminal with the browser host, and their workers), `out/preload/index.cjs` (one CommonJS file, as a
 * sandboxed preload must be) and `out/renderer` (the page, for the desktop and the browser host alike).
 * The core's libraries stay outside of the bundle and are loaded from node_modules.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          index: resolve(here, 'src/main/index.ts'),
          cli: resolve(here, 'src/cli/index.ts'),
          'core-worker': resolve(here, 'src/core/thread/core-worker.ts'),
          'import-worker': resolve(here, 'src/core/thread/import-worker.ts'),
          'reading-worker': resolve(here, 'src/core/thread/reading-worker.ts'),
          'twins-worker': resolve(here, 'src/core/thread/twins-worker.ts'),
          'lines-worker': resolve(here, 'src/core/thread/lines-worker.ts'),
          'running-worker': resolve(here, 'src/core/thread/running-worker.ts'),
          'nonanswers-worker': resolve(here, 'src/core/thread/nonanswers-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rolldownOptions: {
        input: { index: resolve(here, 'src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'src/renderer'),
    plugins: [react()],
    build: {
      outDir: resolve(here, 'out/renderer'),
      // The page's policy allows no data: fonts or scripts, and 'self' is enough for everything.
      assetsInlineLimit: 0,
      minify: true,
      rolldownOptions: { input: { index: resolve(here, 'src/renderer/index.html') } },
    },
  },
});
