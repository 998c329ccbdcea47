import { refuse, type Result } from '@daowei/shared/kernel/result';

/**
 * draft: the worker reads it; objected: something is wrong in the worker's eyes; confirmed: right; checked: a first
 * person of the office has looked; approved: a second one; paying: on its way; paid: all of it has arrived.
 */
export const STATEMENT_STATES = ['draft', 'objected', 'confirmed', 'checked', 'approved', 'paying', 'paid'] as const;
export type StatementState = (typeof STATEMENT_STATES)[number];

export const STATEMENT_TRANSITIONS = {
  draft: ['draft', 'objected', 'confirmed', 'checked'],
  objected: ['draft', 'confirmed'],
  confirmed: ['draft', 'checked'],
  checked: ['draft', 'approved'],
  approved: ['paying'],
  paying: ['paid'],
  paid: [],
} as const satisfies Record<StatementState, readonly StatementState[]>;

export const STATEMENT_COMMANDS = ['confirm', 'object', 'amend', 'check', 'approve', 'pay', 'arrive'] as const;
export type StatementCommand = (typeof STATEMENT_COMMANDS)[number];

/** `amend`: the office corrects or answers, and the worker reads it again. */
const TO = {
  confirm: 'confirmed',
  object: 'objected',
  amend: 'draft',
  check: 'checked',
  approve: 'approved',
  pay: 'paying',
  arrive: 'paid',
} as const satisfies Record<StatementCommand, StatementState>;

/** As far as a decision needs to know it. */
export interface StatementFacts {
  readonly state: StatementState;
  /** silence counts as a yes from then on */
  readonly answerBy: Date;
  readonly checkedBy: string | null;
  /** who of the office has put lines into it */
  readonly correctors: readonly string[];
}

/**
 * What a command makes of a statement. Refuses STATEMENT_STATE, also of a check before the worker has answered or had
 * time to; FOUR_EYES when who approves has checked or corrected it.
 */
export function decideStatement(
  { state, answerBy, checkedBy, correctors }: StatementFacts,
  command: StatementCommand,
  by: { readonly accountId: string; readonly now: Date },
): Result<StatementState> {
  const next: readonly StatementState[] = STATEMENT_TRANSITIONS[state];
  const to = TO[command];
  if (!next.includes(to)) return refuse('STATEMENT_STATE');
  if (command === 'check' && state === 'draft' && by.now < answerBy) {
    return refuse('STATEMENT_STATE', '还在等服务人员确认，确认期满后才能复核');
  }
  const involved = checkedBy === by.accountId || correctors.includes(by.accountId);
  return command === 'approve' && involved ? refuse('FOUR_EYES') : to;
}

/** True while lines may still be put into it; afterwards they go into the next one. */
export function isOpen(state: StatementState): boolean {
  return (STATEMENT_TRANSITIONS[state] as readonly StatementState[]).includes('draft');
}

/** As the office and the worker read it. */
export const STATEMENT_STATE_TEXT: Readonly<Record<StatementState, string>> = {
  draft: '待确认',
  objected: '有异议，正在核对',
  confirmed: '已确认，等待复核',
  checked: '已复核，等待批准',
  approved: '已批准，等待发放',
  paying: '发放中',
  paid: '已到账',
};
