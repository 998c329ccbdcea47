import type { TemplateKey } from './templates.js';

/** What somebody would stand at a closed door without, or lie without help: it goes another way when the notice cannot be delivered. */
export const MATTERS: ReadonlySet<TemplateKey> = new Set([
  'visit_changed',
  'worker_visit_changed',
  'visit_delayed',
  'visit_tomorrow',
  'time_offered',
  'office_note',
  'are_you_well',
]);

/** Answers to nothing that waits: they keep out of the hours in which somebody chose not to be disturbed. */
export const CAN_WAIT: ReadonlySet<TemplateKey> = new Set([
  'invoice_issued',
  'money_waits',
  'compensation_given',
  'certificate_expiring',
  'pay_news',
]);
