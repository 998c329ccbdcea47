import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { insert, json, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Seat } from '../../orders/contract/orders.facade.js';
import type { QuoteLine } from '../../pricing/contract/pricing.facade.js';
import type { ContractVisit } from '../contract/contracts.facade.js';

interface VisitRow {
  contract_id: string;
  seq: number;
  start_at: Date;
  share_fen: number;
  price_lines: unknown;
  claim_id: string | null;
  worker_id: string | null;
  mates: unknown;
  order_id: string | null;
}

/** The occurrences of contracts: whose time is held for each, and from the payment on which order it is. */
@Injectable()
export class ContractVisitsSql {
  async add(tx: Tx, contractId: string, visit: ContractVisit): Promise<void> {
    await insert(tx, 'contract_visit', {
      contract_id: contractId,
      seq: visit.seq,
      start_at: visit.startAt,
      share_fen: visit.shareFen,
      price_lines: JSON.stringify(visit.lines),
      claim_id: visit.claimId,
      worker_id: visit.workerId,
      mates: matesColumn(visit.mates),
      order_id: visit.orderId,
    });
  }

  /** By number. */
  async of(tx: Tx, contractId: string): Promise<ContractVisit[]> {
    return (await this.ofMany(tx, [contractId])).get(contractId) ?? [];
  }

  async ofMany(tx: Tx, contractIds: readonly string[]): Promise<Map<string, ContractVisit[]>> {
    const visits = new Map(contractIds.map((id) => [id, [] as ContractVisit[]]));
    if (contractIds.length === 0) return visits;
    const found = await rows<VisitRow>(
      tx,
      `SELECT contract_id, seq, start_at, share_fen, price_lines, claim_id, worker_id, mates, order_id
       FROM contract_visit WHERE contract_id IN (?) ORDER BY contract_id, seq`,
      [contractIds],
    );
    for (const one of found) visits.get(one.contract_id)?.push(visitOf(one));
    return visits;
  }

  /** Whose time is held; nobody's once it was given back or has become an order's. */
  async seat(
    tx: Tx,
    contractId: string,
    seq: number,
    seat: Pick<ContractVisit, 'claimId' | 'workerId' | 'mates' | 'orderId'>,
  ): Promise<void> {
    await write(
      tx,
      'UPDATE contract_visit SET claim_id = ?, worker_id = ?, mates = ?, order_id = ? WHERE contract_id = ? AND seq = ?',
      [seat.claimId, seat.workerId, matesColumn(seat.mates), seat.orderId, contractId, seq],
    );
  }

  /** Who comes to a contract, most visits first. */
  async comers(tx: Tx, contractId: string): Promise<string[]> {
    const found = await rows<{ worker_id: string }>(
      tx,
      `SELECT worker_id FROM contract_visit WHERE contract_id = ? AND worker_id IS NOT NULL
       GROUP BY worker_id ORDER BY COUNT(*) DESC, worker_id`,
      [contractId],
    );
    return found.map((one) => one.worker_id);
  }

  /** Who usually comes to it from here on. */
  async comes(tx: Tx, contractId: string, seq: number, workerId: string): Promise<void> {
    await write(tx, 'UPDATE contract_visit SET worker_id = ? WHERE contract_id = ? AND seq = ?', [
      workerId,
      contractId,
      seq,
    ]);
  }
}

/** Null for who comes alone. */
function matesColumn(mates: readonly Seat[]): string | null {
  return mates.length > 0 ? JSON.stringify(mates) : null;
}

function visitOf(found: VisitRow): ContractVisit {
  return {
    seq: found.seq,
    startAt: found.start_at,
    shareFen: fen(found.share_fen),
    lines: json<QuoteLine[]>(found.price_lines),
    claimId: found.claim_id,
    workerId: found.worker_id,
    mates: found.mates === null ? [] : json<Seat[]>(found.mates),
    orderId: found.order_id,
  };
}
