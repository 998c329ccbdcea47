import { h, icon } from '../kit/dom.js';

const SUCCESS = 'M4.5 12.5 9.5 17.5 19.5 7';
const ERROR = 'M12 7v6.5M12 16.6v.1';

export interface ToastRequest {
  readonly title: string;
  readonly icon: 'success' | 'error' | 'loading' | 'none' | 'image';
  readonly image?: string;
  readonly mask: boolean;
  /** How long it stays; a loading toast stays until it is hidden. */
  readonly durationMs?: number;
}

/** The dark box in the middle of the screen. Only one is shown: a new one takes the place of the old. */
export class Toast {
  readonly element = h('div', { class: 'toast-layer', hidden: true });
  private timer = 0;

  show(request: ToastRequest): void {
    clearTimeout(this.timer);
    const figure = figureOf(request);
    const box = h('div', { class: `toast${figure === undefined ? ' toast-text' : ''}`, role: 'status' });
    if (figure !== undefined) box.append(figure);
    box.append(h('p', {}, request.title));
    this.element.replaceChildren(box);
    this.element.classList.toggle('toast-mask', request.mask);
    this.element.hidden = false;
    if (request.durationMs !== undefined) {
      this.timer = setTimeout(() => this.hide(), request.durationMs) as unknown as number;
    }
  }

  hide(): void {
    clearTimeout(this.timer);
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  get title(): string {
    return this.element.textContent ?? '';
  }
}

function figureOf(request: ToastRequest): Element | undefined {
  if (request.image !== undefined) return h('img', { class: 'toast-icon', src: request.image, alt: '' });
  if (request.icon === 'success') return icon(SUCCESS, { size: 40, stroke: true, class: 'toast-icon' });
  if (request.icon === 'error') return icon(ERROR, { size: 40, stroke: true, class: 'toast-icon toast-ring' });
  if (request.icon === 'loading') return h('i', { class: 'spinner toast-spinner' });
  return undefined;
}
