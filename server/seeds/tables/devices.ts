import { addMinutes } from '@daowei/shared/kernel/interval';
import { DEVICE_SECRET_PURPOSE } from '../../src/modules/devices/application/issue-device.js';
import { DevicesSql } from '../../src/modules/devices/infrastructure/devices.sql.js';
import type { PastFact } from '../../src/modules/privacy/infrastructure/seed-audit.js';
import type { FieldCipher } from '../../src/platform/crypto/field-cipher.js';
import type { Tx } from '../../src/platform/database/transactions.js';
import { STAFF } from '../company/staff.js';
import type { DemoWorker } from '../company/workers.js';
import type { Random } from '../random.js';
import { DEMO_WATCHES } from '../watches.js';

const DAY = 1_440;

/**
 * The watches of the demo's workers, one of them almost empty; both were heard a moment ago.
 * @returns what the audit keeps of it
 */
export async function writeDevices(
  tx: Tx,
  cipher: FieldCipher,
  random: Random,
  now: Date,
  workers: readonly DemoWorker[],
): Promise<Omit<PastFact, 'id'>[]> {
  const table = new DevicesSql();
  const facts: Omit<PastFact, 'id'>[] = [];
  for (const { serial, secret, wornBy, battery } of DEMO_WATCHES) {
    const worker = workers.find(({ persona }) => persona === wornBy)!;
    const issuedAt = addMinutes(now, -random.int(20, 40) * DAY);
    const issuedLabel = `协调员 ${STAFF.find(({ roles }) => roles.includes('coordinator'))!.name}`;
    const id = random.id(issuedAt);
    const secretCipher = cipher.encrypt(secret, DEVICE_SECRET_PURPOSE);
    await table.add(tx, { id, serial, workerId: worker.id, secretCipher, issuedAt, issuedLabel });
    const heardAt = addMinutes(now, -1);
    const place = { ...worker.home, accuracy: 12 };
    await table.hear(tx, id, { heardAt, battery, heartRate: random.int(66, 84), place, placeAt: heardAt });
    facts.push({
      at: issuedAt,
      actorAccountId: null,
      actorLabel: issuedLabel,
      action: 'device.issued',
      subject: `device:${id}`,
      data: { serial, workerId: worker.id },
    });
  }
  return facts;
}
