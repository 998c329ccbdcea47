import { builtinOf, type BuiltinDefinition, type BuiltinNode } from './builtin.js';
import { registerControl } from './form-control.js';
import css from './choice.css';

const DEFAULT_COLOR = '#09bb07';

/** Checkbox and radio: a box or a dot with the label beside it. */
function choice(tag: 'checkbox' | 'radio', onPress: (node: BuiltinNode) => void): BuiltinDefinition {
  return {
    tag,
    css: tag === 'checkbox' ? css : '',
    properties: { value: '', checked: false, disabled: false, color: DEFAULT_COLOR, name: '' },
    setup(node) {
      let mark: HTMLElement | undefined;
      node.onAttached(() => {
        mark = node.document.createElement('i');
        mark.className = `wx-${tag}-mark`;
        node.element.prepend(mark);
        node.element.setAttribute('role', tag);
      });
      node.watch(['checked', 'disabled', 'color'], () => {
        node.element.toggleAttribute('checked', node.flag('checked'));
        node.element.toggleAttribute('disabled', node.flag('disabled'));
        node.element.setAttribute('aria-checked', String(node.flag('checked')));
        mark?.style.setProperty('--choice-color', node.text('color'));
      });
      const pressed = (): void => {
        if (!node.flag('disabled')) onPress(node);
      };
      node.on('tap', pressed);
      node.on('desk:label', pressed);
    },
  };
}

export const checkbox = choice('checkbox', (node) => {
  node.setOwn('checked', !node.flag('checked'));
  const group = node.ancestor('checkbox-group');
  group?.trigger('change', { value: valuesOf(group) });
});

export const radio = choice('radio', (node) => {
  if (node.flag('checked')) return;
  const group = node.ancestor('radio-group');
  for (const other of group === undefined ? [] : membersOf(group, 'radio')) {
    if (other !== node && other.flag('checked')) other.setOwn('checked', false);
  }
  node.setOwn('checked', true);
  group?.trigger('change', { value: node.text('value') });
});

export const checkboxGroup: BuiltinDefinition = {
  tag: 'checkbox-group',
  properties: { name: '' },
  setup(node) {
    registerControl(node, {
      value: () => valuesOf(node),
      reset: () => membersOf(node, 'checkbox').forEach((member) => member.setOwn('checked', false)),
    });
  },
};

export const radioGroup: BuiltinDefinition = {
  tag: 'radio-group',
  properties: { name: '' },
  setup(node) {
    registerControl(node, {
      value: () =>
        membersOf(node, 'radio')
          .find((member) => member.flag('checked'))
          ?.text('value') ?? '',
      reset: () => membersOf(node, 'radio').forEach((member) => member.setOwn('checked', false)),
    });
  },
};

function membersOf(group: BuiltinNode, tag: 'checkbox' | 'radio'): BuiltinNode[] {
  return [...group.element.querySelectorAll(`wx-${tag}`)].flatMap((element) => builtinOf(element) ?? []);
}

function valuesOf(group: BuiltinNode): string[] {
  return membersOf(group, 'checkbox')
    .filter((member) => member.flag('checked'))
    .map((member) => member.text('value'));
}
