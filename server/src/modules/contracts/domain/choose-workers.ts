/** Somebody who is free for a visit. */
export interface FreeForVisit {
  readonly workerId: string;
  readonly distanceMetres: number;
}

/**
 * One worker per visit, as few different ones as a simple rule gets: whoever can take most of what is left takes it;
 * of two who can take as many, the nearer. Same facts, same choice.
 * @param usual who is asked first, whatever they can take
 * @returns the workers in the order of the visits; null where nobody is free
 */
export function chooseWorkers(
  free: readonly (readonly FreeForVisit[])[],
  usual: readonly string[] = [],
): (string | null)[] {
  const chosen: (string | null)[] = free.map(() => null);
  const distances = new Map(free.flat().map((one) => [one.workerId, one.distanceMetres]));
  const open = new Set(free.flatMap((one, visit) => (one.length > 0 ? [visit] : [])));
  const can = (workerId: string): number[] =>
    [...open].filter((visit) => free[visit]!.some((one) => one.workerId === workerId));
  const isUsual = ({ workerId, visits }: { workerId: string; visits: readonly number[] }): number =>
    Number(usual.includes(workerId) && visits.length > 0);
  while (open.size > 0) {
    const [best] = [...distances]
      .map(([workerId, distance]) => ({ workerId, distance, visits: can(workerId) }))
      .sort(
        (a, b) =>
          isUsual(b) - isUsual(a) ||
          b.visits.length - a.visits.length ||
          a.distance - b.distance ||
          (a.workerId < b.workerId ? -1 : 1),
      );
    for (const visit of best!.visits) {
      chosen[visit] = best!.workerId;
      open.delete(visit);
    }
  }
  return chosen;
}

/**
 * A crew per visit, the lead first: as few different leads as `chooseWorkers` gets, then as few different mates.
 * @param crew how many come to each
 * @returns the crews in the order of the visits; null where too few are free
 */
export function chooseCrews(
  free: readonly (readonly FreeForVisit[])[],
  crew: number,
  usual: readonly string[] = [],
): (readonly string[] | null)[] {
  const crews: string[][] = free.map(() => []);
  for (let seated = 0; seated < crew; seated += 1) {
    const left = free.map((one, visit) => one.filter(({ workerId }) => !crews[visit]!.includes(workerId)));
    chooseWorkers(left, usual).forEach((workerId, visit) => {
      if (workerId !== null) crews[visit]!.push(workerId);
    });
  }
  return crews.map((one) => (one.length === crew ? one : null));
}
