import { createPublicKey, sign } from 'node:crypto';

const length = (bytes: number): Buffer =>
  bytes < 128 ? Buffer.of(bytes) : bytes < 256 ? Buffer.of(0x81, bytes) : Buffer.of(0x82, bytes >> 8, bytes & 255);
const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.of(tag), length(content.length), content]);
};
const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
/** `20260310010000Z` */
const time = (instant: Date): Buffer =>
  der(0x18, Buffer.from(`${instant.toISOString().slice(0, 19).replace(/\D/g, '')}Z`));

/** sha256WithRSAEncryption */
const ALGORITHM = sequence(der(0x06, Buffer.from('2a864886f70d01010b', 'hex')), der(0x05));
/** commonName */
const COMMON_NAME = der(0x06, Buffer.from('550403', 'hex'));

/** A self-signed X.509 certificate of an RSA key, PEM: Node reads them and writes none. */
export function testCertificate(
  privateKey: string,
  serial: string,
  { from, until }: { from: Date; until: Date },
): string {
  const name = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from('daowei test')))));
  const key = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const body = sequence(
    der(0x02, Buffer.from(serial, 'hex')),
    ALGORITHM,
    name,
    sequence(time(from), time(until)),
    name,
    key,
  );
  const signature = sign('RSA-SHA256', body, privateKey);
  const whole = sequence(body, ALGORITHM, der(0x03, Buffer.concat([Buffer.of(0), signature])));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
