import type { BuiltinDefinition } from './builtin.js';
import { registerControl } from './form-control.js';
import css from './switch.css';

export const switchControl: BuiltinDefinition = {
  tag: 'switch',
  css,
  properties: { checked: false, disabled: false, type: 'switch', color: '#04be02', name: '' },
  setup(node) {
    let track: HTMLElement | undefined;
    node.onAttached(() => {
      track = node.inner('i', 'wx-switch-track');
      node.element.setAttribute('role', 'switch');
    });
    node.watch(['checked', 'disabled', 'type', 'color'], () => {
      const { element } = node;
      element.toggleAttribute('checked', node.flag('checked'));
      element.toggleAttribute('disabled', node.flag('disabled'));
      element.setAttribute('type', node.text('type'));
      element.setAttribute('aria-checked', String(node.flag('checked')));
      track?.style.setProperty('--switch-color', node.text('color'));
    });
    const toggle = (): void => {
      if (node.flag('disabled')) return;
      node.setOwn('checked', !node.flag('checked'));
      node.trigger('change', { value: node.flag('checked') });
    };
    node.on('tap', toggle);
    node.on('desk:label', toggle);
    registerControl(node, { value: () => node.flag('checked'), reset: () => node.setOwn('checked', false) });
  },
};
