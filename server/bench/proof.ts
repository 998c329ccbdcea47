/** Something that must hold, tried until it breaks or the tries are used up. */
export interface Proof {
  readonly name: string;
  /** one line for people */
  readonly what: string;
  run(options: ProofOptions): Promise<Findings>;
}

export interface ProofOptions {
  /** a shorter run with the same checks */
  readonly quick: boolean;
  /** decides every choice that is left to chance */
  readonly seed: number;
  readonly say: (line: string) => void;
}

export interface Findings {
  readonly tried: number;
  /** one line for each promise that was broken */
  readonly broken: readonly string[];
}

/** Collects what broke. Beyond a handful the rest is counted only: a flood helps nobody. */
export class Breakages {
  private readonly kept: string[] = [];
  private count = 0;

  add(line: string): void {
    this.count += 1;
    if (this.kept.length < MOST_LINES) this.kept.push(line);
  }

  get lines(): string[] {
    const more = this.count - this.kept.length;
    return more === 0 ? [...this.kept] : [...this.kept, ...Array.from({ length: more }, () => '… (not written out)')];
  }
}

const MOST_LINES = 20;

/** The closing line of a proof, for programs. */
export function closingLine(proof: string, { tried, broken }: Findings, seed: number): string {
  return JSON.stringify({ proof, tried, broken: broken.length, seed });
}
