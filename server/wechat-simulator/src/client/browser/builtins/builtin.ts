import type * as glassEasel from 'glass-easel';
import type { BuiltinTag } from '../../../pack/builtin-tags.js';
import { textOf } from '../kit/text.js';
import { elementOf, type EaselComponent } from '../runtime/easel.js';
import { playAnimation } from './animation.js';
import type { PageHost } from '../runtime/page-host.js';
import type { WebviewBackend } from '../runtime/webview-backend.js';

/** A component that WeChat provides. */
export interface BuiltinDefinition {
  readonly tag: BuiltinTag;
  /** Inner structure; without one the slot is directly in the element. */
  readonly template?: glassEasel.template.ComponentTemplate;
  readonly css?: string;
  /** Its properties (camel case) and what they are when a page does not set them. */
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly setup?: (node: BuiltinNode) => void;
}

/** What a screen reader is told, by property and by the attribute it becomes. */
const ARIA: Readonly<Record<string, string>> = {
  ariaRole: 'role',
  ariaLabel: 'aria-label',
  ariaHidden: 'aria-hidden',
  ariaDisabled: 'aria-disabled',
  ariaChecked: 'aria-checked',
  ariaSelected: 'aria-selected',
  ariaExpanded: 'aria-expanded',
  ariaLive: 'aria-live',
  ariaModal: 'aria-modal',
  ariaValuenow: 'aria-valuenow',
  ariaValuemin: 'aria-valuemin',
  ariaValuemax: 'aria-valuemax',
};
const ARIA_NAMES = Object.keys(ARIA);

/** Properties that every visible built-in has. */
const COMMON: Readonly<Record<string, unknown>> = {
  hidden: false,
  animation: undefined,
  ...Object.fromEntries(ARIA_NAMES.map((name) => [name, undefined])),
};
const TEMP_STYLE_SEGMENT = 3 as glassEasel.StyleSegmentIndex;

const nodes = new WeakMap<Element, BuiltinNode>();

/** The built-in that this element is the host of. */
export function builtinOf(element: Element): BuiltinNode | undefined {
  return nodes.get(element);
}

/** One built-in in a page. */
export class BuiltinNode {
  private readonly attachedHandlers: (() => void)[] = [];
  private readonly detachedHandlers: (() => void)[] = [];
  private readonly watches: Watch[] = [];
  private attached = false;

  constructor(
    readonly tag: BuiltinTag,
    readonly component: EaselComponent,
    private readonly defaults: Readonly<Record<string, unknown>>,
  ) {}

  get element(): HTMLElement {
    const element = elementOf(this.component);
    if (element === undefined) throw new Error(`<${this.tag}> has no element`);
    return element;
  }

  get backend(): WebviewBackend {
    return this.component.getBackendContext() as unknown as WebviewBackend;
  }

  get host(): PageHost {
    return this.backend.host;
  }

  get document(): Document {
    return this.backend.webview.document;
  }

  /** A property as the page set it, or its default. */
  value(name: string): unknown {
    const value = (this.component.data as Record<string, unknown>)[name];
    return value === undefined || value === null ? this.defaults[name] : value;
  }

  text(name: string): string {
    return textOf(this.value(name));
  }

  /** Truthiness as in WXML: the attribute without a value and the string "false" both count as true. */
  flag(name: string): boolean {
    const value = this.value(name);
    return value === '' || Boolean(value);
  }

  number(name: string): number {
    const value = Number(this.value(name));
    return Number.isFinite(value) ? value : Number(this.defaults[name] ?? 0);
  }

  /** Keeps a property in step with what the user did, so that the page can set the old value again. */
  setOwn(name: string, value: unknown): void {
    this.component.setData({ [name]: value });
  }

  /** Style that belongs to the built-in and lies over the page's own. */
  setOwnStyle(css: string): void {
    this.component.setNodeStyle(css, TEMP_STYLE_SEGMENT);
  }

