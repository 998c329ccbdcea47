import type { VisitState } from '../contract/fieldwork.facade.js';

/** How a visit goes on; nothing is skipped and nothing goes back. */
export const VISIT_TRANSITIONS = {
  scheduled: ['departed'],
  departed: ['arrived'],
  arrived: ['working'],
  working: ['awaiting_customer'],
  awaiting_customer: ['signed_off'],
  signed_off: [],
} as const satisfies Record<VisitState, readonly VisitState[]>;

export function mayMove(from: VisitState, to: VisitState): boolean {
  return (VISIT_TRANSITIONS[from] as readonly VisitState[]).includes(to);
}

export type NextAction = 'respond' | 'depart' | 'check_in' | 'work' | 'sign' | 'wait_customer' | 'done';

/** The one thing the worker should do now. */
export function nextAction(accepted: boolean, state: VisitState, stepsLeft: number): NextAction {
  if (!accepted) return 'respond';
  switch (state) {
    case 'scheduled':
      return 'depart';
    case 'departed':
      return 'check_in';
    case 'arrived':
    case 'working':
      return stepsLeft > 0 ? 'work' : 'sign';
    case 'awaiting_customer':
      return 'wait_customer';
    case 'signed_off':
      return 'done';
  }
}
