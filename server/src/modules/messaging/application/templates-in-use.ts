import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { TEMPLATE_KEYS, type TemplateKey } from '../domain/templates.js';

/** Our templates and their ids in the mini-program's console. */
@Injectable()
export class TemplatesInUse {
  private readonly ids: Readonly<Record<TemplateKey, string>>;

  constructor(config: Config) {
    this.ids = {
      booking_confirmed: config.WECHAT_TEMPLATE_BOOKING_CONFIRMED,
      worker_departed: config.WECHAT_TEMPLATE_WORKER_DEPARTED,
      visit_done: config.WECHAT_TEMPLATE_VISIT_DONE,
      visit_changed: config.WECHAT_TEMPLATE_VISIT_CHANGED,
      worker_visit_changed: config.WECHAT_TEMPLATE_VISIT_CHANGED,
      refund_arrived: config.WECHAT_TEMPLATE_REFUND_ARRIVED,
      balance_due: config.WECHAT_TEMPLATE_BALANCE_DUE,
      time_offered: config.WECHAT_TEMPLATE_TIME_OFFERED,
      wish_unmet: config.WECHAT_TEMPLATE_WISH_UNMET,
      leave_answered: config.WECHAT_TEMPLATE_LEAVE_ANSWERED,
      visit_offered: config.WECHAT_TEMPLATE_VISIT_OFFERED,
      certificate_expiring: config.WECHAT_TEMPLATE_CERTIFICATE_EXPIRING,
      visit_delayed: config.WECHAT_TEMPLATE_VISIT_DELAYED,
      compensation_given: config.WECHAT_TEMPLATE_COMPENSATION_GIVEN,
      complaint_progress: config.WECHAT_TEMPLATE_COMPLAINT_PROGRESS,
      invoice_issued: config.WECHAT_TEMPLATE_INVOICE_ISSUED,
      pay_news: config.WECHAT_TEMPLATE_PAY_NEWS,
      money_waits: config.WECHAT_TEMPLATE_MONEY_WAITS,
      reward_expiring: config.WECHAT_TEMPLATE_REWARD_EXPIRING,
      office_note: config.WECHAT_TEMPLATE_OFFICE_NOTE,
      care_note: config.WECHAT_TEMPLATE_OFFICE_NOTE,
      visit_tomorrow: config.WECHAT_TEMPLATE_OFFICE_NOTE,
      are_you_well: config.WECHAT_TEMPLATE_OFFICE_NOTE,
    };
  }

  idOf(template: TemplateKey): string {
    return this.ids[template];
  }

  /** In the order in which a visit needs them. */
  all(): string[] {
    return [...new Set(TEMPLATE_KEYS.map((key) => this.ids[key]))];
  }
}
