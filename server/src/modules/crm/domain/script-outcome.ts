/** Somebody who was told something, and what they did after. */
export interface ToldPerson {
  readonly accountId: string;
  readonly at: Date;
}

/** A booking that was paid, with the stars it was given. */
export interface LaterBooking {
  readonly accountId: string;
  readonly paidAt: Date;
  readonly stars: number | null;
}

export interface Tally {
  readonly told: number;
  /** whose time to come back has passed, or who came back */
  readonly counted: number;
  readonly cameBack: number;
  readonly rated: number;
  readonly satisfied: number;
}

const DAY_MS = 86_400_000;

/**
 * Who came back within the days, counting only those who have had the days to do it: whoever was told yesterday would
 * make every script look bad.
 */
export function tally(
  told: readonly ToldPerson[],
  bookings: readonly LaterBooking[],
  now: Date,
  { days, satisfiedStars }: { readonly days: number; readonly satisfiedStars: number },
): Tally {
  const counts = { told: told.length, counted: 0, cameBack: 0, rated: 0, satisfied: 0 };
  const byPerson = new Map<string, LaterBooking[]>();
  for (const one of bookings) byPerson.set(one.accountId, [...(byPerson.get(one.accountId) ?? []), one]);
  for (const { accountId, at } of told) {
    const until = at.getTime() + days * DAY_MS;
    const later = (byPerson.get(accountId) ?? []).filter(({ paidAt }) => paidAt > at && paidAt.getTime() <= until);
    if (later.length === 0 && now.getTime() < until) continue;
    counts.counted += 1;
    if (later.length > 0) counts.cameBack += 1;
    const stars = later.map((one) => one.stars).find((one) => one !== null);
    if (stars === undefined || stars === null) continue;
    counts.rated += 1;
    if (stars >= satisfiedStars) counts.satisfied += 1;
  }
  return counts;
}
