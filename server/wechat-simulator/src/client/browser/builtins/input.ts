import type { BuiltinDefinition } from './builtin.js';
import css from './text-field.css';
import { FIELD_PROPERTIES, setUpField } from './text-field.js';

/** The keyboard each type brings up on a phone, and what cannot be typed on it. */
const KEYBOARDS: Readonly<Record<string, { inputMode: string; not?: RegExp }>> = {
  number: { inputMode: 'numeric', not: /\D/g },
  digit: { inputMode: 'decimal', not: /[^\d.]/g },
  idcard: { inputMode: 'text', not: /[^\dXx]/g },
};

export const input: BuiltinDefinition = {
  tag: 'input',
  css,
  properties: {
    ...FIELD_PROPERTIES,
    placeholderClass: 'input-placeholder',
    type: 'text',
    password: false,
    alwaysEmbed: false,
    safePasswordCertPath: '',
    safePasswordLength: '',
    safePasswordTimeStamp: '',
    safePasswordNonce: '',
    safePasswordSalt: '',
    safePasswordCustomHash: '',
    autoFill: '',
  },
  setup(node) {
    let field: HTMLInputElement | undefined;
    setUpField(node, {
      make: () => {
        field = node.document.createElement('input');
        field.className = 'wx-field-inner';
        field.autocomplete = 'off';
        return field;
      },
      filter: (text) => {
        const not = KEYBOARDS[node.text('type')]?.not;
        return not === undefined ? text : text.replace(not, '');
      },
      confirmsOnEnter: () => true,
    });
    node.watch(['type', 'password'], () => {
      if (field === undefined) return;
      field.type = node.flag('password') || node.text('type') === 'safe-password' ? 'password' : 'text';
      field.inputMode = KEYBOARDS[node.text('type')]?.inputMode ?? 'text';
    });
  },
};
