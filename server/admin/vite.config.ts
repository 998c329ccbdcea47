import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

/** The API serves the build at /admin/; while developing, Vite forwards /api to a running API. */
export default defineConfig({
  base: '/admin/',
  plugins: [react()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  server: { proxy: { '/api': process.env.ADMIN_API_ORIGIN ?? 'http://127.0.0.1:3000' } },
  build: { target: 'es2022', sourcemap: false },
});
