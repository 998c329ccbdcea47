import { h } from '../kit/dom.js';
import type { SheetRequest } from '../runtime/page-host.js';

/** Layers over the phone: sheets from below, dialogs in the middle, full screens. */
export class Overlay {
  readonly element = h('div', { class: 'overlay' });

  /** Shows an element above everything; the returned function takes it away. */
  layer(element: HTMLElement): () => void {
    this.element.append(element);
    return () => element.remove();
  }

  /** A panel that slides up over a dimmed phone. */
  sheet(request: SheetRequest): () => void {
    let open = true;
    const mask = h('div', { class: 'mask' });
    const panel = h('div', { class: 'sheet', role: 'dialog', 'aria-modal': true });
    const root = h('div', { class: 'sheet-layer' }, mask, panel);
    const close = (): void => {
      if (!open) return;
      open = false;
      root.classList.add('sheet-closing');
      // The closing animation is short; where there is none the layer goes at once.
      const finished = Promise.allSettled(root.getAnimations({ subtree: true }).map((animation) => animation.finished));
      void Promise.race([finished, new Promise((resolve) => setTimeout(resolve, 250))]).then(() => root.remove());
    };
    panel.append(request.build(close));
    mask.addEventListener('click', () => {
      if (!open || request.onDismiss === undefined) return;
      close();
      request.onDismiss();
    });
    this.element.append(root);
    return close;
  }

  /** A dialog in the middle of a dimmed phone. */
  dialog(content: HTMLElement): () => void {
    const root = h(
      'div',
      { class: 'dialog-layer' },
      h('div', { class: 'mask' }),
      h('div', { class: 'dialog', role: 'alertdialog', 'aria-modal': true }, content),
    );
    return this.layer(root);
  }

  /** A screen of WeChat's own that covers the mini-program, with a title and a way back. */
  screen(title: string, content: HTMLElement, onBack: () => void): () => void {
    const back = h('button', { class: 'screen-back', type: 'button', 'aria-label': '返回' }, '‹');
    const root = h('div', { class: 'screen' }, h('header', { class: 'screen-bar' }, back, h('h1', {}, title)), content);
    const close = this.layer(root);
    back.addEventListener('click', () => {
      close();
      onBack();
    });
    return close;
  }
}
