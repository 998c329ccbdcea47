import type { BuiltinDefinition } from './builtin.js';
import css from './text.css';

/** Text keeps its line breaks; `space` also keeps its blanks. */
export const text: BuiltinDefinition = {
  tag: 'text',
  css,
  properties: { selectable: false, userSelect: false, space: '', decode: false, overflow: 'visible', maxLines: 0 },
  setup(node) {
    node.watch(['selectable', 'userSelect', 'space', 'maxLines', 'overflow'], () => {
      const { element } = node;
      element.toggleAttribute('selectable', node.flag('selectable') || node.flag('userSelect'));
      if (node.text('space') === '') element.removeAttribute('space');
      else element.setAttribute('space', node.text('space'));
      const lines = node.number('maxLines');
      node.setOwnStyle(
        lines > 0 ? `display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:${lines};overflow:hidden` : '',
      );
    });
  },
};
