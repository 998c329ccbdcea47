import { h } from '../kit/dom.js';
import type { ScreenMetrics } from '../phone/metrics.js';
import type { Keyboard, KeyboardClient } from '../runtime/page-host.js';

const KEYS_HEIGHT_PX = 260;
const SLIDE_MS = 250;

/**
 * The soft keyboard. The desk has a real one, so by default it takes no room (height 0, as on a tablet with a
 * keyboard); drawn, it covers the page and lifts it, as on a phone.
 */
export class SoftKeyboard implements Keyboard {
  readonly element: HTMLElement;
  private readonly confirm = h('button', { type: 'button' }, '完成');
  private client: KeyboardClient | undefined;
  private drawn = false;
  private closeTimer = 0;

  constructor(
    private readonly metrics: ScreenMetrics,
    private readonly handlers: {
      onHeight: (height: number) => void;
      lift: (distance: number) => void;
      webviewTop: () => number;
    },
  ) {
    const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].map((row) =>
      h('div', { class: 'keys-row' }, ...[...row].map((key) => h('i', {}, key))),
    );
    this.element = h(
      'div',
      { class: 'keyboard', hidden: true, 'aria-hidden': true },
      ...rows,
      h('div', { class: 'keys-bar' }, this.confirm),
    );
    this.element.style.paddingBottom = `${metrics.bottomInset}px`;
    // Pressing a key must not take the focus from the field.
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
    this.confirm.addEventListener('click', () => this.client?.onConfirm());
  }

  get height(): number {
    return this.client !== undefined && this.drawn ? KEYS_HEIGHT_PX + this.metrics.bottomInset : 0;
  }

  setDrawn(drawn: boolean): void {
    this.drawn = drawn;
    if (this.client !== undefined) this.show(this.client);
  }

  open(client: KeyboardClient): number {
    clearTimeout(this.closeTimer);
    this.client = client;
    this.show(client);
    return this.height;
  }

  close(client: KeyboardClient): void {
    if (this.client !== client) return;
    // Another field may take over in the same moment, and then the keyboard stays.
    this.closeTimer = setTimeout(() => {
      if (this.client !== client) return;
      this.client = undefined;
      this.element.hidden = true;
      this.handlers.lift(0);
      if (this.drawn) this.tell(client, 0);
    }, 0) as unknown as number;
  }

  /** `wx.hideKeyboard`: leaves the field. */
  dismiss(): boolean {
    if (this.client === undefined) return false;
    this.client.onDone();
    return true;
  }

  private show(client: KeyboardClient): void {
    this.confirm.textContent = client.confirmLabel;
    this.element.hidden = !this.drawn;
    this.element.style.height = `${KEYS_HEIGHT_PX}px`;
    const bottom = this.handlers.webviewTop() + client.rect().bottom + client.cursorSpacing;
    const covered = bottom - (this.metrics.height - this.height);
    this.handlers.lift(this.drawn && client.adjustPosition ? Math.max(0, covered) : 0);
    if (this.drawn) this.tell(client, this.height);
  }

  private tell(client: KeyboardClient, height: number): void {
    client.onHeight(height, SLIDE_MS);
    this.handlers.onHeight(height);
  }
}
