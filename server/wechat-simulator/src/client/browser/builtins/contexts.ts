import type { BuiltinNode } from './builtin.js';

const contexts = new WeakMap<BuiltinNode, object>();

/** Gives a built-in the object by which pages command it (VideoContext, MapContext, ScrollViewContext). */
export function provideContext(node: BuiltinNode, context: object): void {
  contexts.set(node, context);
}

export function contextOf(node: BuiltinNode): object | undefined {
  return contexts.get(node);
}
