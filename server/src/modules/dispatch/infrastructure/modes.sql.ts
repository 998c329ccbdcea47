import { Injectable } from '@nestjs/common';
import { row, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { AS_IT_BEGINS, type DispatchMode, type ModeOfService } from '../domain/dispatch-mode.js';

/** How the orders of services are given out. */
@Injectable()
export class DispatchModesSql {
  async of(tx: Tx, serviceId: string): Promise<ModeOfService> {
    const found = await row<{ mode: DispatchMode; because: string; set_label: string; set_at: Date }>(
      tx,
      'SELECT mode, because, set_label, set_at FROM dispatch_mode WHERE service_id = ?',
      [serviceId],
    );
    if (!found) return AS_IT_BEGINS;
    return { mode: found.mode, set: { because: found.because, by: found.set_label, at: found.set_at } };
  }

  async set(
    tx: Tx,
    serviceId: string,
    mode: DispatchMode,
    { because, by, at }: NonNullable<ModeOfService['set']>,
  ): Promise<void> {
    await write(
      tx,
      `INSERT INTO dispatch_mode (service_id, mode, because, set_label, set_at) VALUES (?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE mode = VALUES(mode), because = VALUES(because), set_label = VALUES(set_label),
         set_at = VALUES(set_at)`,
      [serviceId, mode, because, by, at],
    );
  }
}
