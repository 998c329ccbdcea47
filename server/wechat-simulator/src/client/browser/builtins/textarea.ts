import type { BuiltinDefinition } from './builtin.js';
import { FIELD_PROPERTIES, setUpField } from './text-field.js';

const LINE_HEIGHT_FALLBACK = 1.4;

export const textarea: BuiltinDefinition = {
  tag: 'textarea',
  properties: {
    ...FIELD_PROPERTIES,
    placeholderClass: 'textarea-placeholder',
    confirmType: 'return',
    autoHeight: false,
    fixed: false,
    showConfirmBar: true,
    disableDefaultPadding: false,
    adjustKeyboardTo: 'cursor',
  },
  setup(node) {
    let lines = 0;
    setUpField(node, {
      make: () => {
        const field = node.document.createElement('textarea');
        field.className = 'wx-field-inner';
        return field;
      },
      confirmsOnEnter: () => node.text('confirmType') !== 'return',
      onSync: (field) => {
        const autoHeight = node.flag('autoHeight');
        node.element.toggleAttribute('auto-height', autoHeight);
        if (autoHeight) {
          field.style.height = 'auto';
          field.style.height = `${field.scrollHeight}px`;
        }
        const style = node.backend.webview.window.getComputedStyle(field);
        const fontSize = parseFloat(style.fontSize);
        const lineHeight = parseFloat(style.lineHeight) || fontSize * LINE_HEIGHT_FALLBACK;
        const height = contentHeight(field);
        const count = Math.max(1, Math.round(height / lineHeight));
        if (count === lines) return;
        lines = count;
        node.trigger('linechange', { height, heightRpx: (height * 750) / node.host.metrics.width, lineCount: count });
      },
    });
  },
};

/** Height of what has been typed, which the field's own height would hide when it is larger. */
function contentHeight(field: HTMLTextAreaElement | HTMLInputElement): number {
  const { height, minHeight } = field.style;
  field.style.height = '0';
  field.style.minHeight = '0';
  const measured = field.scrollHeight;
  field.style.height = height;
  field.style.minHeight = minHeight;
  return measured;
}
