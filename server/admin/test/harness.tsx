import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen } from '@testing-library/react';
import { App, ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { look } from '../src/app/look';

/** A busy machine takes its time; a test that waits for something that never comes fails all the same. */
configure({ asyncUtilTimeout: 8_000 });

/** jsdom does not compute styles of pseudo-elements and complains whenever antd asks for them. */
export function quietPseudoElements(): void {
  const styleOf = window.getComputedStyle.bind(window);
  window.getComputedStyle = (element) => styleOf(element);
}

/** antd's forms tell their watchers through a MessageChannel, which jsdom has not; the one of Node would keep the test alive. */
export function lendMessageChannel(): void {
  class Channel {
    readonly port1: { onmessage: (() => void) | null } = { onmessage: null };
    readonly port2 = { postMessage: (): void => queueMicrotask(() => this.port1.onmessage?.()) };
  }
  globalThis.MessageChannel = Channel as never;
}

export interface FakeRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}

/** A refusal as the API writes it, or the body of a good answer. */
export type FakeAnswer = { status: number; body: unknown };

/**
 * An API that answers each route with its next answer, the last one for ever, and remembers what it was asked.
 * A route is `GET /admin/orders/o1`, without the query.
 */
export function fakeApi(routes: Record<string, FakeAnswer[]>): FakeRequest[] {
  const asked: FakeRequest[] = [];
  const fetch = (url: string, init: RequestInit): Promise<unknown> => {
    const path = url.replace(/^\/api/, '').replace(/\?.*/, '');
    const method = init.method ?? 'GET';
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    asked.push({ method, path, headers: init.headers as Record<string, string>, body });
    const answers = routes[`${method} ${path}`];
    const answer = answers && (answers.length > 1 ? answers.shift() : answers[0]);
    if (!answer) throw new Error(`nobody answers ${method} ${path}`);
    return Promise.resolve({
      ok: answer.status < 300,
      status: answer.status,
      headers: { get: () => null },
      text: () => Promise.resolve(JSON.stringify(answer.body)),
    });
  };
  globalThis.fetch = fetch as never;
  return asked;
}

export const ok = (body: unknown): FakeAnswer => ({ status: 200, body });
export const refused = (status: number, code: string, detail: string, fields?: unknown): FakeAnswer => ({
  status,
  body: { type: 'about:blank', title: code, status, code, detail, fields },
});

/** Says where the page has gone. */
function Whereabouts() {
  const { pathname, search } = useLocation();
  return <p data-testid="address">{pathname + search}</p>;
}

/** Renders at an address, inside what every page has around it. */
export function renderAt(address: string, element: ReactNode): void {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });
  render(
    <ConfigProvider {...look}>
      <App>
        <QueryClientProvider client={client}>
          <MemoryRouter initialEntries={[address]}>
            {element}
            <Whereabouts />
          </MemoryRouter>
        </QueryClientProvider>
      </App>
    </ConfigProvider>,
  );
}

/** The address the page is at now. */
export function address(): string | null {
  return screen.getByTestId('address').textContent;
}
