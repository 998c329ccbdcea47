import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PackageCache } from './package-cache.js';
import { packDist, UnreadableBuildError } from './pack.js';

let dist: string;

beforeEach(() => {
  dist = fs.mkdtempSync(path.join(os.tmpdir(), 'pack-'));
});
afterEach(() => fs.rmSync(dist, { recursive: true, force: true }));

function write(files: Record<string, string | object>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(dist, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  }
}

const page = (id: string): Record<string, string> => ({ [`${id}.js`]: `Page({})`, [`${id}.wxml`]: '<view/>' });
const problems = async (): Promise<string[]> =>
  (await packDist(dist)).diagnostics.map(({ severity, message }) => `${severity}: ${message}`);

it('splits scripts, styles and configs by download unit, and compiles all templates', async () => {
  write({
    'app.json': { pages: ['pages/a'], subPackages: [{ root: 'sub/', pages: ['b'] }] },
    'app.js': 'App({})',
    ...page('pages/a'),
    'pages/a.wxss': '.a{}',
    ...page('sub/b'),
    'sub/b.json': { navigationBarTitleText: 'B' },
    'project.config.json': {},
    'app.js.map': '{}',
  });
  const packed = await packDist(dist);
  expect(packed.diagnostics).toEqual([]);
  expect(Object.keys(packed.main.scripts).sort()).toEqual(['app', 'pages/a']);
  expect(Object.keys(packed.main.styles)).toEqual(['pages/a']);
  expect(packed.main.configs).toEqual({});
  expect(packed.subPackages.sub).toMatchObject({
    scripts: { 'sub/b': 'Page({})' },
    configs: { 'sub/b': { navigationBarTitleText: 'B' } },
  });
  expect(packed.main.templates).toContain('G["sub/b"]');
  expect(packed.main.bytes).toBeGreaterThan(0);
});

describe('what WeChat would refuse', () => {
  it('is no build without a readable app.json', async () => {
    await expect(packDist(dist)).rejects.toBeInstanceOf(UnreadableBuildError);
    write({ 'app.json': '{' });
    await expect(packDist(dist)).rejects.toBeInstanceOf(UnreadableBuildError);
  });

  it('is a page without script or template, and no page at all', async () => {
    write({ 'app.json': { pages: ['pages/a'] }, 'pages/a.wxml': '<view/>' });
    expect(await problems()).toEqual(['error: page "pages/a" has no pages/a.js']);
    write({ 'app.json': {} });
    expect(await problems()).toEqual(['error: pages must not be empty']);
  });

  it('is a template or a json that does not parse', async () => {
    write({ 'app.json': { pages: ['a'] }, ...page('a'), 'a.wxml': '<view><text', 'a.json': '{"x"' });
    const found = await problems();
    expect(found).toContainEqual(expect.stringMatching(/^error: line 1: /));
    expect(found).toContainEqual(expect.stringMatching(/^error: not JSON/));
  });

  it('is a tab bar with the wrong number of tabs, foreign pages, or icons that are missing, too large or no pictures', async () => {
    const tab = (pagePath: string, iconPath?: string): object => ({ pagePath, text: 'x', iconPath });
    write({ 'app.json': { pages: ['a'], tabBar: { list: [tab('a')] } }, ...page('a') });
    expect(await problems()).toEqual(['error: tabBar.list must have 2 to 5 items, it has 1']);
    write({
      'app.json': { pages: ['a', 'b'], tabBar: { list: [tab('a', 'i.png'), tab('c', 'big.png'), tab('b', 'i.svg')] } },
      ...page('b'),
      'big.png': 'x'.repeat(41 * 1024),
      'i.svg': '<svg/>',
    });
    expect(await problems()).toEqual([
      'error: tabBar icon "i.png" is not in the package',
      'error: tabBar.list[1].pagePath "c" is not a page of the main package',
      'error: tabBar icon "big.png" is over 40 KB',
      'error: tabBar icon "i.svg" must be png or jpg',
    ]);
  });

  it('is a package over 2 MB', async () => {
    write({ 'app.json': { pages: ['a'], subPackages: [{ root: 's', pages: ['b'] }] }, ...page('a'), ...page('s/b') });
    write({ 's/big.bin': 'x'.repeat(2 * 1024 * 1024) });
    expect(await problems()).toEqual([expect.stringMatching(/package is 2\.00 MB, the limit is 2 MB/)]);
  });

  it('is a component that is not there', async () => {
    write({
      'app.json': { pages: ['a'] },
      ...page('a'),
      'a.json': { usingComponents: { x: './x', y: '/y' } },
      'y/index.json': { component: true },
    });
    expect(await problems()).toEqual(['error: usingComponents["x"]: "./x" not found']);
  });

  it('is an unknown private interface, or fuzzy beside precise location', async () => {
    write({
      'app.json': {
        pages: ['a'],
        requiredPrivateInfos: ['getLocation', 'getFuzzyLocation', 'getMind'],
        permission: { 'scope.userLocation': { desc: '用于核对到达' } },
      },
      ...page('a'),
    });
    expect(await problems()).toEqual([
      'error: requiredPrivateInfos "getMind" is not one of WeChat\'s',
      'error: requiredPrivateInfos: getFuzzyLocation excludes the precise location interfaces',
    ]);
  });
});

