import type { DomainEvent } from '../../../platform/outbox/outbox.js';

/** A statement is there to be read, or was changed and is there again. `month`: `YYYY-MM` in Shanghai. */
export type StatementReady = DomainEvent<
  'wages.statement-ready',
  { statementId: string; workerId: string; month: string; totalFen: number; answerBy: string; again: boolean }
>;
/** The money waits on the phone until it is confirmed there. */
export type PayOffered = DomainEvent<
  'wages.pay-offered',
  { statementId: string; workerId: string; month: string; amountFen: number }
>;
/** All of a statement has arrived. */
export type PayArrived = DomainEvent<
  'wages.pay-arrived',
  { statementId: string; workerId: string; month: string; totalFen: number }
>;
