import { screen, waitFor } from '@testing-library/react';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ComponentType } from 'react';
import { useSession } from '@/lib/session';
import { ME, requestsOf, serve } from '../../test/api';
import { show } from '../../test/render';
import { newPhone, openedWith } from '../../test/taro';

const OWN = 'GET /api/worker/device-alarms';
const asked = () => ({
  worn: true,
  asked: {
    id: 'alarm-1',
    cause: 'fall',
    causeText: '跌倒',
    happenedAt: new Date(Date.now() - 5_000).toISOString(),
    answerBy: new Date(Date.now() + 40_000).toISOString(),
  },
  called: null,
});

/** Folders with a page of the mini-program in them. */
const pagesIn = (folder: string): string[] =>
  readdirSync(join(__dirname, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.config.ts'))
    .map((name) => join(__dirname, folder, name.replace('.config.ts', '')));
const pageAt = async (path: string): Promise<ComponentType> =>
  ((await import(path)) as { default: ComponentType }).default;

beforeEach(() => {
  newPhone();
  openedWith({ id: 'order-1' });
});

it.each(pagesIn('.'))('whatever else it shows, it asks what the device asks: %s', async (path) => {
  serve({ [OWN]: { body: asked() } });
  const Page = await pageAt(path);
  show(<Page />);
  await screen.findByText('您还好吗？');
});

describe('a page of the tab bar', () => {
  const tabs = pagesIn('../pages');

  it.each(tabs)('asks a worker as well: %s', async (path) => {
    serve({ [OWN]: { body: asked() } });
    useSession.setState({ token: 'token-1', me: { ...ME, roles: ['customer', 'worker'] } });
    const Page = await pageAt(path);
    show(<Page />);
    await screen.findByText('您还好吗？');
  });

  it.each(tabs)('asks nobody else, and not the server either: %s', async (path) => {
    const seen = serve({ [OWN]: { body: asked() } });
    useSession.setState({ token: 'token-1', me: ME });
    const Page = await pageAt(path);
    show(<Page />);
    await waitFor(() => expect(seen.length).toBeGreaterThan(0));
    expect(requestsOf(seen, OWN)).toEqual([]);
    expect(screen.queryByText('您还好吗？')).toBeNull();
  });
});
