import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { readIfThere, writeWhole } from './files.mjs';

/**
 * What this installation must keep to itself, made at the first start and never printed.
 * @typedef {object} Secrets
 * @property {string} jwtSecret signs the sessions
 * @property {string} fieldEncryptionKey 32 bytes in base64, encrypts sensitive columns. Lost key, lost data.
 * @property {string} databasePassword of the private database
 */

/**
 * @param {string} dir the data directory
 * @returns {Secrets}
 */
export function loadSecrets(dir) {
  const file = path.join(dir, 'secrets.json');
  /** @type {Partial<Secrets>} */
  const known = JSON.parse(readIfThere(file) ?? '{}');
  const secrets = {
    jwtSecret: known.jwtSecret ?? randomBytes(48).toString('base64url'),
    fieldEncryptionKey: known.fieldEncryptionKey ?? randomBytes(32).toString('base64'),
    databasePassword: known.databasePassword ?? randomBytes(24).toString('base64url'),
  };
  if (Object.keys(secrets).some((key) => !(key in known))) {
    writeWhole(file, `${JSON.stringify(secrets, null, 2)}\n`, 0o600);
  }
  return secrets;
}
