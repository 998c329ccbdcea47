import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import type { Interval } from '@daowei/shared/kernel/interval';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Cause, ChosenBy, Grant, GrantState, Means } from '../domain/grant.js';

interface GrantRow {
  id: string;
  order_id: string;
  cause: Cause;
  revision: number;
  account_id: string;
  worker_id: string | null;
  service_id: string;
  rule_version: number;
  because: string;
  happened_at: Date;
  late_minutes: number;
  price_fen: number;
  basis_points: number;
  share_fen: number;
  counted_fen: number;
  money_fen: number;
  coupon_fen: number;
  coupon_id: string | null;
  state: GrantState;
  means: Means | null;
  choose_by: Date | null;
  chosen_by: ChosenBy | null;
  settled_at: Date | null;
  redo_order_id: string | null;
  granted_at: Date;
}

/** How a grant ends. */
export interface Settled {
  readonly state: Exclude<GrantState, 'choosing'>;
  readonly means: Means;
  readonly chosenBy: ChosenBy | null;
  readonly redoOrderId?: string;
  readonly couponId?: string;
}

/** What was given, once per order and cause. */
@Injectable()
export class GrantsSql {
  /** @throws the database's duplicate-key error when this cause was granted for the order before */
  async add(tx: Tx, grant: Grant): Promise<void> {
    await insert(tx, 'compensation_grant', {
      id: grant.id,
      order_id: grant.orderId,
      cause: grant.cause,
      revision: grant.revision,
      account_id: grant.accountId,
      worker_id: grant.workerId,
      service_id: grant.serviceId,
      rule_version: grant.ruleVersion,
      because: grant.because,
      happened_at: grant.happenedAt,
      late_minutes: grant.lateMinutes,
      price_fen: grant.priceFen,
      basis_points: grant.basisPoints,
      share_fen: grant.shareFen,
      counted_fen: grant.countedFen,
      money_fen: grant.moneyFen,
      coupon_fen: grant.couponFen,
      coupon_id: grant.couponId,
      state: grant.state,
      means: grant.means,
      choose_by: grant.chooseBy,
      chosen_by: grant.chosenBy,
      settled_at: grant.settledAt,
      redo_order_id: grant.redoOrderId,
      granted_at: grant.grantedAt,
    });
  }

  /** The grant of an order for a cause. Changing it takes the order's lock. */
  async find(tx: Tx, orderId: string, cause: Cause): Promise<Grant | null> {
    const found = await row<GrantRow>(tx, 'SELECT * FROM compensation_grant WHERE order_id = ? AND cause = ?', [
      orderId,
      cause,
    ]);
    return found && grantOf(found);
  }

  /** Oldest first. */
  async of(tx: Tx, orderId: string): Promise<Grant[]> {
    return (
      await rows<GrantRow>(tx, 'SELECT * FROM compensation_grant WHERE order_id = ? ORDER BY granted_at, id', [orderId])
    ).map(grantOf);
  }

  /** Newest first, at most `most`. */
  async between(tx: Tx, { from, to }: Interval, cause: Cause | null, most: number): Promise<Grant[]> {
    const where = cause === null ? '' : ' AND cause = ?';
    const found = await rows<GrantRow>(
      tx,
      `SELECT * FROM compensation_grant WHERE granted_at >= ? AND granted_at < ?${where}
       ORDER BY granted_at DESC, id DESC LIMIT ?`,
      [from, to, ...(cause === null ? [] : [cause]), most],
    );
    return found.map(grantOf);
  }

  /** Ends a choice; the order must be locked by the caller. False when it was over. */
  async settle(tx: Tx, id: string, settled: Settled, at: Date): Promise<boolean> {
    const { state, means, chosenBy, redoOrderId = null, couponId = null } = settled;
    const changed = await write(
      tx,
      `UPDATE compensation_grant SET state = ?, means = ?, chosen_by = ?, redo_order_id = ?, settled_at = ?,
         coupon_id = COALESCE(?, coupon_id)
       WHERE id = ? AND state = 'choosing'`,
      [state, means, chosenBy, redoOrderId, at, couponId, id],
    );
    return changed === 1;
  }
}

function grantOf(found: GrantRow): Grant {
  return {
    id: found.id,
    orderId: found.order_id,
    cause: found.cause,
    revision: found.revision,
    accountId: found.account_id,
    workerId: found.worker_id,
    serviceId: found.service_id,
    ruleVersion: found.rule_version,
    because: found.because,
    happenedAt: found.happened_at,
    lateMinutes: found.late_minutes,
    priceFen: fen(found.price_fen),
    basisPoints: found.basis_points,
    shareFen: fen(found.share_fen),
    countedFen: fen(found.counted_fen),
    moneyFen: fen(found.money_fen),
    couponFen: fen(found.coupon_fen),
    couponId: found.coupon_id,
    state: found.state,
    means: found.means,
    chooseBy: found.choose_by,
    chosenBy: found.chosen_by,
    settledAt: found.settled_at,
    redoOrderId: found.redo_order_id,
    grantedAt: found.granted_at,
  };
}
