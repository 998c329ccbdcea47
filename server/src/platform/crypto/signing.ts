import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signs what a link or a token says, in base64url. @param about begins with what kind of thing it is */
export function sign(secret: string, about: string): string {
  return createHmac('sha256', secret).update(about).digest('base64url');
}

/** Whether it was signed by us, compared in a time that tells nothing about where it differs. */
export function isSigned(secret: string, about: string, signature: string): boolean {
  const [expected, given] = [Buffer.from(sign(secret, about)), Buffer.from(signature)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
