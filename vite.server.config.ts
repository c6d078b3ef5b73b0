import { defineConfig } from 'vite';

/** Each entry is one command of the launcher; everything from node_modules stays outside the bundle. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node22',
    minify: false,
    rollupOptions: {
      input: {
        main: 'server/main.ts',
        regionWorker: 'server/runs/regionWorker.ts',
        eventWorker: 'server/store/eventWorker.ts',
        fillStore: 'server/fillStore.ts',
        importWorker: 'server/importWorker.ts',
        importFiles: 'server/importFiles.ts',
        loadDemo: 'server/loadDemo.ts',
        emitSchema: 'server/emitSchema.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
