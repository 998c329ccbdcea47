import type { BuiltinDefinition, BuiltinNode } from './builtin.js';
import { controlsIn } from './form-control.js';

export const form: BuiltinDefinition = {
  tag: 'form',
  properties: { name: '', reportSubmit: false, reportSubmitTimeout: 0 },
  css: 'wx-form{display:block}',
  setup(node) {
    node.on('desk:submit', () => node.trigger('submit', { value: collect(node), formId: '' }));
    node.on('desk:reset', () => {
      for (const { control } of controlsIn(node.element)) control.reset();
      node.trigger('reset', {});
    });
  },
};

function collect(node: BuiltinNode): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { name, control } of controlsIn(node.element)) if (name !== '') values[name] = control.value();
  return values;
}
