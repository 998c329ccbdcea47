import { Injectable } from '@nestjs/common';
import { addDays, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { rows } from '../../../../platform/database/sql.js';
import type { Tx } from '../../../../platform/database/transactions.js';
import type { JournalKind } from '../../domain/journal-kinds.js';
import type { Difference, OurMovement } from '../../domain/reconciliation/match.js';

/** Facts of ours that no line of a bill answers to. */
const OWN: readonly JournalKind[] = ['bill_corrected', 'fees_charged'];

/** What a number of ours is known as, when the books do not have it. */
export interface Attempt {
  readonly ref: string;
  readonly state: string;
}

/** What moved at WeChat by the books: entries of its account, under the numbers that WeChat knows them by. */
@Injectable()
export class OurMovements {
  /** @param mchid of today's merchant: what went over a former one stands in that one's bills */
  async ofDay(tx: Tx, day: LocalDate, mchid: string): Promise<OurMovement[]> {
    const found = await rows<{ kind: JournalKind; ref: string; total: string | number }>(
      tx,
      `SELECT j.kind, j.ref, SUM(e.amount_fen) AS total FROM ledger_journal j
       JOIN ledger_entry e ON e.journal_id = j.id AND e.account = 'wechat_cash'
       LEFT JOIN refund r ON j.kind IN ('refund_paid', 'refund_returned') AND r.out_refund_no = j.ref
       LEFT JOIN payment p ON p.out_trade_no = COALESCE(r.out_trade_no, j.ref)
       WHERE j.happened_at >= ? AND j.happened_at < ? AND j.kind NOT IN (?) AND (p.mchid IS NULL OR p.mchid = ?)
       GROUP BY j.kind, j.ref`,
      [startOfDay(day), startOfDay(addDays(day, 1)), OWN, mchid],
    );
    return found.map(({ kind, ref, total }) => ({ what: whatIs(kind), ref, amountFen: Number(total) }));
  }

  /** Our payments, refunds and transfers among the numbers that the books did not have on that day. */
  async attempts(tx: Tx, differences: readonly Difference[]): Promise<Attempt[]> {
    const refs = differences.map(({ ref }) => ref);
    if (refs.length === 0) return [];
    return rows<Attempt>(
      tx,
      `SELECT out_trade_no AS ref, state FROM payment WHERE out_trade_no IN (?)
       UNION ALL SELECT out_refund_no, state FROM refund WHERE out_refund_no IN (?)
       UNION ALL SELECT out_bill_no, state FROM transfer WHERE out_bill_no IN (?)`,
      [refs, refs, refs],
    );
  }
}

function whatIs(kind: JournalKind): OurMovement['what'] {
  if (kind === 'payment_captured') return 'payment';
  return kind === 'refund_paid' || kind === 'refund_returned' ? 'refund' : 'transfer';
}
