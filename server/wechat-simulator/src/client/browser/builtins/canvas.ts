import { CanvasNode } from '../runtime/canvas-node.js';
import type { BuiltinDefinition, BuiltinNode } from './builtin.js';

const canvases = new WeakMap<BuiltinNode, CanvasNode>();

export const canvas: BuiltinDefinition = {
  tag: 'canvas',
  css: 'wx-canvas{display:block;position:relative;width:300px;height:150px}.wx-canvas-inner{display:block;width:100%;height:100%}',
  properties: { type: '', canvasId: '', disableScroll: false },
  setup(node) {
    node.onAttached(() => {
      const element = node.inner('canvas', 'wx-canvas-inner');
      canvases.set(node, new CanvasNode(element, (source) => node.host.resourceUrl(source)));
      // An old-style canvas has as many pixels as it is large; the new one is sized by the page.
      node.host.afterRender(() => {
        if (node.text('type') !== '' || !node.element.isConnected) return;
        element.width = node.element.clientWidth;
        element.height = node.element.clientHeight;
      });
    });
    node.watch(['canvasId', 'disableScroll'], () => {
      node.element.setAttribute('canvas-id', node.text('canvasId'));
      node.element.style.touchAction = node.flag('disableScroll') ? 'none' : '';
      if (node.flag('disableScroll')) node.element.dataset.pan = 'off';
    });
  },
};

/** The canvas inside a `<canvas>` built-in. */
export function canvasNodeOf(node: BuiltinNode): CanvasNode | undefined {
  return canvases.get(node);
}
