import { throughJson } from '../kit/json.js';
import type { Unit } from './unit-registry.js';

/** WeChat refuses to carry more than this in one `setData`. */
const LIMIT_BYTES = 1024 * 1024;

export interface SetDataSink {
  readonly onData: (unit: Unit, keys: readonly string[], bytes: number) => void;
  readonly onError: (message: string) => void;
}

/**
 * Puts WeChat's channel between logic and view under `setData`: what arrives is a JSON copy, and its size is counted.
 */
export function instrumentSetData(unit: Unit, sink: SetDataSink): void {
  const raw = (unit.setData as (data: object, done?: () => void) => void).bind(unit);
  const setData = (data: unknown, done?: () => void): void => {
    if (typeof data !== 'object' || data === null) {
      sink.onError(`setData:fail parameter error: expected Object, got ${data === null ? 'Null' : typeof data}`);
      return;
    }
    const { copy, bytes } = throughJson(data);
    const keys = Object.keys(copy);
    sink.onData(unit, keys, bytes);
    if (bytes > LIMIT_BYTES) sink.onError(`setData:fail data length ${bytes} is over ${LIMIT_BYTES} bytes`);
    raw(copy, done === undefined ? undefined : () => done.call(unit));
  };
  Object.defineProperty(unit, 'setData', { value: setData, writable: true, configurable: true });
}
