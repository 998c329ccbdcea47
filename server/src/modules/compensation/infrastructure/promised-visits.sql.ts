import { Injectable } from '@nestjs/common';
import { fen, type Fen } from '@daowei/shared/kernel/fen';
import type { Interval } from '@daowei/shared/kernel/interval';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { DelayChoice } from '../domain/delay-choice.js';

/** A promise of one revision of an order, and the version of the rule it is kept by. */
export interface PromisedVisit {
  readonly orderId: string;
  readonly revision: number;
  readonly serviceId: string;
  readonly priceFen: Fen;
  readonly promised: Interval;
  readonly ruleVersion: number;
  readonly promisedAt: Date;
  readonly arrivedAt: Date | null;
  readonly excused: boolean;
  /** the delay the customer was told about before it happened; null: none */
  readonly predictedMinutes: number | null;
  readonly predictedAt: Date | null;
  readonly choice: DelayChoice | null;
  readonly chosenAt: Date | null;
}

interface PromisedRow {
  order_id: string;
  revision: number;
  service_id: string;
  price_fen: number;
  promised_from: Date;
  promised_to: Date;
  rule_version: number;
  promised_at: Date;
  arrived_at: Date | null;
  excused: number;
  predicted_minutes: number | null;
  predicted_at: Date | null;
  choice: DelayChoice | null;
  chosen_at: Date | null;
}

/** An arrival of the past, as far as rules are tried on it. */
export interface PastArrival {
  readonly lateMinutes: number;
  readonly priceFen: Fen;
}

/** What was promised, revision by revision, and what became of it. */
@Injectable()
export class PromisedVisitsSql {
  /** Keeps a promise under the rule of its time; one that is kept already stays as it is. */
  async keep(
    tx: Tx,
    promise: Pick<
      PromisedVisit,
      'orderId' | 'revision' | 'serviceId' | 'priceFen' | 'promised' | 'ruleVersion' | 'promisedAt'
    >,
  ): Promise<void> {
    await insert(
      tx,
      'promised_visit',
      {
        order_id: promise.orderId,
        revision: promise.revision,
        service_id: promise.serviceId,
        price_fen: promise.priceFen,
        promised_from: promise.promised.from,
        promised_to: promise.promised.to,
        rule_version: promise.ruleVersion,
        promised_at: promise.promisedAt,
      },
      'revision = VALUES(revision)',
    );
  }

  async find(tx: Tx, orderId: string, revision: number): Promise<PromisedVisit | null> {
    const found = await row<PromisedRow>(tx, 'SELECT * FROM promised_visit WHERE order_id = ? AND revision = ?', [
      orderId,
      revision,
    ]);
    return found && promisedOf(found);
  }

  /** Every revision of these orders, the first one first. */
  async of(tx: Tx, orderIds: readonly string[]): Promise<PromisedVisit[]> {
    if (orderIds.length === 0) return [];
    const found = await rows<PromisedRow>(
      tx,
      'SELECT * FROM promised_visit WHERE order_id IN (?) ORDER BY order_id, revision',
      [orderIds],
    );
    return found.map(promisedOf);
  }

  /** True once. */
  async noteArrival(tx: Tx, orderId: string, revision: number, at: Date): Promise<boolean> {
    const changed = await write(
      tx,
      'UPDATE promised_visit SET arrived_at = ? WHERE order_id = ? AND revision = ? AND arrived_at IS NULL',
      [at, orderId, revision],
    );
    return changed === 1;
  }

  async notePrediction(tx: Tx, orderId: string, revision: number, minutes: number, at: Date): Promise<void> {
    await write(
      tx,
      'UPDATE promised_visit SET predicted_minutes = ?, predicted_at = ? WHERE order_id = ? AND revision = ?',
      [minutes, at, orderId, revision],
    );
  }

  async noteChoice(tx: Tx, orderId: string, revision: number, choice: DelayChoice, at: Date): Promise<void> {
    await write(tx, 'UPDATE promised_visit SET choice = ?, chosen_at = ? WHERE order_id = ? AND revision = ?', [
      choice,
      at,
      orderId,
      revision,
    ]);
  }

  async excuse(tx: Tx, orderId: string, revision: number): Promise<void> {
    await write(tx, 'UPDATE promised_visit SET excused = 1 WHERE order_id = ? AND revision = ?', [orderId, revision]);
  }

  /** Arrivals in the interval that nobody excused, grouped by lateness and price: rules are tried on them. */
  async arrivals(tx: Tx, { from, to }: Interval): Promise<(PastArrival & { readonly visits: number })[]> {
    const found = await rows<{ late: number | string; price_fen: number; visits: number | string }>(
      tx,
      `SELECT GREATEST(0, FLOOR(TIMESTAMPDIFF(SECOND, promised_to, arrived_at) / 60)) AS late, price_fen, COUNT(*) AS visits
       FROM promised_visit WHERE arrived_at >= ? AND arrived_at < ? AND excused = 0 GROUP BY late, price_fen`,
      [from, to],
    );
    return found.map(({ late, price_fen, visits }) => ({
      lateMinutes: Number(late),
      priceFen: fen(price_fen),
      visits: Number(visits),
    }));
  }
}

function promisedOf(found: PromisedRow): PromisedVisit {
  return {
    orderId: found.order_id,
    revision: found.revision,
    serviceId: found.service_id,
    priceFen: fen(found.price_fen),
    promised: { from: found.promised_from, to: found.promised_to },
    ruleVersion: found.rule_version,
    promisedAt: found.promised_at,
    arrivedAt: found.arrived_at,
    excused: found.excused === 1,
    predictedMinutes: found.predicted_minutes,
    predictedAt: found.predicted_at,
    choice: found.choice,
    chosenAt: found.chosen_at,
  };
}
