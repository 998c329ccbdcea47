/** A random key in the shape of a UUID; works without https, where `crypto.randomUUID` does not. */
function randomKey(): string {
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * Hands out the Idempotency-Key for a body: pressing twice, or again after a lost answer, sends the same key;
 * a changed body gets a new one.
 */
export class IdempotencyKeys {
  private body: string | undefined;
  private key = '';

  constructor(private readonly makeKey: () => string = randomKey) {}

  keyFor(body: unknown): string {
    const text = JSON.stringify(body);
    if (text !== this.body) {
      this.body = text;
      this.key = this.makeKey();
    }
    return this.key;
  }

  /** After a definite answer the same body is a new request: without this a refusal would be repeated from memory. */
  answered(): void {
    this.body = undefined;
  }
}
