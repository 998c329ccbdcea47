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

type Scope = Readonly<Record<string, unknown>>;

/** Evaluates modules with nothing of the browser in scope. */
export class Sandbox {
  /** What modules see as `globalThis` and `global`. */
  readonly global: Record<string, unknown> = {};
  private readonly hidden: readonly string[];
  private readonly values: readonly unknown[];

  constructor() {
    const browser = globalThis as unknown as Scope;
    for (const name of LANGUAGE) if (name in browser) this.global[name] = browser[name];
    this.global.Function = restrictedFunction(this.global);
    const given: Scope = { globalThis: this.global, global: this.global, Function: this.global.Function };
    const hidden = new Set(['eval', ...Object.keys(given)]);
    for (let level: object = window; level !== Object.prototype; level = Object.getPrototypeOf(level) as object) {
      for (const name of Object.getOwnPropertyNames(level)) hidden.add(name);
    }
    for (const name of [...LANGUAGE, ...CONSTANTS]) hidden.delete(name);
    this.hidden = [...hidden].filter((name) => IDENTIFIER.test(name));
    this.values = this.hidden.map((name) => given[name]);
  }

  /**
   * Compiles a module to a function of `locals`. The outer function hides the browser; the inner one is the module,
   * so that a module may still declare `name`, `status` or `top` for itself.
   */
  compile(id: string, source: string, locals: readonly string[]): (...values: unknown[]) => void {
    const code = `return function(${locals.join(',')}){${source}\n}\n//# sourceURL=weapp:///${id}.js`;
    return functionFrom(this.hidden, code)(...this.values) as (...values: unknown[]) => void;
  }
}

/** WeChat runs no code made from strings, except the idiom that asks for the global object. */
function restrictedFunction(global: object): FunctionConstructor {
  function RestrictedFunction(...args: unknown[]): () => unknown {
    if (args.at(-1) === 'return this') return () => global;
    throw new EvalError('Code generation from strings disallowed for this context');
  }
  RestrictedFunction.prototype = Function.prototype;
  return RestrictedFunction as unknown as FunctionConstructor;
}
