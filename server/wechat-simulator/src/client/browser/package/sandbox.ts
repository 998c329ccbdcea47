import { functionFrom } from '../kit/evaluate.js';

/**
 * The globals that a mini-program's logic layer has: the language itself and timers. Everything a browser window has
 * beyond these is hidden, also what WeChat DevTools would let through but a phone does not have: `Intl`, `URL`,
 * `AbortController`, `TextEncoder`, `structuredClone`, `queueMicrotask`.
 */
const LANGUAGE = [
  'Object',
  'Array',
  'Number',
  'parseFloat',
  'parseInt',
  'Boolean',
  'String',
  'Symbol',
  'Date',
  'Promise',
  'RegExp',
  'Error',
  'AggregateError',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
  'JSON',
  'Math',
  'ArrayBuffer',
  'DataView',
  'Uint8Array',
  'Int8Array',
  'Uint16Array',
  'Int16Array',
  'Uint32Array',
  'Int32Array',
  'Float32Array',
  'Float64Array',
  'Uint8ClampedArray',
  'BigUint64Array',
  'BigInt64Array',
  'BigInt',
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'WeakRef',
  'FinalizationRegistry',
  'Proxy',
  'Reflect',
  'isFinite',
  'isNaN',
  'decodeURI',
  'decodeURIComponent',
  'encodeURI',
  'encodeURIComponent',
  'escape',
  'unescape',
  'console',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
] as const;
const CONSTANTS = new Set(['Infinity', 'NaN', 'undefined']);
const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;
/** Names that WeChat hides by giving them to every module as empty parameters: setting them on the global is in vain. */
const ALWAYS_HIDDEN = new Set([
  'window',
  'document',
  'frames',
  'self',
  'location',
  'navigator',
  'localStorage',
  'sessionStorage',
  'history',
  'screen',
  'alert',
  'confirm',
  'prompt',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'eval',
]);

/** Evaluates modules with nothing of the browser in scope. */
export class Sandbox {
  /** What modules see as `globalThis` and `global`. What a polyfill puts there is then in scope everywhere. */
  readonly global: Record<string, unknown> = {};
  private readonly hidden: readonly string[];
  private readonly language: readonly string[];
  private readonly polyfills: object;

  constructor() {
    const browser = globalThis as unknown as Readonly<Record<string, unknown>>;
    for (const name of LANGUAGE) if (name in browser) this.global[name] = browser[name];
    this.global.Function = restrictedFunction(this.global);
    this.global.globalThis = this.global;
    this.global.global = this.global;
    this.language = Object.keys(this.global);
    const hidden = new Set(ALWAYS_HIDDEN);
    for (let level: object = window; level !== Object.prototype; level = Object.getPrototypeOf(level) as object) {
      for (const name of Object.getOwnPropertyNames(level)) hidden.add(name);
    }
    for (const name of [...this.language, ...CONSTANTS]) hidden.delete(name);
    this.hidden = [...hidden].filter((name) => IDENTIFIER.test(name));
    this.polyfills = new Proxy(this.global, {
      has: (target, name) => typeof name === 'string' && name in target && !ALWAYS_HIDDEN.has(name),
    });
  }

  /**
   * Compiles a module to a function of `locals`. From the outside in: empty parameters hide the browser, `with` lets
   * in what polyfills have added to the global, parameters bind the language (so that only unknown names go through
   * the slow `with`), and the innermost function is the module, which may declare `name` or `status` for itself.
   */
  compile(id: string, source: string, locals: readonly string[]): (...values: unknown[]) => void {
    const names = [...this.language, ...locals].join(',');
    const code = `with(polyfills){return function(${names}){${source}\n}}\n//# sourceURL=weapp:///${id}.js`;
    const hidden = this.hidden.map(() => undefined);
    const run = functionFrom([...this.hidden, 'polyfills'], code)(...hidden, this.polyfills) as ModuleFunction;
    const language = this.language.map((name) => this.global[name]);
    return function module(this: unknown, ...values) {
      run.call(this, ...language, ...values);
    };
  }
}

type ModuleFunction = (this: unknown, ...values: unknown[]) => void;

/** WeChat runs no code made from strings, except the idiom that asks for the global object. */
function restrictedFunction(global: object): FunctionConstructor {
  function RestrictedFunction(...args: unknown[]): () => unknown {
    if (args.at(-1) === 'return this') return () => global;
    throw new EvalError('Code generation from strings disallowed for this context');
  }
  RestrictedFunction.prototype = Function.prototype;
  return RestrictedFunction as unknown as FunctionConstructor;
}
