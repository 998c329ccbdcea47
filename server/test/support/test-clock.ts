import { Clock } from '../../src/platform/clock/clock.js';

/** A clock that stands still until a test moves it. */
export class TestClock extends Clock {
  constructor(private current = new Date('2026-03-10T01:00:00.000Z')) {
    super();
  }

  override now(): Date {
    return new Date(this.current);
  }

  set(instant: Date | string): void {
    this.current = new Date(instant);
  }

  advance(minutes: number): void {
    this.current = new Date(this.current.getTime() + minutes * 60_000);
  }
}
