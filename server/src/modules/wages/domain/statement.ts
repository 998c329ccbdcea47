import type { PayMonth } from './month.js';
import type { StatementState } from './statement-life.js';

/** A worker's pay of a month, as both sides look at it before it is paid. */
export interface Statement {
  readonly id: string;
  readonly workerId: string;
  readonly month: PayMonth;
  readonly state: StatementState;
  /** for compare-and-set; to be sent back with a decision */
  readonly version: number;
  readonly totalFen: number;
  readonly draftedAt: Date;
  /** silence is a yes from then on */
  readonly answerBy: Date;
  readonly confirmedAt: Date | null;
  /** in the words of the worker */
  readonly objection: string | null;
  readonly objectedAt: Date | null;
  /** what the office wrote to the worker */
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly checkedBy: string | null;
  readonly checkedLabel: string | null;
  readonly approvedLabel: string | null;
  readonly runId: string | null;
  /** what a person must look at before the money can go */
  readonly problem: string | null;
  readonly paidAt: Date | null;
}
