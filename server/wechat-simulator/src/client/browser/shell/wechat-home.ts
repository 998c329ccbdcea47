import { h } from '../kit/dom.js';
import type { Person, ServiceMessage } from '../phone/desk-api.js';
import type { MessageBox } from '../phone/message-box.js';

const TIME = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

export interface HomeHandlers {
  readonly onOpenApp: () => void;
  readonly onOpenMessage: (message: ServiceMessage) => void;
}

/** WeChat behind the mini-program: the list of chats with the service notices, and the way back in. */
export class WeChatHome {
  readonly element = h('div', { class: 'home' });
  private readonly title = h('h1', {}, '微信');
  private readonly back = h(
    'button',
    { type: 'button', class: 'screen-back', 'aria-label': '返回微信', hidden: true },
    '‹',
  );
  private owner = '微信';
  private readonly content = h('div', { class: 'home-content' });
  private appName = '小程序';
  private reading = false;

  constructor(
    private readonly messages: MessageBox,
    private readonly handlers: HomeHandlers,
  ) {
    this.back.addEventListener('click', () => this.open());
    this.element.append(
      h('header', { class: 'home-bar' }, h('div', { class: 'screen-bar' }, this.back, this.title)),
      this.content,
    );
    messages.onChange.on(() => this.draw());
  }

  setPerson(person: Person): void {
    this.owner = `微信 · ${person.nickname}`;
  }

  setApp(name: string): void {
    this.appName = name;
  }

  open(): void {
    this.reading = false;
    this.draw();
  }

  /** Straight to the service notices. */
  openNotices(): void {
    this.reading = true;
    this.messages.markRead();
    this.draw();
  }

  private draw(): void {
    this.title.textContent = this.reading ? '服务通知' : this.owner;
    this.back.hidden = !this.reading;
    this.content.replaceChildren(...(this.reading ? this.notices() : this.chats()));
  }

  private chats(): HTMLElement[] {
    const [newest] = this.messages.messages;
    const unread = this.messages.unread;
    return [
      h(
        'button',
        { type: 'button', class: 'chat-row', onclick: () => this.openNotices() },
        h(
          'span',
          { class: 'chat-avatar chat-avatar-notice' },
          '知',
          unread > 0 && h('b', { class: 'tab-badge' }, String(unread)),
        ),
        h('span', { class: 'chat-text' }, h('b', {}, '服务通知'), h('small', {}, newest?.title ?? '还没有通知')),
        h('small', { class: 'chat-time' }, newest === undefined ? '' : TIME.format(new Date(newest.at))),
      ),
      h(
        'button',
        { type: 'button', class: 'chat-row', onclick: this.handlers.onOpenApp },
        h('span', { class: 'chat-avatar chat-avatar-app' }, this.appName.slice(0, 1)),
        h('span', { class: 'chat-text' }, h('b', {}, this.appName), h('small', {}, '最近使用的小程序')),
      ),
    ];
  }

  private notices(): HTMLElement[] {
    const cards = this.messages.messages.map((message) => this.card(message));
    return cards.length === 0 ? [h('p', { class: 'chat-note' }, '还没有通知')] : cards;
  }

  private senderOf({ kind }: ServiceMessage): string {
    if (kind === 'receipt') return '微信支付';
    return kind === 'subscribe' ? this.appName : `${this.appName} · 电话线路`;
  }

  private card(message: ServiceMessage): HTMLElement {
    const amount = message.amountFen === undefined ? undefined : `¥${(message.amountFen / 100).toFixed(2)}`;
    return h(
      'article',
      { class: 'notice' },
      h('p', { class: 'notice-time' }, TIME.format(new Date(message.at))),
      h(
        'div',
        { class: 'notice-card' },
        h('p', { class: 'notice-app' }, h('i', { class: 'app-dot' }), this.senderOf(message)),
        h('h2', {}, message.title),
        amount !== undefined && h('p', { class: 'notice-amount' }, amount),
        h('dl', {}, ...message.fields.flatMap((field) => [h('dt', {}, field.label), h('dd', {}, field.value)])),
        message.page !== undefined &&
          h(
            'button',
            { type: 'button', class: 'notice-open', onclick: () => this.handlers.onOpenMessage(message) },
            '进入小程序查看',
            h('span', {}, '›'),
          ),
      ),
    );
  }
}
