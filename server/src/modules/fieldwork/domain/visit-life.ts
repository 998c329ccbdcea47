import type { VisitState } from '../contract/fieldwork.facade.js';

/** How a visit goes on; nothing is skipped, and only who does not take the work over sends it back. */
export const VISIT_TRANSITIONS = {
  // a remote service begins where the worker is
  scheduled: ['departed', 'arrived'],
  departed: ['arrived'],
  arrived: ['working'],
  working: ['awaiting_customer'],
  awaiting_customer: ['signed_off', 'working'],
  signed_off: [],
} as const satisfies Record<VisitState, readonly VisitState[]>;

export function mayMove(from: VisitState, to: VisitState): boolean {
  return (VISIT_TRANSITIONS[from] as readonly VisitState[]).includes(to);
}

/** What is done in a visit, the states it may be done in, and the one it leads to. A first step or room begins the work. */
export const VISIT_ACTS = {
  depart: { in: ['scheduled'], to: 'departed' },
  call: { in: ['scheduled'], to: 'arrived' },
  check_in: { in: ['departed'], to: 'arrived' },
  room: { in: ['arrived', 'working'], to: 'working' },
  step: { in: ['arrived', 'working'], to: 'working' },
  sign: { in: ['working'], to: 'awaiting_customer' },
  refuse: { in: ['awaiting_customer'], to: 'working' },
  take_over: { in: ['awaiting_customer'], to: 'signed_off' },
} as const satisfies Record<string, { in: readonly VisitState[]; to: VisitState }>;
export type VisitAct = keyof typeof VISIT_ACTS;

/** Whether it is time for that; everything else is refused, also what comes twice or late. */
export function mayDo(act: VisitAct, state: VisitState): boolean {
  return (VISIT_ACTS[act].in as readonly VisitState[]).includes(state);
}

/** `follow`: the lead sets out first; `assist`: the lead keeps the log; `call`: a remote service begins. */
export const NEXT_ACTIONS = [
  'respond',
  'depart',
  'follow',
  'check_in',
  'call',
  'work',
  'assist',
  'sign',
  'wait_customer',
  'done',
] as const;
export type NextAction = (typeof NEXT_ACTIONS)[number];

/** The one thing the worker who leads the visit, or serves it alone, should do now. */
export function nextAction(accepted: boolean, state: VisitState, stepsLeft: number, remote: boolean): NextAction {
  if (!accepted) return 'respond';
  switch (state) {
    case 'scheduled':
      return remote ? 'call' : 'depart';
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

/** The one thing a mate should do now; the log and the signatures are the lead's. */
export function mateAction(accepted: boolean, state: VisitState, hasArrived: boolean): NextAction {
  if (!accepted) return 'respond';
  if (state === 'signed_off') return 'done';
  if (hasArrived) return state === 'awaiting_customer' ? 'wait_customer' : 'assist';
  return state === 'scheduled' ? 'follow' : 'check_in';
}