describe('a place that is told again and again', () => {
  const build = (app: object): void => write({ 'app.json': { pages: ['a'], ...app }, ...page('a') });
  const permission = { 'scope.userLocation': { desc: '服务人员在路上时向客户显示位置' } };

  it('is declared with its listener, its reason, and the way to go on behind others', async () => {
    build({
      requiredPrivateInfos: ['startLocationUpdate', 'startLocationUpdateBackground', 'onLocationChange'],
      requiredBackgroundModes: ['location'],
      permission,
    });
    expect(await problems()).toEqual([]);
    build({ requiredPrivateInfos: ['startLocationUpdate', 'startLocationUpdateBackground'] });
    expect(await problems()).toEqual([
      'warning: requiredPrivateInfos: startLocationUpdate tells nothing without onLocationChange',
      'error: permission: scope.userLocation needs a desc, the place is used',
      'error: startLocationUpdateBackground and requiredBackgroundModes "location" need one another',
    ]);
  });

  it('has a short reason, and no way to run behind that WeChat does not know', async () => {
    build({
      requiredPrivateInfos: ['getLocation'],
      requiredBackgroundModes: ['location', 'daydream'],
      permission: { 'scope.userLocation': { desc: '位'.repeat(31) } },
    });
    expect(await problems()).toEqual([
      'error: permission: the desc of scope.userLocation is over 30 characters',
      'error: requiredBackgroundModes "daydream" is not one of WeChat\'s',
      'error: startLocationUpdateBackground and requiredBackgroundModes "location" need one another',
    ]);
  });
});

describe('the cache', () => {
  it('packs once, and again when a file has changed', async () => {
    write({ 'app.json': { pages: ['a'] }, ...page('a') });
    const cache = new PackageCache(dist);
    const [first, same] = await Promise.all([cache.current(), cache.current()]);
    expect(same).toBe(first);
    expect(await cache.current()).toBe(first);
    expect(cache.ofRevision(first.revision)).toBe(first);
    write({ 'a.js': 'Page({ data: {} })' });
    const second = await cache.current();
    expect(second.main.scripts.a).toBe('Page({ data: {} })');
    expect(second.revision).not.toBe(first.revision);
    expect(cache.ofRevision(first.revision)).toBeUndefined();
  });

  it('has nothing to give while there is no build, and recovers', async () => {
    const cache = new PackageCache(path.join(dist, 'later'));
    await expect(cache.current()).rejects.toBeInstanceOf(UnreadableBuildError);
    dist = path.join(dist, 'later');
    write({ 'app.json': { pages: ['a'] }, ...page('a') });
    expect((await cache.current()).diagnostics).toEqual([]);
    dist = path.dirname(dist);
  });
});
