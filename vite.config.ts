import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'client',
  plugins: [react()],
  css: { preprocessorOptions: { scss: { quietDeps: true, loadPaths: ['node_modules'] } } },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/session', '^/imports/.+', '/healthz'].map((path) => [
        path,
        `http://localhost:${process.env.PORT ?? 4000}`,
      ]),
    ),
  },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    sourcemap: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
});
