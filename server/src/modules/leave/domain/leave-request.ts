import type { Interval } from '@daowei/shared/kernel/interval';
import type { LeaveKind } from './leave-kinds.js';
import type { LeaveState } from './leave-life.js';

/** A worker's wish for time off. */
export interface LeaveRequest extends Interval {
  readonly id: string;
  readonly workerId: string;
  readonly kind: LeaveKind;
  /** what the worker wrote, encrypted; null: nothing */
  readonly noteCipher: string | null;
  /** which photo of a medical note, encrypted; null: none */
  readonly photoCipher: string | null;
  readonly state: LeaveState;
  readonly askedAt: Date;
  readonly answerBy: Date;
  readonly endedAt: Date | null;
  readonly answeredBy: string | null;
  /** what the office wrote to the worker */
  readonly answer: string | null;
}
