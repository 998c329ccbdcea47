import type { BuiltinDefinition, BuiltinNode } from './builtin.js';
import css from './portal.css';
import template from './portal.wxml';

/** Moves the content out of whatever clips it, to the end of the page; it goes when the built-in goes. */
function liftOut(node: BuiltinNode): HTMLElement {
  const content = node.part('wx-portal');
  node.onDetached(() => content.remove());
  return content;
}

export const rootPortal: BuiltinDefinition = {
  tag: 'root-portal',
  css,
  template,
  properties: { enable: true },
  setup(node) {
    let content: HTMLElement | undefined;
    node.watch(['enable'], () => {
      content ??= liftOut(node);
      if (node.flag('enable')) node.document.body.append(content);
      else node.element.append(content);
    });
  },
};

/** A page within the page that slides in, with the events of its coming and going. */
export const pageContainer: BuiltinDefinition = {
  tag: 'page-container',
  template,
  properties: {
    show: false,
    duration: 300,
    zIndex: 100,
    overlay: true,
    position: 'bottom',
    round: false,
    closeOnSlideDown: false,
    overlayStyle: '',
    customStyle: '',
  },
  setup(node) {
    let content: HTMLElement | undefined;
    let overlay: HTMLElement | undefined;
    let shown = false;
    node.onAttached(() => {
      content = liftOut(node);
      content.classList.add('wx-page-container');
      overlay = node.document.createElement('div');
      overlay.className = 'wx-page-overlay';
      overlay.addEventListener('click', () => node.trigger('clickoverlay', {}));
      node.document.body.append(overlay, content);
      node.onDetached(() => overlay?.remove());
    });
    node.watch(['show', 'position', 'round', 'zIndex', 'overlay', 'overlayStyle', 'customStyle', 'duration'], () => {
      if (content === undefined || overlay === undefined) return;
      const show = node.flag('show');
      const duration = node.number('duration');
      content.dataset.position = node.text('position');
      content.classList.toggle('wx-page-round', node.flag('round'));
      content.setAttribute(
        'style',
        `${node.text('customStyle')};z-index:${node.number('zIndex')};transition-duration:${duration}ms`,
      );
      overlay.setAttribute(
        'style',
        `${node.text('overlayStyle')};z-index:${node.number('zIndex') - 1};transition-duration:${duration}ms`,
      );
      content.classList.toggle('wx-page-shown', show);
      overlay.classList.toggle('wx-page-shown', show && node.flag('overlay'));
      if (show === shown) return;
      shown = show;
      const [before, during, after] = show
        ? ['beforeenter', 'enter', 'afterenter']
        : ['beforeleave', 'leave', 'afterleave'];
      node.trigger(before);
      setTimeout(() => node.trigger(during), 0);
      setTimeout(() => node.trigger(after), duration);
    });
  },
};
