import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { Clock } from '../../../../platform/clock/clock.js';
import type { Tx } from '../../../../platform/database/transactions.js';
import { FulfilmentFacade, type FulfilmentAlarm, type FulfilmentRecord } from '../../contract/fulfilment.js';
import { alarmOf } from '../../domain/fulfilment/fulfilment.js';
import { FULFILMENT_POLICY } from '../../domain/fulfilment/fulfilment-policy.js';
import { FulfilmentRows } from '../../infrastructure/fulfilment/fulfilment-rows.js';

/** What pages show of reports to WeChat. */
@Injectable()
export class Fulfilment extends FulfilmentFacade {
  constructor(
    private readonly reports: FulfilmentRows,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async of(tx: Tx, references: readonly string[]): Promise<FulfilmentRecord[]> {
    const reports = await this.reports.of(tx, references);
    return reports.map(({ outTradeNo, state, owedAt, endedAt, problem }) => ({
      outTradeNo,
      state,
      owedAt,
      endedAt,
      problem,
    }));
  }

  override async alarms(tx: Tx): Promise<FulfilmentAlarm[]> {
    const since = addMinutes(this.clock.now(), -FULFILMENT_POLICY.alarmAfterMinutes.value);
    const late = await this.reports.late(tx, since);
    return late.map(({ outTradeNo, reference, amountFen, problem, owedAt }) => {
      const { openedAt, dueAt } = alarmOf(owedAt);
      return { outTradeNo, reference, amountFen, problem, openedAt: problem === null ? openedAt : owedAt, dueAt };
    });
  }
}
