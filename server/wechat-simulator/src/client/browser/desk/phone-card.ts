import { h, icon } from '../kit/dom.js';
import type { Person } from '../phone/desk-api.js';
import type { NetworkMode } from '../phone/network.js';
import type { DeskHook } from '../record/hook.js';
import { Inspector } from './inspector.js';
import { isPhoneSize, PHONE_SIZES, type PhoneSize } from './sizes.js';
import { WalkMenu } from './walk-menu.js';

const REFRESH_MS = 800;
const BEZEL_PX = 10;
/** Room that the card's own bars need above and below the phone. */
const BARS_PX = 112;
const SMALLEST_SCALE = 0.45;
const NETWORKS: readonly { mode: NetworkMode; name: string }[] = [
  { mode: 'online', name: '在线' },
  { mode: 'slow', name: '慢网' },
  { mode: 'offline', name: '断网' },
];
const ICONS = {
  restart: 'M19 12a7 7 0 1 1-2.2-5.1M17 3.5v4h-4',
  close: 'M6 6l12 12M18 6 6 18',
  bell: 'M12 4a5 5 0 0 0-5 5v4l-2 3h14l-2-3V9a5 5 0 0 0-5-5M10 19a2 2 0 0 0 4 0',
  window: 'M13 5h6v6M19 5l-8 8M17 14v5H5V7h5',
  keyboard: 'M3 7h18v10H3zM7 11h.1M11 11h.1M15 11h.1M8 14h8',
} as const;

export interface PhoneCardHandlers {
  readonly onClose: () => void;
  readonly onResize: () => void;
}

/** A phone on the desk: its frame, who holds it, and the desk's switches for it. */
export class PhoneCard {
  readonly element: HTMLElement;
  private readonly frame: HTMLIFrameElement;
  private readonly shell: HTMLElement;
  private readonly route = h('code', { class: 'route' });
  private readonly data = h('small', { class: 'bytes' });
  private readonly badge = h('b', { class: 'badge', hidden: true });
  private readonly networks: Map<NetworkMode, HTMLButtonElement>;
  private readonly inspector = new Inspector();
  private readonly walk = new WalkMenu(() => this.hook);
  private readonly timer: number;
  private keyboardDrawn = false;
  private room = { width: 0, height: 0 };

  constructor(
    readonly person: Person,
    public size: PhoneSize,
    handlers: PhoneCardHandlers,
  ) {
    this.frame = h('iframe', { class: 'screen-frame', title: `${person.nickname}的手机`, src: this.address });
    this.shell = h('div', { class: 'shell' }, this.frame);
    this.networks = new Map(
      NETWORKS.map(({ mode, name }) => [
        mode,
        h('button', { type: 'button', onclick: () => this.hook?.setNetwork(mode) }, name),
      ]),
    );
    const sizes = h(
      'select',
      { 'aria-label': '屏幕尺寸' },
      ...Object.keys(PHONE_SIZES).map((name) => h('option', { value: name, selected: name === size }, name)),
    );
    sizes.addEventListener('change', () => {
      if (!isPhoneSize(sizes.value)) return;
      this.size = sizes.value;
      this.fit(this.room.width, this.room.height);
      this.frame.src = this.address;
      handlers.onResize();
    });
    const tool = (name: string, path: string, run: () => void): HTMLButtonElement =>
      h(
        'button',
        { type: 'button', class: 'tool', title: name, 'aria-label': name, onclick: run },
        icon(path, { size: 18, stroke: true }),
      );
    const bell = tool('服务通知', ICONS.bell, () => this.hook?.openNotices());
    bell.append(this.badge);
    this.element = h(
      'article',
      { class: 'card', 'aria-label': `${person.nickname}的手机` },
      h(
        'header',
        {},
        h('span', { class: `avatar avatar-${person.role}` }, person.nickname.slice(0, 1)),
        h(
          'span',
          { class: 'who' },
          h('b', {}, person.nickname),
          h('small', {}, `${person.role === 'worker' ? '师傅' : '顾客'} · 尾号 ${person.phone.slice(-4)}`),
        ),
        h(
          'span',
          { class: 'tools' },
          bell,
          this.walk.element,
          tool('软键盘', ICONS.keyboard, () => this.hook?.setKeyboard((this.keyboardDrawn = !this.keyboardDrawn))),
          tool('重启手机', ICONS.restart, () => this.restart()),
          tool('单独打开', ICONS.window, () => window.open(`/phone?openid=${encodeURIComponent(person.openid)}`)),
          tool('收起手机', ICONS.close, handlers.onClose),
        ),
      ),
      this.shell,
      h(
        'footer',
        {},
        h('span', { class: 'segments', role: 'group', 'aria-label': '网络' }, ...this.networks.values()),
        sizes,
        this.route,
        this.data,
        this.inspector.toggle,
      ),
      this.inspector.element,
    );
    this.timer = setInterval(() => this.refresh(), REFRESH_MS) as unknown as number;
  }

  /** Scales the phone down until it fits the desk. */
  fit(width: number, height: number): void {
    this.room = { width, height };
    const screen = PHONE_SIZES[this.size];
    const outer = { width: screen.width + 2 * BEZEL_PX, height: screen.height + 2 * BEZEL_PX };
    const wanted = Math.min(1, (height - BARS_PX) / outer.height, (width - 32) / outer.width);
    const scale = Math.max(SMALLEST_SCALE, wanted);
    this.frame.style.cssText = `width:${screen.width}px;height:${screen.height}px;border-radius:${screen.corner}px;transform:scale(${scale})`;
    this.shell.style.cssText = `width:${outer.width * scale}px;height:${outer.height * scale}px;padding:${BEZEL_PX * scale}px;border-radius:${(screen.corner + BEZEL_PX) * scale}px`;
    this.element.style.width = `${Math.max(outer.width * scale, 300)}px`;
  }

  restart(): void {
    this.frame.contentWindow?.location.replace(this.address);
  }

  flash(): void {
    this.shell.animate([{ boxShadow: '0 0 0 6px rgba(11,110,85,.5)' }, { boxShadow: '0 0 0 6px rgba(11,110,85,0)' }], {
      duration: 900,
    });
  }

  dispose(): void {
    clearInterval(this.timer);
    this.element.remove();
  }

  private get address(): string {
    return `/phone?openid=${encodeURIComponent(this.person.openid)}`;
  }

  private get hook(): DeskHook | undefined {
    const view = this.frame.contentWindow as unknown as { readonly __desk?: DeskHook } | null;
    return view?.__desk;
  }

  private refresh(): void {
    const { hook } = this;
    if (hook === undefined) return;
    this.route.textContent = hook.route;
    const tap = hook.taps.at(-1);
    this.data.textContent = tap === undefined ? '' : `上次点按 ${(tap.setDataBytes / 1024).toFixed(1)} KB`;
    this.badge.hidden = hook.unread === 0;
    this.badge.textContent = String(hook.unread);
    for (const [mode, button] of this.networks) button.setAttribute('aria-pressed', String(hook.network === mode));
    this.walk.show(hook);
    this.inspector.show(hook);
  }
}
