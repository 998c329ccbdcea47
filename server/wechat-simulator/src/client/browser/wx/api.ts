import { jsonCopy } from '../kit/json.js';
import { textOf } from '../kit/text.js';
import { messageOf, type Recorder } from '../record/recorder.js';

/** Ends a `wx` call with `errMsg: "<api>:fail <reason>"`. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';

  constructor(
    readonly reason: string,
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(reason);
  }
}

export type Options = Record<string, unknown>;
type Callback = (result: unknown) => void;

/** The body of an asynchronous API: answers what `success` gets besides errMsg, or throws {@link ApiFailure}. */
export type AsyncBody = (options: Options) => unknown;

/** Functions of `wx`, by name. */
export type ApiGroup = Readonly<Record<string, unknown>>;

const KINDS: Readonly<Record<string, string>> = {
  string: 'String',
  number: 'Number',
  boolean: 'Boolean',
  object: 'Object',
  function: 'Function',
  undefined: 'Undefined',
};

/** Makes the functions of `wx`: callbacks and promises, errMsg, and a record of every call. */
export class ApiFactory {
  constructor(private readonly recorder: Recorder) {}

  /** An API that takes `success`, `fail` and `complete`, or answers a promise when it gets none of them. */
  async(name: string, body: AsyncBody): (options?: Options) => Promise<unknown> | undefined {
    return (given = {}) => {
      const { success, fail, complete, ...options } = given ?? {};
      const outcome = this.settle(name, options, () => body(options));
      if ([success, fail, complete].some((callback) => typeof callback === 'function')) {
        void outcome.then(
          (result) => this.callBack(name, result, success, complete),
          (failure: unknown) => this.callBack(name, failure, fail, complete),
        );
        return undefined;
      }
      return outcome;
    };
  }

  /** Several of them at once. */
  asyncGroup(bodies: Readonly<Record<string, AsyncBody>>): ApiGroup {
    return Object.fromEntries(Object.entries(bodies).map(([name, body]) => [name, this.async(name, body)]));
  }

  /** An API that answers at once; it is recorded, and what it throws reaches the page. */
  sync<A extends unknown[], R>(name: string, body: (...args: A) => R): (...args: A) => R {
    return (...args) => {
      const record = this.recorder.call(name, jsonCopy(args));
      const result = body(...args);
      record.result = `${name}:ok`;
      return result;
    };
  }

  /** Runs the body and turns what comes of it into WeChat's result objects. */
  async settle(name: string, options: Options, body: () => unknown): Promise<object> {
    const record = this.recorder.call(name, jsonCopy(options));
    try {
      const answer = await body();
      const result = { errMsg: `${name}:ok`, ...(answer as object | undefined) };
      record.result = result.errMsg;
      return result;
    } catch (error) {
      const failure = toFailure(name, error);
      record.result = failure.errMsg;
      if (!(error instanceof ApiFailure)) this.recorder.error(`wx.${name}`, error);
      // Pages get the plain object that WeChat rejects with.
      // oxlint-disable-next-line typescript/only-throw-error
      throw failure;
    }
  }

  /** Calls a page's callback; an error in it is the page's, not the API's. */
  callBack(name: string, result: unknown, ...callbacks: readonly unknown[]): void {
    for (const callback of callbacks) {
      if (typeof callback !== 'function') continue;
      try {
        (callback as Callback)(result);
      } catch (error) {
        this.recorder.error(`callback of ${name}`, error);
        reportError(error);
      }
    }
  }
}

function toFailure(name: string, error: unknown): { errMsg: string } {
  if (error instanceof ApiFailure) return { ...error.extra, errMsg: `${name}:fail ${error.reason}` };
  return { errMsg: `${name}:fail ${messageOf(error).split('\n')[0] ?? ''}` };
}

/** A required parameter of that type, or WeChat's parameter error. */
export function required<T extends 'string' | 'number' | 'boolean' | 'object'>(
  options: Options,
  name: string,
  type: T,
): T extends 'string' ? string : T extends 'number' ? number : T extends 'boolean' ? boolean : Options {
  const value = options[name];
  if (typeof value !== type || value === null) {
    const expected = KINDS[type] ?? type;
    const got = value === null ? 'Null' : (KINDS[typeof value] ?? typeof value);
    throw new ApiFailure(`parameter error: parameter.${name} should be ${expected} instead of ${got};`);
  }
  return value as never;
}

/** An optional text parameter. */
export function optional(options: Options, name: string, fallback = ''): string {
  const value = options[name];
  return value === undefined || value === null ? fallback : textOf(value);
}
