import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/clock.js';
import { Transactions } from '../../../../platform/database/transactions.js';
import type { ShippingReport } from '../../../../platform/wechat/wechat-api.js';
import { WeChatApi } from '../../../../platform/wechat/wechat-api.js';
import type { DueWork } from '../../../../platform/work/due-work.js';
import { WorkHandlers, type WorkOutcome } from '../../../../platform/work/work-handlers.js';
import {
  afterLook,
  afterTelling,
  nextReport,
  type FulfilmentReport,
  type ReportStep,
} from '../../domain/fulfilment/fulfilment.js';
import { FulfilmentRows } from '../../infrastructure/fulfilment/fulfilment-rows.js';
import { PaymentRows } from '../../infrastructure/payment-rows.js';
import { REPORT_FULFILMENT } from '../work-kinds.js';

/**
 * Tells WeChat that what was paid for has been delivered, until WeChat has it. Once a call has left, WeChat is asked
 * before it is told again, so that a lost answer does not use up the one correction WeChat allows.
 */
@Injectable()
export class ReportFulfilment implements OnModuleInit {
  constructor(
    private readonly wechat: WeChatApi,
    private readonly reports: FulfilmentRows,
    private readonly payments: PaymentRows,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly handlers: WorkHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.external(REPORT_FULFILMENT, (work) => this.run(work));
  }

  private async run({ ref: outTradeNo }: DueWork): Promise<WorkOutcome> {
    const db = this.transactions.reader;
    const report = await this.reports.find(db, outTradeNo);
    const payment = await this.payments.find(db, outTradeNo);
    if (report?.state !== 'owed' || !payment) return;
    const { mchid, payerOpenid: openid, description } = payment;
    const step = await this.step(report, { mchid, outTradeNo, openid, description, at: this.clock.now() });
    if (step.kind === 'end') return this.reports.end(db, outTradeNo, step.as, this.clock.now());
    if (step.kind === 'rejected') await this.reports.note(db, outTradeNo, step.problem);
    return { againAt: nextReport(report.owedAt, this.clock.now(), step.kind === 'rejected') };
  }

  private async step({ carriedAt }: FulfilmentReport, report: ShippingReport): Promise<ReportStep> {
    const known = carriedAt === null ? null : afterLook(await this.wechat.shippingState(report));
    if (known) return known;
    await this.reports.carried(this.transactions.reader, report.outTradeNo, report.at);
    const outcome = await this.wechat.reportShipping(report);
    const refunded = outcome.kind === 'not_shippable' ? afterLook(await this.wechat.shippingState(report)) : null;
    return refunded ?? afterTelling(outcome);
  }
}
