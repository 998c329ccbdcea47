import type { RectificationState } from '@daowei/shared/rules/rectification';

/** What is changed so that it does not happen again: by whom, until when, and looked at by somebody else. */
export interface Rectification {
  readonly id: string;
  readonly complaintId: string;
  readonly action: string;
  /** who is to do it, in words */
  readonly responsible: string;
  readonly dueAt: Date;
  readonly state: RectificationState;
  readonly doneBy: string | null;
  readonly doneLabel: string | null;
  readonly doneAt: Date | null;
  readonly checkedLabel: string | null;
  readonly checkedAt: Date | null;
}
