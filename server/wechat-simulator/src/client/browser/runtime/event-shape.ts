import * as glassEasel from 'glass-easel';
import { jsonCopy } from '../kit/json.js';
import { elementOf, type EaselElement } from './easel.js';

/** `target` and `currentTarget` as a page's handler gets them. */
interface EventNode {
  readonly id: string;
  readonly dataset: Readonly<Record<string, unknown>>;
  readonly offsetLeft: number;
  readonly offsetTop: number;
}

type Caller = { readonly _$?: EaselElement } & Partial<EaselElement>;

/**
 * Gives handlers the plain event object that WeChat sends to the logic layer, instead of glass-easel's own with live
 * nodes in it. Runs once, before the first event.
 */
export function installEventShape(): void {
  const prototype = glassEasel.Event.prototype;
  prototype.wrapShadowedEvent = function wrap(this: glassEasel.Event<unknown>, target, mark, currentTarget) {
    const shape: Record<string, unknown> = {
      type: this.type,
      timeStamp: this.timeStamp,
      target: describe(target),
      currentTarget: describe(currentTarget),
      mark: jsonCopy(mark ?? {}),
      detail: this.detail,
      ...this.extraFields,
      mut: this.mutatedMarked(),
    };
    // glass-easel itself steers the event through these; a page does not see them.
    const control = {
      preventDefault: () => this.preventDefault(),
      stopPropagation: () => this.stopPropagation(),
      markMutated: () => this.markMutated(),
      getOriginalEvent: () => this.getOriginalEvent(),
    };
    for (const [name, value] of Object.entries(control)) Object.defineProperty(shape, name, { value });
    return shape as unknown as glassEasel.ShadowedEvent<unknown>;
  };
}

function describe(caller: Caller): EventNode {
  const node = caller._$ ?? (caller as EaselElement);
  const element = elementOf(node);
  return {
    id: node.id,
    dataset: jsonCopy(node.dataset ?? {}) as Record<string, unknown>,
    // Reading the layout is dear and rarely wanted, so it waits until somebody asks.
    get offsetLeft() {
      return element?.offsetLeft ?? 0;
    },
    get offsetTop() {
      return element?.offsetTop ?? 0;
    },
  };
}
