import type { RectificationState } from '@daowei/shared/rules/rectification';

/** What is changed so that it does not happen again: by whom, until when, and looked at by somebody else. */
export interface CorrectiveAction {
  readonly id: string;
  readonly incidentId: string;
  readonly action: string;
  /** who is to do it, in words */
  readonly responsible: string;
  readonly dueAt: Date;
  readonly state: RectificationState;
  readonly doneBy: string | null;
  readonly doneLabel: string | null;
  readonly checkedLabel: string | null;
  /** when it was told that its date has passed; null: it was not, or not yet */
  readonly overdueAt: Date | null;
}
