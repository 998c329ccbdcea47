import { builtinOf, type BuiltinDefinition, type BuiltinNode } from './builtin.js';
import { press } from './button.js';

const LABELLED = 'wx-button,wx-checkbox,wx-radio,wx-switch,wx-input,wx-textarea';

/** A tap on a label is a tap on the control it names (`for`) or holds. */
export const label: BuiltinDefinition = {
  tag: 'label',
  properties: { for: '' },
  css: 'wx-label{display:inline}',
  setup(node) {
    node.on('tap', (event) => {
      const original = (event as unknown as { getOriginalEvent: () => Event | undefined }).getOriginalEvent();
      const control = controlOf(node);
      // The control already saw a tap that hit it.
      if (control === undefined || control.element.contains(original?.target as Node | null)) return;
      if (control.tag === 'button') press(control);
      control.component.triggerEvent('desk:label', {}, {});
    });
  },
};

function controlOf(node: BuiltinNode): BuiltinNode | undefined {
  const id = node.text('for');
  const element = id === '' ? node.element.querySelector(LABELLED) : node.document.getElementById(id);
  return element === null ? undefined : builtinOf(element);
}
