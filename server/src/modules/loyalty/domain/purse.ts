import { refuse, type Result } from '@daowei/shared/kernel/result';

/** pending: given, not to be spent yet; the last three are ends. */
export const LOT_STATES = ['pending', 'active', 'spent', 'expired', 'reversed'] as const;
export type LotState = (typeof LOT_STATES)[number];

/** What a lot was given for; `returned`: it was spent, and what it was spent on did not arrive; `correction`: two people of the office agreed. */
export const LOT_SOURCES = ['visit', 'complaint', 'returned', 'correction'] as const;
export type LotSource = (typeof LOT_SOURCES)[number];

/** What was given at once, and ends at once. Whole pieces. */
export interface Lot {
  readonly id: string;
  readonly source: LotSource;
  readonly state: LotState;
  readonly amount: number;
  /** still to be spent; 0 unless active */
  readonly left: number;
  /** ran out unspent */
  readonly lapsed: number;
  /** what one piece is worth in the books */
  readonly unitFen: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/**
 * What somebody has of one currency. Above zero the balance is what its active lots have left; below zero it is a debt:
 * what was taken back after it had been spent. The next lots pay it off.
 */
export interface Purse {
  readonly balance: number;
  readonly lots: readonly Lot[];
}

export const ENTRY_KINDS = ['given', 'spent', 'expired', 'reversed', 'returned'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** A movement of the balance; only ever added to. The balance is their sum. */
export interface Entry {
  readonly kind: EntryKind;
  /** null: no lot had it left, it is owed */
  readonly lotId: string | null;
  readonly amount: number;
  readonly unitFen: number;
}

/** The purse as it is afterwards, and what moved. */
export interface Change {
  readonly purse: Purse;
  readonly entries: readonly Entry[];
}

/** What may be spent now: a lot that has ended counts no more, even when nobody has cleared it away yet. */
export function spendable({ lots }: Purse, now: Date): number {
  return lots.reduce((sum, lot) => sum + (isOpen(lot, now) ? lot.left : 0), 0);
}

/** A lot more; it begins by `begin`. */
export function put({ balance, lots }: Purse, lot: Omit<Lot, 'state' | 'left' | 'lapsed'>): Purse {
  return { balance, lots: [...lots, { ...lot, state: 'pending', left: 0, lapsed: 0 }] };
}

/** Lots whose time has come may be spent; a debt is paid off first. */
export function begin(purse: Purse, now: Date): Change {
  return each(
    purse,
    byEnd(purse.lots, ({ state, startsAt }) => state === 'pending' && startsAt <= now),
    (lot, balance) => {
      const left = lot.amount - Math.min(lot.amount, Math.max(0, -balance));
      return {
        lot: { ...lot, left, state: left > 0 ? 'active' : 'spent' },
        entry: { kind: lot.source === 'returned' ? 'returned' : 'given', amount: lot.amount },
      };
    },
  );
}

/** What ends first is spent first. POINTS_SHORT when there is not enough. */
export function spend(purse: Purse, amount: number, now: Date): Result<Change> {
  if (!Number.isSafeInteger(amount) || amount <= 0) throw new RangeError(`cannot spend ${amount}`);
  if (spendable(purse, now) < amount) return refuse('POINTS_SHORT');
  return take(
    purse,
    byEnd(purse.lots, (lot) => isOpen(lot, now)),
    amount,
    'spent',
  ).change;
}

/** What was not spent in time is gone. */
export function expire(purse: Purse, now: Date): Change {
  return each(
    purse,
    byEnd(purse.lots, ({ state, endsAt }) => state === 'active' && endsAt <= now),
    (lot) => ({
      lot: { ...lot, left: 0, lapsed: lot.left, state: 'expired' },
      entry: { kind: 'expired', amount: -lot.left },
    }),
  );
}

/**
 * What a lot gave is taken back, except what ran out anyway: out of itself, then out of the others that end first, and
 * what is not there is owed. A lot that was reversed stays as it is.
 */
export function reverse(purse: Purse, lotId: string): Change {
  const lot = purse.lots.find(({ id }) => id === lotId);
  if (!lot || lot.state === 'reversed') return { purse, entries: [] };
  const over: Lot = { ...lot, left: 0, state: 'reversed' };
  if (lot.state === 'pending') return { purse: { ...purse, lots: replaced(purse.lots, over) }, entries: [] };
  const own = entryOf('reversed', lot, -lot.left);
  const without = { balance: purse.balance - lot.left, lots: replaced(purse.lots, over) };
  const change = deduct(without, lot.amount - lot.lapsed - lot.left, lot.unitFen);
  return { purse: change.purse, entries: [own, ...change.entries].filter(({ amount }) => amount !== 0) };
}

/**
 * Takes an amount away, out of what ends first; what is not there is owed.
 * @param unitFen what one piece of the debt is worth in the books
 */
export function deduct(purse: Purse, amount: number, unitFen: number): Change {
  const active = byEnd(purse.lots, ({ state }) => state === 'active');
  const { change, short } = take(purse, active, amount, 'reversed');
  const owed: readonly Entry[] = short > 0 ? [{ kind: 'reversed', lotId: null, amount: -short, unitFen }] : [];
  return {
    purse: { ...change.purse, balance: change.purse.balance - short },
    entries: [...change.entries, ...owed],
  };
}

/** Takes an amount out of lots in their order. @returns what they did not have in `short` */
function take(purse: Purse, lots: readonly Lot[], amount: number, kind: EntryKind): { change: Change; short: number } {
  let short = amount;
  const change = each(purse, lots, (lot) => {
    const part = Math.min(lot.left, short);
    short -= part;
    const left = lot.left - part;
    return { lot: { ...lot, left, state: left > 0 ? lot.state : 'spent' }, entry: { kind, amount: -part } };
  });
  return { change, short };
}

/** Changes lots one after the other; the balance moves with each. */
function each(
  purse: Purse,
  lots: readonly Lot[],
  step: (lot: Lot, balance: number) => { lot: Lot; entry: Pick<Entry, 'kind' | 'amount'> },
): Change {
  const entries: Entry[] = [];
  let { balance, lots: all } = purse;
  for (const before of lots) {
    const { lot, entry } = step(before, balance);
    if (entry.amount === 0) continue;
    balance += entry.amount;
    all = replaced(all, lot);
    entries.push(entryOf(entry.kind, lot, entry.amount));
  }
  return { purse: { balance, lots: all }, entries };
}

function entryOf(kind: EntryKind, { id, unitFen }: Lot, amount: number): Entry {
  return { kind, lotId: id, amount, unitFen };
}

/** Those that fit, the first to end first. */
function byEnd(lots: readonly Lot[], fits: (lot: Lot) => boolean): Lot[] {
  return lots
    .filter(fits)
    .sort((a, b) => a.endsAt.getTime() - b.endsAt.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function replaced(lots: readonly Lot[], lot: Lot): Lot[] {
  return lots.map((one) => (one.id === lot.id ? lot : one));
}

function isOpen({ state, endsAt }: Lot, now: Date): boolean {
  return state === 'active' && endsAt > now;
}
