/**
 * A day to be planned, as numbers. Times and travel are whole numbers of one unit (the product counts minutes); workers,
 * visits and places are indexes. It holds nothing but plain data, so that it can be sent to another thread.
 */
export interface DayProblem {
  readonly workers: readonly PlanWorker[];
  readonly visits: readonly PlanVisit[];
  /** how many places there are: homes and customers */
  readonly places: number;
  /** places × places, a row per place left */
  readonly travel: Int32Array;
  /** kept free between two visits; the trip counts instead where it is longer */
  readonly buffer: number;
  /** visits × workers: 1 where the worker may come (skill, certificates, nobody's no) */
  readonly allowed: Uint8Array;
  /** visits × workers: what this pair costs beside the trip (not the one the customer likes, not the one who has it now) */
  readonly dislike: Int32Array;
  /** what a worker's whole load squared costs, per load: a fair share is cheaper than a hero's day */
  readonly balance: number;
}

export interface PlanWorker {
  readonly home: number;
  /** does not leave home before, and is back by */
  readonly leaves: number;
  readonly back: number;
  /** on duty, in order; a visit lies wholly inside one, a trip may lie in a break */
  readonly spans: readonly (readonly [from: number, to: number])[];
  /** no more load than this */
  readonly most: number;
}

export interface PlanVisit {
  readonly place: number;
  readonly duration: number;
  /** the promise: begins in [from, to] */
  readonly from: number;
  readonly to: number;
  /** so many begin together */
  readonly crew: number;
  readonly load: number;
  /** what it costs to serve nobody here: more for what is promised than for what is only wished */
  readonly penalty: number;
  /** its workers are agreed on: it is planned around and never taken apart */
  readonly pinned: boolean;
}

/** Who comes when. */
export interface DayPlan {
  /** the workers of each visit; none: nobody comes */
  readonly seats: readonly (readonly number[])[];
  /** when each begins; of no meaning where nobody comes */
  readonly starts: readonly number[];
}

/** What a plan is worth. Fewer unassigned always counts first, because penalties are larger than any trip. */
export interface PlanFigures {
  readonly cost: number;
  readonly unassigned: number;
  readonly travel: number;
}
