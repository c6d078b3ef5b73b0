import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'client',
  plugins: [react()],
  css: { preprocessorOptions: { scss: { quietDeps: true, loadPaths: ['node_modules'] } } },
  build: { outDir: '../dist/client', emptyOutDir: true, sourcemap: false, assetsInlineLimit: 0 },
});
