/** What the company knows of its workers while the history is played: the counters workforce keeps. */
export interface PublicHistory {
  starsSum: number;
  starsCount: number;
  visitCount: number;
  onTimeCount: number;
}

export class Memory {
  private readonly histories = new Map<string, PublicHistory>();
  private readonly together = new Map<string, number>();
  private readonly busyUntil = new Map<string, Date>();

  of(workerId: string): PublicHistory {
    const known = this.histories.get(workerId) ?? { starsSum: 0, starsCount: 0, visitCount: 0, onTimeCount: 0 };
    this.histories.set(workerId, known);
    return known;
  }

  ratingOf(workerId: string): number | null {
    const { starsSum, starsCount } = this.of(workerId);
    return starsCount === 0 ? null : Math.round((starsSum / starsCount) * 100) / 100;
  }

  accepted(accountId: string, workerId: string): void {
    this.together.set(`${accountId} ${workerId}`, this.visitsTogether(accountId, workerId) + 1);
  }

  visitsTogether(accountId: string, workerId: string): number {
    return this.together.get(`${accountId} ${workerId}`) ?? 0;
  }

  /** Nobody sets out for the next visit before the last one is signed. */
  freeFrom(workerId: string): Date | undefined {
    return this.busyUntil.get(workerId);
  }

  keepBusy(workerId: string, until: Date): void {
    this.busyUntil.set(workerId, until);
  }

  finished(workerId: string, onTime: boolean): void {
    const history = this.of(workerId);
    history.visitCount += 1;
    if (onTime) history.onTimeCount += 1;
  }

  rated(workerId: string, stars: number): void {
    const history = this.of(workerId);
    history.starsSum += stars;
    history.starsCount += 1;
  }
}
