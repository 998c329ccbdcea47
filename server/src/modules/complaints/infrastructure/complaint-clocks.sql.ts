import { Injectable } from '@nestjs/common';
import { insert, rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { ClockFact, Milestone } from '../domain/clocks.js';

interface ClockRow {
  complaint_id: string;
  clock: ClockFact['clock'];
  round: number;
  event: ClockFact['event'];
  at: Date;
  policy_version: number;
  calendar_version: number;
}

/** What happened to the clocks of complaints, and which alarms were raised. Rows are only ever added. */
@Injectable()
export class ComplaintClocksSql {
  /** The facts of the complaints' clocks, in order. */
  async facts(tx: Tx, complaintIds: readonly string[]): Promise<Map<string, ClockFact[]>> {
    const facts = new Map<string, ClockFact[]>(complaintIds.map((id) => [id, []]));
    if (complaintIds.length === 0) return facts;
    const found = await rows<ClockRow>(
      tx,
      `SELECT complaint_id, clock, round, event, at, policy_version, calendar_version FROM complaint_clock
       WHERE complaint_id IN (?) ORDER BY complaint_id, seq`,
      [complaintIds],
    );
    for (const { complaint_id, clock, round, event, at, policy_version, calendar_version } of found) {
      const fact = { clock, round, event, at, policyVersion: policy_version, calendarVersion: calendar_version };
      facts.get(complaint_id)!.push(fact);
    }
    return facts;
  }

  /** @param seq of the first one; the complaint must be locked */
  async add(tx: Tx, complaintId: string, seq: number, added: readonly ClockFact[]): Promise<void> {
    for (const [index, { clock, round, event, at, policyVersion, calendarVersion }] of added.entries()) {
      await insert(tx, 'complaint_clock', {
        complaint_id: complaintId,
        seq: seq + index,
        clock,
        round,
        event,
        at,
        policy_version: policyVersion,
        calendar_version: calendarVersion,
      });
    }
  }

  /** What was raised already, in any round. */
  raised(tx: Tx, complaintId: string): Promise<Omit<Milestone, 'at'>[]> {
    return rows(tx, 'SELECT clock, round, level FROM complaint_alarm WHERE complaint_id = ?', [complaintId]);
  }

  async raise(tx: Tx, complaintId: string, { clock, round, level, at }: Milestone): Promise<void> {
    await insert(tx, 'complaint_alarm', { complaint_id: complaintId, clock, round, level, at });
  }

  /** The highest step each of the complaints was taken to, in any round; absent: none was warned about. */
  async highest(tx: Tx, complaintIds: readonly string[]): Promise<Map<string, number>> {
    if (complaintIds.length === 0) return new Map();
    const found = await rows<{ complaint_id: string; level: number }>(
      tx,
      'SELECT complaint_id, MAX(level) AS level FROM complaint_alarm WHERE complaint_id IN (?) GROUP BY complaint_id',
      [complaintIds],
    );
    return new Map(found.map(({ complaint_id, level }) => [complaint_id, Number(level)]));
  }
}
