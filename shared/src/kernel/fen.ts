/** Money in integer fen (1/100 yuan). The brand keeps yuan and floats out. */
export type Fen = number & { readonly __fen: unique symbol };

/**
 * Makes a Fen out of a whole number of fen.
 * @throws RangeError when the number is not a safe integer: a bug, never a customer's fault.
 */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not an integer amount of fen: ${amount}`);
  return amount as Fen;
}

/** Sum of amounts, in fen. */
export function sumFen(amounts: readonly number[]): Fen {
  return fen(amounts.reduce((total, amount) => total + amount, 0));
}

/**
 * A percentage of an amount, rounded half away from zero to whole fen.
 * @param basisPoints hundredths of a percent: 1000 = 10 %
 */
export function percentOf(amount: Fen, basisPoints: number): Fen {
  const exact = amount * basisPoints;
  const sign = exact < 0 ? -1 : 1;
  return fen(sign * Math.floor((Math.abs(exact) + 5_000) / 10_000) || 0);
}

/**
 * Splits an amount over weights without losing a fen: the largest remainders get the odd fen, first come first.
 * The only division of money in the system.
 * @throws RangeError when there is no positive weight
 */
export function split(amount: Fen, weights: readonly number[]): Fen[] {
  const whole = weights.reduce((total, weight) => total + weight, 0);
  if (!(whole > 0) || weights.some((weight) => weight < 0)) throw new RangeError('weights must be >= 0 with a sum > 0');
  const sign = amount < 0 ? -1 : 1;
  const exact = weights.map((weight) => (Math.abs(amount) * weight) / whole);
  const parts = exact.map(Math.floor);
  let rest = Math.abs(amount) - parts.reduce((total, part) => total + part, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder) {
    if (rest <= 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    rest -= 1;
  }
  return parts.map((part) => fen(sign * part || 0));
}

/** `12345` -> `123.45`, for people. */
export function yuan(amount: number): string {
  const sign = amount < 0 ? '-' : '';
  const absolute = Math.abs(amount);
  return `${sign}${Math.floor(absolute / 100)}.${String(absolute % 100).padStart(2, '0')}`;
}
