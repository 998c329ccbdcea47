import { utf8Length } from '../kit/json.js';

/** WeChat's limits: all keys of a mini-program together, and one value. */
const TOTAL_LIMIT_BYTES = 10 * 1024 * 1024;
const VALUE_LIMIT_BYTES = 1024 * 1024;

/** Why a value was not stored, as `errMsg` says it. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}

interface Entry {
  readonly type: 'Number' | 'String' | 'Date' | 'Boolean' | 'Undefined' | 'Null' | 'Object' | 'Array';
  readonly data: unknown;
}

/** The storage one mini-program has for one person, kept in the browser so that it outlives the phone's window. */
export class PersonStorage {
  constructor(private readonly prefix: string) {}

  get(key: string): unknown {
    const raw = localStorage.getItem(this.prefix + key);
    if (raw === null) return undefined;
    const entry = JSON.parse(raw) as Entry;
    if (entry.type === 'Undefined') return undefined;
    return entry.type === 'Date' ? new Date(entry.data as string) : entry.data;
  }

  has(key: string): boolean {
    return localStorage.getItem(this.prefix + key) !== null;
  }

  set(key: string, value: unknown): void {
    const raw = JSON.stringify({ type: typeOf(value), data: value } satisfies Entry);
    if (utf8Length(raw) > VALUE_LIMIT_BYTES) throw new StorageError('entry size limit reached');
    const old = localStorage.getItem(this.prefix + key) ?? '';
    if (this.bytes() - utf8Length(old) + utf8Length(raw) > TOTAL_LIMIT_BYTES) {
      throw new StorageError('exceed storage max size 10Mb');
    }
    try {
      localStorage.setItem(this.prefix + key, raw);
    } catch {
      throw new StorageError('exceed storage max size 10Mb');
    }
  }

  remove(key: string): void {
    localStorage.removeItem(this.prefix + key);
  }

  clear(): void {
    for (const key of this.keys()) this.remove(key);
  }

  keys(): string[] {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(this.prefix))
      .map((key) => key.slice(this.prefix.length));
  }

  info(): { keys: string[]; currentSize: number; limitSize: number } {
    return { keys: this.keys(), currentSize: Math.ceil(this.bytes() / 1024), limitSize: TOTAL_LIMIT_BYTES / 1024 };
  }

  private bytes(): number {
    return this.keys().reduce((sum, key) => sum + utf8Length(localStorage.getItem(this.prefix + key) ?? ''), 0);
  }
}

function typeOf(value: unknown): Entry['type'] {
  if (value === undefined || typeof value === 'function' || typeof value === 'symbol') return 'Undefined';
  return Object.prototype.toString.call(value).slice(8, -1) as Entry['type'];
}
