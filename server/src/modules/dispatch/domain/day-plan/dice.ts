/** The same draws for the same seed (xorshift32). */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = (Math.imul(seed, 0x9e3779b1) ^ 0x85ebca6b) | 0 || 1;
  }

  /** From [0, 1). */
  share(): number {
    let state = this.state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.state = state;
    return (state >>> 0) / 4_294_967_296;
  }

  /** From 0 to below `count`. */
  below(count: number): number {
    return Math.floor(this.share() * count);
  }
}
