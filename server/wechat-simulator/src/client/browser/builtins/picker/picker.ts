import type { BuiltinDefinition, BuiltinNode } from '../builtin.js';
import { registerControl } from '../form-control.js';
import { dateModel, multiSelectorModel, regionModel, selectorModel, timeModel, type PickerModel } from './models.js';
import { PickerSheet } from './sheet.js';

export const picker: BuiltinDefinition = {
  tag: 'picker',
  css: 'wx-picker{display:block;cursor:pointer}',
  properties: {
    mode: 'selector',
    range: [],
    rangeKey: '',
    value: undefined,
    disabled: false,
    start: '',
    end: '',
    fields: 'day',
    customItem: '',
    level: 'region',
    headerText: '',
    name: '',
  },
  setup(node) {
    let open: { refresh: () => void; close: () => void } | undefined;
    const end = (): void => {
      open?.close();
      open = undefined;
    };
    node.on('tap', () => {
      if (node.flag('disabled') || open !== undefined) return;
      let model = modelOf(node);
      const sheet = new PickerSheet(node.text('headerText'), model, {
        onColumn: (column, value) => node.trigger('columnchange', { column, value }),
        onConfirm: () => {
          end();
          const detail = model.detail();
          node.setOwn('value', detail.value);
          node.trigger('change', detail);
        },
        onCancel: () => {
          end();
          node.trigger('cancel', {});
        },
      });
      const onDismiss = (): void => {
        open = undefined;
        node.trigger('cancel', {});
      };
      const close = node.host.openSheet({ build: () => sheet.element, onDismiss });
      const refresh = (): void => {
        model = modelOf(node);
        sheet.setModel(model);
      };
      open = { refresh, close };
    });
    // A page may give other columns while the user turns them.
    node.watch(['range', 'value'], () => open?.refresh());
    node.onDetached(end);
    registerControl(node, { value: () => node.value('value') ?? '', reset: () => node.setOwn('value', undefined) });
  },
};

function modelOf(node: BuiltinNode): PickerModel {
  const value = node.value('value');
  const range = node.value('range');
  const list = Array.isArray(range) ? (range as unknown[]) : [];
  const key = node.text('rangeKey');
  switch (node.text('mode')) {
    case 'multiSelector':
      return multiSelectorModel(
        list.filter(Array.isArray) as unknown[][],
        key,
        Array.isArray(value) ? (value as number[]) : [],
      );
    case 'time':
      return timeModel(node.text('value'), node.text('start'), node.text('end'));
    case 'date':
      return dateModel(node.text('value'), node.text('start'), node.text('end'), node.text('fields'));
    case 'region':
      return regionModel(Array.isArray(value) ? (value as string[]) : [], node.text('customItem'), node.text('level'));
    default:
      return selectorModel(list, key, Number(value ?? 0));
  }
}
