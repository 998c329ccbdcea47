import type { BuiltinDefinition } from './builtin.js';

/** Built-ins that only lay out or mark their content. */

export const stickyHeader: BuiltinDefinition = {
  tag: 'sticky-header',
  css: 'wx-sticky-header{display:block;position:sticky;top:0;z-index:1}wx-sticky-section,wx-list-view{display:block}wx-grid-view{display:grid}wx-share-element,wx-keyboard-accessory{display:block}',
  properties: { offsetTop: 0, padding: [] },
  setup(node) {
    node.watch(['offsetTop'], () => {
      node.element.style.top = `${node.number('offsetTop')}px`;
    });
  },
};

export const stickySection: BuiltinDefinition = {
  tag: 'sticky-section',
  properties: { pushPinnedHeader: true, padding: [] },
};

export const listView: BuiltinDefinition = { tag: 'list-view', properties: { padding: [] } };

export const gridView: BuiltinDefinition = {
  tag: 'grid-view',
  properties: {
    type: 'aligned',
    crossAxisCount: 2,
    mainAxisGap: 0,
    crossAxisGap: 0,
    maxCrossAxisExtent: 0,
    padding: [],
  },
  setup(node) {
    node.watch(['crossAxisCount', 'mainAxisGap', 'crossAxisGap'], () => {
      const { style } = node.element;
      style.gridTemplateColumns = `repeat(${Math.max(1, node.number('crossAxisCount'))},1fr)`;
      style.gap = `${node.number('mainAxisGap')}px ${node.number('crossAxisGap')}px`;
    });
  },
};

export const shareElement: BuiltinDefinition = {
  tag: 'share-element',
  properties: { mapkey: '', transform: false, duration: 300, easingFunction: 'ease-out' },
};

export const keyboardAccessory: BuiltinDefinition = { tag: 'keyboard-accessory' };

/** Shows its content on phones of the given size. */
export const matchMediaBox: BuiltinDefinition = {
  tag: 'match-media',
  properties: {
    minWidth: 0,
    maxWidth: Infinity,
    width: undefined,
    minHeight: 0,
    maxHeight: Infinity,
    height: undefined,
    orientation: '',
  },
  css: 'wx-match-media{display:block}',
  setup(node) {
    node.watch(['minWidth', 'maxWidth', 'width', 'minHeight', 'maxHeight', 'height', 'orientation'], () => {
      const { width, height } = node.host.metrics;
      const fits = (value: number, exact: string, min: string, max: string): boolean =>
        (node.value(exact) === undefined || node.number(exact) === value) &&
        value >= node.number(min) &&
        value <= node.number(max);
      const upright = node.text('orientation') !== 'landscape';
      const matches =
        fits(width, 'width', 'minWidth', 'maxWidth') && fits(height, 'height', 'minHeight', 'maxHeight') && upright;
      node.element.toggleAttribute('hidden', !matches);
    });
  },
};
