import { createChannel } from './event-channel.js';
import { RouteRules } from './rules.js';
import { parsePageUrl } from './url.js';

describe('page addresses', () => {
  it.each([
    ['/pages/a?x=1&y=%E4', '', { path: 'pages/a', query: { x: '1', y: '%E4' }, full: 'pages/a?x=1&y=%E4' }],
    ['../b/index?id=1=2', 'pages/a/index', { path: 'pages/b/index', query: { id: '1=2' } }],
    ['detail', 'pages/a/index', { path: 'pages/a/detail', query: {} }],
    ['/a?', '', { path: 'a', query: {}, full: 'a' }],
    ['/a?flag&b=', '', { query: { flag: '', b: '' } }],
    ['/a.html', '', { path: 'a' }],
  ])('%s from %s', (url, current, expected) => {
    expect(parsePageUrl(url, current)).toMatchObject(expected);
  });
});

describe('route rules', () => {
  const tab = (pagePath: string): { pagePath: string; text: string } => ({ pagePath, text: pagePath });
  const rules = new RouteRules({
    pages: ['home', 'me', 'detail'],
    subPackages: [{ root: '/worker/', pages: ['today'] }],
    tabBar: { list: [tab('home'), tab('me')] },
  });

  it.each([
    ['navigateTo', 'detail', 9, undefined],
    ['navigateTo', 'detail', 10, 'webview count limit exceed'],
    ['redirectTo', 'detail', 10, undefined],
    ['navigateTo', 'worker/today', 1, undefined],
    ['navigateTo', 'home', 1, 'can not navigateTo a tabbar page'],
    ['redirectTo', 'me', 1, 'can not redirectTo a tabbar page'],
    ['reLaunch', 'home', 10, undefined],
    ['switchTab', 'detail', 1, 'can not switch to no-tabBar page'],
    ['switchTab', 'nowhere', 1, 'page "nowhere" is not found'],
    ['navigateBack', '', 1, 'cannot navigate back at first page.'],
    ['navigateBack', '', 2, undefined],
  ] as const)('%s %s at depth %i', (kind, path, depth, refusal) => {
    expect(rules.refusal(kind, path, depth)).toBe(refusal);
  });
});

describe('the channel between two pages', () => {
  it('carries events both ways, also those sent before anybody listened', () => {
    const heard: unknown[] = [];
    const { opener, opened } = createChannel({ ready: (...args) => heard.push(['ready', ...args]) });
    opener.emit('data', 1);
    opener.emit('data', 2);
    opened.on('data', (value) => heard.push(['data', value]));
    opened.emit('ready', 'a', 'b');
    expect(heard).toEqual([
      ['data', 1],
      ['data', 2],
      ['ready', 'a', 'b'],
    ]);
  });

  it('hears once, and not after off', () => {
    const { opener, opened } = createChannel();
    const heard: string[] = [];
    const listener = (): unknown => heard.push('on');
    opened.once('x', () => heard.push('once'));
    opened.on('x', listener);
    opener.emit('x');
    opened.off('x', listener);
    opener.emit('x');
    expect(heard).toEqual(['once', 'on']);
  });
});
