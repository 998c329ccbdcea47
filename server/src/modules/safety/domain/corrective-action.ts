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
  /** when it was told that its date comes near, has passed, and passed long ago; null: it was not, or not yet */
  readonly soonAt: Date | null;
  readonly overdueAt: Date | null;
  readonly escalatedAt: Date | null;
}

/** An action that is not done, with the incident it follows from. */
export interface OpenAction extends CorrectiveAction {
  readonly no: string;
  readonly ownerLabel: string | null;
  readonly ownerId: string | null;
}