  trigger(type: string, detail: unknown = {}, options: glassEasel.EventOptions = {}): void {
    this.component.triggerEvent(type, detail, options);
  }

  /** Runs once the element is in its page's document. */
  onAttached(handler: () => void): void {
    this.attachedHandlers.push(handler);
  }

  onDetached(handler: () => void): void {
    this.detachedHandlers.push(handler);
  }

  /** Runs when the built-in appears and whenever one of the properties changes. */
  watch(names: readonly string[], handler: () => void): void {
    const watch: Watch = { names, handler, last: [] };
    this.watches.push(watch);
    this.onAttached(() => {
      watch.last = this.raw(names);
      handler();
    });
  }

  on(type: string, handler: (event: glassEasel.ShadowedEvent<unknown>) => boolean | void): void {
    this.component.addListener(type, handler);
  }

  /** The nearest built-in with that tag around this one. */
  ancestor(tag: BuiltinTag): BuiltinNode | undefined {
    const element = this.element.parentElement?.closest(`wx-${tag}`);
    return element === null || element === undefined ? undefined : builtinOf(element);
  }

  /** A private element inside the built-in; the page's selectors and glass-easel do not know it. */
  inner<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, parent?: Element): HTMLElementTagNameMap[K] {
    const element = this.document.createElement(tag);
    element.className = className;
    (parent ?? this.element).append(element);
    return element;
  }

  /** The element of the built-in's own template that has this class. */
  part(className: string): HTMLElement {
    const element = this.element.querySelector<HTMLElement>(`.${className}`);
    if (element === null) throw new Error(`<${this.tag}> has no part ${className}`);
    return element;
  }

  /** @internal */
  attach(): void {
    this.attached = true;
    nodes.set(this.element, this);
    for (const handler of this.attachedHandlers) handler();
  }

  /** @internal */
  detach(): void {
    this.attached = false;
    for (const handler of this.detachedHandlers) handler();
  }

  /** @internal */
  propertiesChanged(): void {
    if (!this.attached) return;
    for (const watch of this.watches) {
      const now = this.raw(watch.names);
      if (now.every((value, index) => value === watch.last[index])) continue;
      watch.last = now;
      watch.handler();
    }
  }

  private raw(names: readonly string[]): unknown[] {
    const data = this.component.data as Record<string, unknown>;
    return names.map((name) => data[name]);
  }
}

interface Watch {
  readonly names: readonly string[];
  readonly handler: () => void;
  last: unknown[];
}

function applyAria(node: BuiltinNode): void {
  for (const name of ARIA_NAMES) {
    const value = node.value(name);
    if (value !== undefined && value !== '') node.element.setAttribute(ARIA[name] as string, textOf(value));
  }
}

/** Makes a built-in known to every component of the mini-program. */
export function defineBuiltin(
  space: glassEasel.ComponentSpace,
  definition: BuiltinDefinition,
): glassEasel.GeneralComponentDefinition {
  const defaults = { ...COMMON, ...definition.properties };
  let builder = space.define(`wx-${definition.tag}`) as unknown as glassEasel.typeUtils.Empty &
    ReturnType<typeof space.define>;
  if (definition.template !== undefined) builder = builder.template(definition.template);
  for (const name of Object.keys(defaults)) builder = builder.property(name as never, { type: null } as never);
  builder = builder.init(function init(this: unknown, context) {
    const node = new BuiltinNode(definition.tag, context.self, defaults);
    const lifetime = context.lifetime as (name: string, handler: () => void) => void;
    const observer = context.observer as unknown as (name: string, handler: () => void) => void;
    lifetime('attached', () => node.attach());
    lifetime('detached', () => node.detach());
    observer('**', () => node.propertiesChanged());
    node.watch(['hidden'], () => node.element.toggleAttribute('hidden', node.flag('hidden')));
    node.watch(ARIA_NAMES, () => applyAria(node));
    node.watch(['animation'], () => playAnimation(node));
    definition.setup?.(node);
  });
  return builder.registerComponent();
}
