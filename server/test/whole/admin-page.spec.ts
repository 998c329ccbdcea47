import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

describe('the admin page', () => {
  let whole: WholeApp;
  beforeAll(async () => {
    const dist = mkdtempSync(join(tmpdir(), 'daowei-admin-'));
    mkdirSync(join(dist, 'assets'));
    writeFileSync(join(dist, 'index.html'), '<!doctype html><title>到位</title>');
    writeFileSync(join(dist, 'assets/app-1a2b3c.js'), 'export {};');
    whole = await wholeApp({ ADMIN_DIST: dist });
  });
  afterAll(() => whole.close());
  const get = (url: string) => whole.app.inject({ url });

  it.each(['/admin/', '/admin/orders', '/admin/orders/01J00000000000000000000000?tab=timeline'])(
    'opens at %s',
    async (url) => {
      const page = await get(url);
      expect(page.statusCode).toBe(200);
      expect(page.headers['content-type']).toContain('text/html');
      expect(page.headers['cache-control']).toBe('no-cache');
      expect(page.body).toContain('到位');
    },
  );

  it('leads from /admin to /admin/', async () => {
    expect((await get('/admin')).headers.location).toBe('/admin/');
  });

  it('lets hashed assets be kept for ever', async () => {
    const asset = await get('/admin/assets/app-1a2b3c.js');
    expect(asset.statusCode).toBe(200);
    expect(asset.headers['cache-control']).toContain('immutable');
  });

  it.each(['/admin/assets/app-old.js', '/admin/missing.png', '/admin/%2e%2e/package.json'])(
    'answers 404 for %s',
    async (url) => {
      expect((await get(url)).statusCode).toBe(404);
    },
  );
});
