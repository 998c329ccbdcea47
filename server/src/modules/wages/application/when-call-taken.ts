import { Injectable, type OnModuleInit } from '@nestjs/common';
import { fen, yuan } from '@daowei/shared/kernel/fen';
import { clockTime, dayOf } from '@daowei/shared/kernel/local-date';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { CallTaken } from '../../surge/contract/surge.events.js';
import { PayEntriesSql } from '../infrastructure/pay-entries.sql.js';
import { PayRulesSql } from '../infrastructure/pay-rules.sql.js';
import { KeepPay } from './keep-pay.js';

/** Who was off and said yes to a call has earned the bonus of that call at once, whatever is booked for the time. */
@Injectable()
export class WhenCallTaken implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly rules: PayRulesSql,
    private readonly entries: PayEntriesSql,
    private readonly keeping: KeepPay,
  ) {}

  onModuleInit(): void {
    this.outbox.on<CallTaken>('surge.call-taken', 'wages.reward-when-call-taken', (tx, { data }) =>
      this.reward(tx, data),
    );
  }

  private async reward(tx: Tx, { calledId, workerId, from, to, bonusFen }: CallTaken['data']): Promise<void> {
    const causeKey = `surge:${calledId}`;
    if (await this.entries.has(tx, workerId, causeKey)) return;
    const [begins, ends] = [new Date(from), new Date(to)];
    const rule = await this.rules.inForce(tx, begins);
    await this.keeping.keep(tx, {
      workerId,
      causeKey,
      kind: 'surge',
      earnedOn: dayOf(begins),
      what: '临时出勤',
      lines: [
        {
          kind: 'surge',
          label: '临时出勤奖',
          because: `应呼叫临时出勤 ${clockTime(begins)}–${clockTime(ends)}，每次${yuan(bonusFen)}元`,
          amountFen: fen(bonusFen),
        },
      ],
      ruleVersion: rule.version,
      byLabel: '支援与呼叫规则',
    });
  }
}
