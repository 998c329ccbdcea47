/** A visit of the past, what it earned, and whether the customer came back in time. */
export interface PastVisit {
  readonly priceFen: number;
  readonly rewardFen: number;
  readonly cameBack: boolean;
}

/** What the proposal has to go by. */
export interface IssueFrame {
  /** points per good visit today */
  readonly current: number;
  readonly pointFen: number;
  /** for the visits of the history together */
  readonly budgetFen: number;
  /** of the points that have ended, how much was spent rather than lost, in [0, 1] */
  readonly usedShare: number;
  /** what one visit more leaves of its price, in percent */
  readonly marginPercent: number;
  /** visits below which nothing is proven */
  readonly leastVisits: number;
  /** standard errors taken off the effect */
  readonly caution: number;
  readonly mostPoints: number;
  readonly stepPoints: number;
}

/** What one number of points would come to over the same visits. */
export interface Rung {
  readonly points: number;
  readonly costFen: number;
  /** customers who come back */
  readonly returns: number;
}

/** Visits with a like reward per yuan, and how many of them came back. */
export interface Band {
  /** reward in ten-thousandths of the price */
  readonly fromBasisPoints: number;
  readonly toBasisPoints: number;
  readonly visits: number;
  readonly cameBack: number;
}

export interface Proposal {
  readonly visits: number;
  readonly cameBack: number;
  /** all their prices together */
  readonly turnoverFen: number;
  /** the effect is beyond chance; otherwise nothing is raised */
  readonly proven: boolean;
  /** more returns per hundred visits for each percent of the price given back: as measured, and as counted on */
  readonly effect: { readonly measured: number; readonly countedOn: number };
  readonly bands: readonly Band[];
  /** every number that was looked at, the smallest first */
  readonly ladder: readonly Rung[];
  readonly current: Rung;
  readonly proposed: Rung;
}

/**
 * How many points a good visit should earn: the number that brings most customers back within the budget, where what it
 * costs more than today is earned by who comes back more. Points are the same for every visit, so a small visit got more
 * per yuan than a large one: that difference is the evidence. Only the part of the effect that is beyond chance counts,
 * and nothing is promised beyond rewards that were really seen. Without proof it is never more than today.
 */
export function proposeRate(past: readonly PastVisit[], frame: IssueFrame): Proposal {
  const visits = past.filter(({ priceFen }) => priceFen > 0);
  const effect = effectOf(visits, frame);
  const proven = visits.length >= frame.leastVisits && effect.countedOn > 0;
  const rungAt = (points: number): Rung => rungOf(visits, frame, proven ? effect.countedOn : 0, points);
  const ladder = pointsOf(frame).map(rungAt);
  const current = rungAt(frame.current);
  const cameBack = visits.filter((visit) => visit.cameBack).length;
  const turnoverFen = visits.reduce((sum, { priceFen }) => sum + priceFen, 0);
  const worthFen = visits.length === 0 ? 0 : (turnoverFen / visits.length) * (frame.marginPercent / 100);
  const fits = [...ladder, current].filter((rung) => rung.costFen <= frame.budgetFen && pays(rung, current, worthFen));
  const proposed = proven ? best(fits) : largest(fits.filter(({ points }) => points <= frame.current));
  return {
    ...{ visits: visits.length, cameBack, turnoverFen, proven, ladder, current, proposed },
    // per hundred visits, for one percent: the slope of shares over shares is the same number
    effect,
    bands: bandsOf(visits),
  };
}

/** Least squares of coming back over the share of the price given back; the part beyond chance in `countedOn`. */
function effectOf(visits: readonly PastVisit[], { caution }: IssueFrame): Proposal['effect'] {
  const count = visits.length;
  const none = { measured: 0, countedOn: 0 };
  if (count < 3) return none;
  const shares = visits.map(shareOf);
  const meanShare = mean(shares);
  const meanBack = mean(visits.map(({ cameBack }) => Number(cameBack)));
  let spread = 0;
  let together = 0;
  for (const [at, { cameBack }] of visits.entries()) {
    spread += (shares[at]! - meanShare) ** 2;
    together += (shares[at]! - meanShare) * (Number(cameBack) - meanBack);
  }
  if (spread === 0) return none;
  const measured = together / spread;
  let unexplained = 0;
  for (const [at, { cameBack }] of visits.entries()) {
    unexplained += (Number(cameBack) - meanBack - measured * (shares[at]! - meanShare)) ** 2;
  }
  const error = Math.sqrt(unexplained / (count - 2) / spread);
  return { measured, countedOn: Math.max(0, measured - caution * error) };
}

/** The past once more with other points: who came back, and as many more or fewer as the effect says. */
function rungOf(visits: readonly PastVisit[], frame: IssueFrame, effect: number, points: number): Rung {
  const seen = visits.reduce((most, visit) => Math.max(most, shareOf(visit)), 0);
  let returns = 0;
  for (const visit of visits) {
    const share = Math.min(seen, (points * frame.pointFen) / visit.priceFen);
    returns += Number(visit.cameBack) + effect * (share - shareOf(visit));
  }
  const costFen = Math.round(points * frame.pointFen * visits.length * frame.usedShare);
  // sums of fractions in another order are the same number again
  const whole = Math.round(returns * MILLION) / MILLION;
  return { points, costFen, returns: Math.min(visits.length, Math.max(0, whole)) };
}

function pointsOf({ mostPoints, stepPoints }: IssueFrame): number[] {
  return Array.from({ length: Math.floor(mostPoints / stepPoints) + 1 }, (_, at) => at * stepPoints);
}

/** Less or the same as today always; more only where those who come back more pay for it. */
function pays(rung: Rung, current: Rung, worthFen: number): boolean {
  return rung.points <= current.points || (rung.returns - current.returns) * worthFen >= rung.costFen - current.costFen;
}

/** Most returns; of the same the cheapest. */
function best(rungs: readonly Rung[]): Rung {
  return rungs.reduce((a, b) => (b.returns > a.returns || (b.returns === a.returns && b.points < a.points) ? b : a));
}

function largest(rungs: readonly Rung[]): Rung {
  return rungs.reduce((a, b) => (b.points > a.points ? b : a));
}

/** Four bands with about as many visits each, by what was given back per yuan. */
function bandsOf(visits: readonly PastVisit[]): Band[] {
  const sorted = visits.toSorted((a, b) => shareOf(a) - shareOf(b));
  const size = Math.ceil(sorted.length / BANDS);
  return Array.from({ length: BANDS }, (_, at) => sorted.slice(at * size, (at + 1) * size))
    .filter((band) => band.length > 0)
    .map((band) => ({
      fromBasisPoints: Math.round(shareOf(band[0]!) * 10_000),
      toBasisPoints: Math.round(shareOf(band.at(-1)!) * 10_000),
      visits: band.length,
      cameBack: band.filter(({ cameBack }) => cameBack).length,
    }));
}

const BANDS = 4;
const MILLION = 1_000_000;

function shareOf({ rewardFen, priceFen }: PastVisit): number {
  return rewardFen / priceFen;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
