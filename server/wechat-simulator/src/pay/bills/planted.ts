import { ControlError, asObject } from '../../control/faults.js';
import type { Movement } from './movements.js';

/** What may be wrong with one line of a day's bills. */
const KINDS = ['lost', 'twice', 'amount', 'state', 'fee', 'strange'] as const;

/** A difference that is planted into the bills of a day on request. */
export interface Planted {
  readonly kind: (typeof KINDS)[number];
  /** The merchant's number of what is changed; of `strange`, of what nobody has asked for. */
  readonly ref: string;
  /** `amount`, `fee`: how much more; `strange`: how much. */
  readonly fen: number;
}

/** @throws ControlError naming what is wrong */
export function readPlanted(input: unknown): Planted[] {
  if (!Array.isArray(input)) throw new ControlError('"differences" must be a list');
  return input.map((each: unknown) => {
    const { kind, ref, fen = 100 } = asObject(each, 'a difference');
    const known = KINDS.find((one) => one === kind);
    if (!known) throw new ControlError(`"kind" must be one of ${KINDS.join(', ')}`);
    if (typeof ref !== 'string' || ref === '') throw new ControlError('"ref" must be a number of the merchant');
    if (!Number.isSafeInteger(fen)) throw new ControlError('"fen" must be a whole number');
    return { kind: known, ref, fen: fen as number };
  });
}

/** The movements with the planted differences. */
export function plant(movements: readonly Movement[], planted: readonly Planted[], at: number): Movement[] {
  const byRef = new Map(planted.map((each) => [each.ref, each]));
  const changed = movements.flatMap((movement) => {
    const difference = byRef.get(movement.ref);
    return difference ? changedBy(movement, difference) : [movement];
  });
  const strange = planted.filter(({ kind }) => kind === 'strange').map((each) => stranger(each, at));
  return [...changed, ...strange];
}

function changedBy(movement: Movement, { kind, fen }: Planted): Movement[] {
  switch (kind) {
    case 'lost':
      return [];
    case 'twice':
      return [movement, movement];
    case 'amount':
      return [{ ...movement, amountFen: movement.amountFen + fen }];
    case 'state':
      return [{ ...movement, status: 'PROCESSING' }];
    case 'fee':
      return [{ ...movement, feeFen: movement.feeFen + fen }];
    case 'strange':
      return [movement];
  }
}

function stranger({ ref, fen }: Planted, at: number): Movement {
  const id = `4200000000${ref}`;
  const numbers = { ref, id, outTradeNo: ref, transactionId: id };
  const amounts = { amountFen: fen, totalFen: fen, feeFen: 0 };
  return { what: 'payment', at, status: 'SUCCESS', ...numbers, ...amounts, openid: '', description: '' };
}
