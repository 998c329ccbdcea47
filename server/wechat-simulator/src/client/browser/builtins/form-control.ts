import type { BuiltinNode } from './builtin.js';

/** A built-in whose value a form collects. */
export interface FormControl {
  readonly value: () => unknown;
  readonly reset: () => void;
}

const controls = new WeakMap<Element, { node: BuiltinNode; control: FormControl }>();

/** Lets the form around `node` find it; the property `name` is the key of its value. */
export function registerControl(node: BuiltinNode, control: FormControl): void {
  node.onAttached(() => controls.set(node.element, { node, control }));
}

/** The named controls inside a form, in document order. */
export function controlsIn(form: Element): { name: string; control: FormControl }[] {
  const found: { name: string; control: FormControl }[] = [];
  for (const element of form.querySelectorAll('*')) {
    const entry = controls.get(element);
    if (entry !== undefined) found.push({ name: entry.node.text('name'), control: entry.control });
  }
  return found;
}
