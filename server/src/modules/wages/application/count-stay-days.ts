import { Injectable } from '@nestjs/common';
import { startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { Transactions } from '../../../platform/database/transactions.js';
import { StaysFacade, type Stay } from '../../stays/contract/stays.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import { stayDayPay } from '../domain/visit-pay.js';
import { PayEntriesSql } from '../infrastructure/pay-entries.sql.js';
import { PayRulesSql } from '../infrastructure/pay-rules.sql.js';
import { KeepPay } from './keep-pay.js';

/** A day of living in is earned once it is over, by who lived there on it. */
@Injectable()
export class CountStayDays {
  constructor(
    private readonly transactions: Transactions,
    private readonly stays: StaysFacade,
    private readonly workforce: WorkforceFacade,
    private readonly rules: PayRulesSql,
    private readonly entries: PayEntriesSql,
    private readonly keeping: KeepPay,
  ) {}

  /** @param day one that is over. Counted twice it changes nothing. */
  async count(day: LocalDate): Promise<void> {
    for (const stay of await this.stays.livedOn(this.transactions.reader, day)) await this.countOne(stay, day);
  }

  private countOne({ id, workerId, serviceId, serviceName }: Stay, day: LocalDate): Promise<void> {
    return this.transactions.run(async (tx) => {
      const causeKey = `stay:${id}:${day}`;
      const worker = await this.workforce.worker(tx, workerId);
      if (!worker || (await this.entries.has(tx, workerId, causeKey))) return;
      const rule = await this.rules.inForce(tx, startOfDay(day));
      await this.keeping.keep(tx, {
        workerId,
        causeKey,
        kind: 'stay_day',
        stayId: id,
        earnedOn: day,
        what: serviceName,
        lines: stayDayPay(rule, { serviceId, serviceName, level: worker.level }),
        service: serviceId,
        channel: 'stay',
        ruleVersion: rule.version,
        byLabel: '计薪规则',
      });
    });
  }
}
