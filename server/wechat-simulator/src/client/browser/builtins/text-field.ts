import type { BuiltinNode } from './builtin.js';
import { registerControl } from './form-control.js';
import type { KeyboardClient } from '../runtime/page-host.js';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Properties that input and textarea share. */
export const FIELD_PROPERTIES = {
  value: '',
  placeholder: '',
  placeholderStyle: '',
  placeholderClass: '',
  disabled: false,
  maxlength: 140,
  cursorSpacing: 0,
  focus: false,
  autoFocus: false,
  cursor: -1,
  selectionStart: -1,
  selectionEnd: -1,
  adjustPosition: true,
  holdKeyboard: false,
  confirmType: 'done',
  confirmHold: false,
  name: '',
  cursorColor: '',
} as const;

const CONFIRM_LABELS: Readonly<Record<string, string>> = {
  send: '发送',
  search: '搜索',
  next: '下一项',
  go: '前往',
  done: '完成',
  return: '换行',
};

/** What makes the two kinds of field differ. */
export interface FieldKind {
  readonly make: () => Field;
  /** Removes characters that the field's keyboard does not have. */
  readonly filter?: (text: string) => string;
  readonly confirmsOnEnter: () => boolean;
  readonly onSync?: (field: Field) => void;
}

/** A browser field inside the built-in, speaking WeChat's events. */
export function setUpField(node: BuiltinNode, kind: FieldKind): void {
  let field: Field | undefined;
  let hint: HTMLElement | undefined;
  let client: KeyboardClient | undefined;
  let keyboardHeight = 0;

  const read = (): string => field?.value ?? node.text('value');
  const showHint = (): void => {
    if (hint !== undefined) hint.hidden = read() !== '';
  };
  const changed = (keyCode: number): void => {
    if (field === undefined) return;
    const clean = kind.filter?.(field.value) ?? field.value;
    if (clean !== field.value) field.value = clean;
    showHint();
    kind.onSync?.(field);
    node.setOwn('value', field.value);
    node.trigger('input', { value: field.value, cursor: field.selectionStart ?? field.value.length, keyCode });
  };
  const confirm = (): void => {
    node.trigger('confirm', { value: read() });
    if (!node.flag('confirmHold')) field?.blur();
  };

  node.onAttached(() => {
    const created = kind.make();
    field = created;
    node.element.append(created);
    hint = node.inner('div', '');
    let keyCode = 0;
    let composing = false;
    created.addEventListener('keydown', (event) => {
      keyCode = (event as KeyboardEvent).keyCode;
      if ((event as KeyboardEvent).key !== 'Enter' || (event as KeyboardEvent).isComposing) return;
      if (!kind.confirmsOnEnter()) return;
      event.preventDefault();
      confirm();
    });
    created.addEventListener('compositionstart', () => (composing = true));
    created.addEventListener('compositionend', () => {
      composing = false;
      changed(keyCode);
    });
    created.addEventListener('input', () => {
      if (!composing) changed(keyCode);
      else showHint();
    });
    created.addEventListener('focus', () => {
      client = {
        onHeight: (height, duration) => {
          keyboardHeight = height;
          node.trigger('keyboardheightchange', { height, duration: duration / 1000 });
        },
        rect: () => node.element.getBoundingClientRect(),
        adjustPosition: node.flag('adjustPosition'),
        cursorSpacing: node.number('cursorSpacing'),
        confirmLabel: CONFIRM_LABELS[node.text('confirmType')] ?? '完成',
        onConfirm: confirm,
        onDone: () => created.blur(),
      };
      keyboardHeight = node.host.keyboard.open(client);
      node.trigger('focus', { value: read(), height: keyboardHeight });
    });
    created.addEventListener('blur', () => {
      if (client !== undefined) node.host.keyboard.close(client);
      client = undefined;
      node.setOwn('focus', false);
      node.trigger('blur', { value: read(), cursor: created.selectionStart ?? 0 });
    });
    created.addEventListener('select', () => {
      const { selectionStart, selectionEnd } = created;
      node.trigger('selectionchange', { selectionStart, selectionEnd });
    });
    if (node.flag('autoFocus')) setTimeout(() => created.focus(), 0);
  });
  node.watch(['value', 'disabled', 'maxlength', 'placeholder', 'placeholderStyle', 'placeholderClass'], () => {
    if (field === undefined || hint === undefined) return;
    const value = node.text('value');
    if (field.value !== value) field.value = value;
    field.disabled = node.flag('disabled');
    const limit = node.number('maxlength');
    if (limit >= 0) field.maxLength = limit;
    else field.removeAttribute('maxlength');
    field.placeholder = node.text('placeholder');
    hint.textContent = node.text('placeholder');
    hint.className = `wx-field-hint ${node.text('placeholderClass')}`;
    hint.setAttribute('style', node.text('placeholderStyle'));
    hint.setAttribute('aria-hidden', 'true');
    showHint();
    kind.onSync?.(field);
  });
  node.watch(['focus'], () => {
    if (field === undefined) return;
    const focused = node.document.activeElement === field;
    if (node.flag('focus') && !focused) {
      field.focus();
      placeCursor(node, field);
    } else if (!node.flag('focus') && focused && node.value('focus') === false) {
      field.blur();
    }
  });
  node.on('desk:label', () => field?.focus());
  node.onDetached(() => {
    if (client !== undefined) node.host.keyboard.close(client);
  });
  registerControl(node, {
    value: read,
    reset: () => {
      node.setOwn('value', '');
    },
  });
}

function placeCursor(node: BuiltinNode, field: Field): void {
  const [start, end, cursor] = [node.number('selectionStart'), node.number('selectionEnd'), node.number('cursor')];
  if (start >= 0 && end >= 0) field.setSelectionRange(start, end);
  else if (cursor >= 0) field.setSelectionRange(cursor, cursor);
}
