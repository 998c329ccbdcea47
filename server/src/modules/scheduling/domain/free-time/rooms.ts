import type { Blocks } from './pool.js';
import { putRuns } from './runs.js';
import { WORDS } from './words.js';

/** The words of everybody on a day, by place. */
export interface DayWords {
  readonly busy: Int32Array;
  readonly off: Int32Array;
}

/**
 * Who of a pool has room on one day for visits of one length: the quarters at which that many quarters on shift and
 * free begin, for no visit of this length begins elsewhere. They lie in the order in which they are asked for, neighbour
 * by neighbour, and in blocks: one of people who are all taken is passed over at once, which on a full day is nearly
 * everybody.
 */
export class Rooms {
  private readonly runs: Int32Array;
  /** by block: the quarters at which somebody in it has room */
  private readonly any: Int32Array;

  constructor(
    private readonly blocks: Blocks,
    private readonly day: DayWords,
    private readonly quarters: number,
  ) {
    this.runs = new Int32Array(blocks.places.length * WORDS);
    this.any = new Int32Array(blocks.count * WORDS);
    blocks.places.forEach((place, seat) => putRuns(this.runs, seat * WORDS, day, place, quarters));
    for (let block = 0; block < blocks.count; block += 1) this.gather(block);
  }

  /** To be called when the words of a place are others. */
  changed(place: number): void {
    const seat = this.blocks.seatOf(place);
    if (seat < 0) return;
    putRuns(this.runs, seat * WORDS, this.day, place, this.quarters);
    this.gather(this.blocks.blockOf(seat));
  }

  /**
   * Asks everybody in [from, to) of the blocks who has room at one of the wanted quarters, of which there may be fewer
   * after each. False as soon as somebody's answer is that it is enough.
   */
  ask(from: number, to: number, wanted: Int32Array, askOne: (place: number) => boolean): boolean {
    const { any, runs, blocks } = this;
    const { places, starts } = blocks;
    for (let block = from; block < to; block += 1) {
      if (!meetsAt(any, block, wanted)) continue;
      const end = starts[block + 1]!;
      for (let seat = starts[block]!; seat < end; seat += 1) {
        if (meetsAt(runs, seat, wanted) && !askOne(places[seat]!)) return false;
      }
    }
    return true;
  }

  private gather(block: number): void {
    const { any, runs, blocks } = this;
    const own = block * WORDS;
    any.fill(0, own, own + WORDS);
    for (let seat = blocks.starts[block]!; seat < blocks.starts[block + 1]!; seat += 1) {
      for (let word = 0; word < WORDS; word += 1) any[own + word]! |= runs[seat * WORDS + word]!;
    }
  }
}

function meetsAt(words: Int32Array, index: number, wanted: Int32Array): boolean {
  const at = index * WORDS;
  return ((words[at]! & wanted[0]!) | (words[at + 1]! & wanted[1]!) | (words[at + 2]! & wanted[2]!)) !== 0;
}
