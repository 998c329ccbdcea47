import { Injectable } from '@nestjs/common';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { VisitState } from '../contract/fieldwork.facade.js';
import type { Toolkit, ToolkitUse } from '../domain/toolkit.js';

interface UseRow {
  kit_code: string;
  order_id: string;
  worker_id: string;
  kit_photo: string;
  departed_at: Date;
  state: string;
}

/** A worker takes the kit along from one visit to the next, signed off or not. */
const OUT: readonly string[] = ['departed', 'arrived', 'working'] satisfies VisitState[];

const USES = `SELECT p.kit_code, p.order_id, p.worker_id, p.kit_photo, v.departed_at, v.state
  FROM visit_preparation p JOIN visit v ON v.order_id = p.order_id AND v.worker_id = p.worker_id
  WHERE v.departed_at IS NOT NULL`;

const useOf = (found: UseRow): ToolkitUse => ({
  code: found.kit_code,
  orderId: found.order_id,
  workerId: found.worker_id,
  kitPhoto: found.kit_photo,
  departedAt: found.departed_at,
  isBack: !OUT.includes(found.state),
});

@Injectable()
export class Toolkits {
  async add(tx: Tx, { code, name, registeredAt }: Toolkit, by: string): Promise<void> {
    await insert(tx, 'toolkit', { code, name, registered_by: by, registered_at: registeredAt });
  }

  async find(tx: Tx, code: string): Promise<Toolkit | null> {
    const found = await row<{ code: string; name: string; registered_at: Date }>(
      tx,
      'SELECT code, name, registered_at FROM toolkit WHERE code = ?',
      [code],
    );
    return found && { code: found.code, name: found.name, registeredAt: found.registered_at };
  }

  async all(tx: Tx): Promise<Toolkit[]> {
    const found = await rows<{ code: string; name: string; registered_at: Date }>(
      tx,
      'SELECT code, name, registered_at FROM toolkit ORDER BY code',
    );
    return found.map(({ code, name, registered_at: registeredAt }) => ({ code, name, registeredAt }));
  }

  /** The last visit of each kit that was out. */
  async lastUses(tx: Tx): Promise<Map<string, ToolkitUse>> {
    const found = await rows<UseRow>(
      tx,
      `${USES} AND p.order_id IN (SELECT last_order_id FROM toolkit WHERE last_order_id IS NOT NULL)`,
    );
    return new Map(found.map((one) => [one.kit_code, useOf(one)]));
  }

  /** It goes to a visit. */
  async take(tx: Tx, code: string, orderId: string): Promise<void> {
    await write(tx, 'UPDATE toolkit SET last_order_id = ? WHERE code = ?', [orderId, code]);
  }

  /** Newest first. */
  async usesOf(tx: Tx, code: string, limit: number): Promise<ToolkitUse[]> {
    const found = await rows<UseRow>(tx, `${USES} AND p.kit_code = ? ORDER BY p.prepared_at DESC LIMIT ?`, [
      code,
      limit,
    ]);
    return found.map(useOf);
  }

  /** True when another worker has it with them now. */
  async isOut(tx: Tx, code: string, besides: string): Promise<boolean> {
    const found = await row(tx, `${USES} AND p.kit_code = ? AND v.state IN (?) AND v.worker_id <> ? LIMIT 1`, [
      code,
      OUT,
      besides,
    ]);
    return found !== null;
  }
}
