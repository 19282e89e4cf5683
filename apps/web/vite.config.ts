import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '../..');
const { compilerOptions } = JSON.parse(readFileSync(resolve(root, 'tsconfig.base.json'), 'utf8')) as {
  compilerOptions: { paths: Record<string, [string]> };
};
const api = process.env['RELAIS_API_URL'] ?? 'http://127.0.0.1:3000';
const proxy = { '/v1': { target: api, changeOrigin: false } };

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: resolve(root, '.cache/vite'),
  plugins: [react()],
  resolve: {
    alias: Object.entries(compilerOptions.paths).map(([name, [path]]) => ({
      find: new RegExp(`^${name}$`),
      replacement: resolve(root, path),
    })),
  },
  server: { port: 5173, host: '127.0.0.1', proxy },
  preview: { port: 4173, host: '127.0.0.1', proxy },
  build: {
    outDir: resolve(root, 'dist/apps/web'),
    emptyOutDir: true,
    sourcemap: true,
    target: 'es2022',
    // light-dark() stays as written: rewritten for older browsers, it follows no colour scheme set by script.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
  },
});
