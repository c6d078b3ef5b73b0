import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist/bench',
    emptyOutDir: true,
    target: 'node22',
    minify: false,
    rollupOptions: { input: { main: 'bench/main.ts' }, output: { entryFileNames: '[name].js' } },
  },
});
