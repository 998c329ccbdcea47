import { hkdfSync } from 'node:crypto';

const KEY_BYTES = 32;
/** Ids stand in front of what a key made, also in columns of a fixed width. */
const LONGEST_ID = 16;

/**
 * The keys of sensitive fields, newest first. New texts are encrypted with the newest; all of them decrypt.
 * The oldest one is the root: blind indexes and the audit chain are derived from it, so it stays in the ring for ever.
 */
export class KeyRing {
  private constructor(
    private readonly keys: ReadonlyMap<string, Buffer>,
    readonly newestId: string,
    private readonly root: Buffer,
  ) {}

  /**
   * Reads `id:base64(32 bytes),…`.
   * @throws Error when a key has the wrong length or an id is used twice
   */
  static parse(text: string): KeyRing {
    const keys = new Map<string, Buffer>();
    for (const part of text.split(',')) {
      const [id, encoded] = part.split(':');
      const key = Buffer.from(encoded ?? '', 'base64');
      if (!id || key.length !== KEY_BYTES) throw new Error('a field key needs an id and 32 bytes in base64');
      if (id.length > LONGEST_ID) throw new Error(`the id of a field key is longer than ${LONGEST_ID} characters`);
      if (keys.has(id)) throw new Error(`field key ${id} is given twice`);
      keys.set(id, key);
    }
    const [newest] = keys.keys();
    const root = [...keys.values()].at(-1);
    if (newest === undefined || root === undefined) throw new Error('no field key is given');
    return new KeyRing(keys, newest, root);
  }

  get(id: string): Buffer | undefined {
    return this.keys.get(id);
  }

  get newest(): Buffer {
    return this.keys.get(this.newestId)!;
  }

  /** A key of its own for every use, so that no two uses share one. */
  derive(use: string): Buffer {
    return derived(this.root, use);
  }

  /** The same from one key of the ring, for what lives shorter than the key: it turns with the keys. */
  deriveFrom(id: string, use: string): Buffer | undefined {
    const key = this.keys.get(id);
    return key && derived(key, use);
  }
}

function derived(key: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `daowei/${use}`, KEY_BYTES));
}
