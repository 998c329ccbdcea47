import { h, icon } from '../kit/dom.js';
import type { NetworkKind } from '../phone/network.js';
import type { ScreenMetrics } from '../phone/metrics.js';

const SIGNAL = 'M2 16h3v4H2zm5-4h3v8H7zm5-4h3v12h-3zm5-4h3v16h-3z';
const WIFI =
  'M12 19.5 9.2 16.6a4 4 0 0 1 5.6 0zM5.4 12.8a9.4 9.4 0 0 1 13.2 0l-1.7 1.7a7 7 0 0 0-9.8 0zM1.7 9.1a14.6 14.6 0 0 1 20.6 0l-1.7 1.7a12.2 12.2 0 0 0-17.2 0z';
const TICK_MS = 10_000;

/** Clock, signal and battery at the top of the phone. */
export class StatusBar {
  readonly element: HTMLElement;
  private readonly time = h('span', { class: 'status-time' });
  private readonly link = h('span', { class: 'status-link' });

  constructor(metrics: ScreenMetrics) {
    this.element = h(
      'div',
      { class: 'status-bar', 'aria-hidden': true },
      this.time,
      h('span', { class: 'status-right' }, icon(SIGNAL, { size: 16 }), this.link, h('i', { class: 'status-battery' })),
    );
    this.element.style.height = `${metrics.statusBarHeight}px`;
    this.tick();
    setInterval(() => this.tick(), TICK_MS);
    this.setNetwork('wifi');
  }

  setNetwork(kind: NetworkKind): void {
    this.link.replaceChildren(
      kind === 'wifi' ? icon(WIFI, { size: 16 }) : kind === 'none' ? '无网络' : kind.toUpperCase(),
    );
  }

  private tick(): void {
    const parts = { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Shanghai' } as const;
    this.time.textContent = new Intl.DateTimeFormat('zh-CN', parts).format(new Date());
  }
}
