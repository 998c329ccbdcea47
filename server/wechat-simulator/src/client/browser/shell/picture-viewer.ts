import { h } from '../kit/dom.js';
import type { Phone } from '../phone/phone.js';

/** Full-screen pictures: swipe or scroll sideways, tap to close. */
export function previewPictures(phone: Phone, urls: readonly string[], current: number): void {
  const strip = h(
    'div',
    { class: 'viewer-strip' },
    ...urls.map((url) => h('div', {}, h('img', { src: url, alt: '' }))),
  );
  const counter = h('p', { class: 'viewer-count' });
  const count = (): void => {
    counter.textContent = `${Math.round(strip.scrollLeft / Math.max(1, strip.clientWidth)) + 1} / ${urls.length}`;
  };
  const close = phone.overlay.layer(
    h('div', { class: 'viewer', role: 'dialog', 'aria-label': '图片预览', onclick: () => close() }, strip, counter),
  );
  strip.addEventListener('scroll', count, { passive: true });
  strip.scrollLeft = current * strip.clientWidth;
  count();
}
