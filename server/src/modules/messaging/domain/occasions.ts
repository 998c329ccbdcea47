import type { TemplateKey } from './templates.js';

/** When somebody is asked whether we may write to them, and for what: the most useful first. */
export const OCCASIONS = {
  /** about to pay for a visit */
  booking: [
    'booking_confirmed',
    'worker_departed',
    'visit_done',
    'visit_changed',
    'visit_tomorrow',
    'refund_arrived',
    'time_offered',
    'balance_due',
    'visit_delayed',
    'compensation_given',
    'invoice_issued',
    'money_waits',
    'reward_expiring',
  ],
  /** waits for a full time, or has told a difficulty: the answer is good for minutes only */
  waiting: ['time_offered', 'wish_unmet', 'booking_confirmed'],
  /** looks after what may be written to them */
  settling: ['visit_tomorrow', 'visit_changed', 'visit_delayed'],
  /** has complained: hears every step */
  complaining: ['complaint_progress', 'refund_arrived', 'money_waits'],
  /** a worker takes a visit or begins the day */
  working: [
    'worker_visit_changed',
    'visit_offered',
    'leave_answered',
    'are_you_well',
    'certificate_expiring',
    'pay_news',
  ],
} as const satisfies Record<string, readonly TemplateKey[]>;
export type Occasion = keyof typeof OCCASIONS;
