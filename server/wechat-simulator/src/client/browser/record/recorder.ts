/** One `wx` call, lifecycle or route, as tests and people read it. */
export interface CallRecord {
  readonly at: number;
  readonly name: string;
  readonly args: unknown;
  /** errMsg once the call has ended. */
  result?: string;
}

export interface SetDataRecord {
  readonly at: number;
  /** Route of the page it happened on. */
  readonly route: string;
  readonly keys: readonly string[];
  /** UTF-8 bytes of the JSON that WeChat would send to the view. */
  readonly bytes: number;
}

/** A tap and the data it made the page send. */
export interface TapRecord {
  readonly at: number;
  readonly route: string;
  /** Id, class or tag of what was tapped, to recognise it by. */
  readonly target: string;
  setDataCalls: number;
  setDataBytes: number;
}

export interface ErrorRecord {
  readonly at: number;
  readonly kind: string;
  readonly message: string;
}

const KEPT = 2000;

/** Keeps what happened on this phone, for the test hook and the desk. Old entries make room for new ones. */
export class Recorder {
  readonly calls: CallRecord[] = [];
  readonly setData: SetDataRecord[] = [];
  readonly taps: TapRecord[] = [];
  readonly errors: ErrorRecord[] = [];

  call(name: string, args: unknown): CallRecord {
    const record: CallRecord = { at: Date.now(), name, args };
    keep(this.calls, record);
    return record;
  }

  data(route: string, keys: readonly string[], bytes: number): void {
    keep(this.setData, { at: Date.now(), route, keys, bytes });
    const tap = this.taps.at(-1);
    if (tap === undefined) return;
    tap.setDataCalls += 1;
    tap.setDataBytes += bytes;
  }

  tap(route: string, target: string): void {
    keep(this.taps, { at: Date.now(), route, target, setDataCalls: 0, setDataBytes: 0 });
  }

  error(kind: string, cause: unknown): void {
    keep(this.errors, { at: Date.now(), kind, message: messageOf(cause) });
  }
}

/** Text of anything that can be thrown, with the stack where there is one. */
export function messageOf(cause: unknown): string {
  if (cause instanceof Error) return cause.stack ?? `${cause.name}: ${cause.message}`;
  const { errMsg, message } = (cause ?? {}) as { errMsg?: unknown; message?: unknown };
  if (typeof errMsg === 'string') return errMsg;
  if (typeof message === 'string') return message;
  return typeof cause === 'string' ? cause : (JSON.stringify(cause) ?? String(cause));
}

function keep<T>(list: T[], entry: T): void {
  list.push(entry);
  if (list.length > KEPT) list.shift();
}
