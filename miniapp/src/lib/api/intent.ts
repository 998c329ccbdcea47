import { phoneStorage } from '@/lib/storage';

const STORAGE_KEY = 'daowei.intents';
/** A key older than this belongs to something nobody is waiting for any more. */
const FORGET_AFTER_MS = 24 * 60 * 60 * 1000;

interface Intent {
  key: string;
  digest: string;
  madeAt: number;
  /** When the person acted: a retry tells the server the first moment, not its own. */
  deviceTime?: string;
}

type Body = { deviceTime?: string };

/** Kept in memory too, because a full storage must not cost a key. */
let intents: Record<string, Intent> | null = null;

/**
 * The Idempotency-Key of what a person means to do, and the body to send with it. The same intention with the same
 * content keeps both over retries and restarts, so a lost answer cannot book or pay twice; other content is
 * another intention.
 */
export function claimIntent<T extends object | undefined>(name: string, body: T): { key: string; body: T } {
  const { deviceTime, ...content }: Body = body ?? {};
  const digest = digestOf(JSON.stringify(content));
  const known = load()[name];
  if (known?.digest === digest) {
    return { key: known.key, body: known.deviceTime ? { ...body, deviceTime: known.deviceTime } : body };
  }
  const intent: Intent = { key: newKey(), digest, madeAt: Date.now(), deviceTime };
  save({ ...load(), [name]: intent });
  return { key: intent.key, body };
}

/** The outcome is known: the next time is a new intention. */
export function settleIntent(name: string): void {
  const { [name]: _settled, ...others } = load();
  save(others);
}

/** A key nobody else has. */
export function newKey(): string {
  const part = () => Math.random().toString(36).slice(2, 12);
  return `${Date.now().toString(36)}-${part()}-${part()}`;
}

/** Tells contents apart without storing them (a signature is up to 200 kB). FNV-1a over two lanes. */
function digestOf(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
  }
  return `${text.length}-${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}

function load(): Record<string, Intent> {
  intents ??= read();
  return intents;
}

function read(): Record<string, Intent> {
  const stored = phoneStorage.getItem(STORAGE_KEY);
  if (typeof stored !== 'string') return {};
  try {
    const kept = Object.entries(JSON.parse(stored) as Record<string, Intent>);
    return Object.fromEntries(kept.filter(([, intent]) => Date.now() - intent.madeAt < FORGET_AFTER_MS));
  } catch {
    return {};
  }
}

function save(next: Record<string, Intent>): void {
  intents = next;
  phoneStorage.setItem(STORAGE_KEY, JSON.stringify(next));
}
