import { h } from '../kit/dom.js';
import type { ServiceMessage } from '../phone/desk-api.js';
import type { ScreenMetrics } from '../phone/metrics.js';

const SHOWN_MS = 5000;
const HEADS: Readonly<Record<ServiceMessage['kind'], string>> = {
  subscribe: '服务通知',
  receipt: '服务通知',
  sms: '短信',
  call: '语音来电',
};

/** The notice that drops from the top of the phone when a message arrives. */
export class MessageBanner {
  readonly element: HTMLElement;
  private timer = 0;

  constructor(
    metrics: ScreenMetrics,
    private readonly onTap: (message: ServiceMessage) => void,
  ) {
    this.element = h('div', {
      class: 'banner',
      hidden: true,
      role: 'status',
      style: `top:${metrics.statusBarHeight + 4}px`,
    });
  }

  show(message: ServiceMessage, from: string): void {
    clearTimeout(this.timer);
    const summary = message.fields.map((field) => `${field.label}：${field.value}`).join('  ');
    const open = (): void => {
      this.hide();
      this.onTap(message);
    };
    this.element.replaceChildren(
      h(
        'button',
        { type: 'button', onclick: open },
        h(
          'span',
          { class: 'banner-head' },
          h('i', { class: 'notice-dot' }),
          HEADS[message.kind],
          h('small', {}, '现在'),
        ),
        h('b', {}, message.title),
        h('span', { class: 'banner-text' }, summary === '' ? from : summary),
      ),
    );
    this.element.hidden = false;
    this.timer = setTimeout(() => this.hide(), SHOWN_MS) as unknown as number;
  }

  hide(): void {
    clearTimeout(this.timer);
    this.element.hidden = true;
  }
}
