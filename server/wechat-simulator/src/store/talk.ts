/** One thing that was said in the customer-service conversation between a person and the mini-program. */
export interface TalkLine {
  readonly id: string;
  readonly openid: string;
  readonly from: 'person' | 'app';
  readonly text: string;
  readonly at: number;
}

/** A conversation, and how long the app may answer in it. */
export interface Talk {
  readonly lines: readonly TalkLine[];
  /** Answers the app may still give. */
  readonly left: number;
  /** After that none is taken, whatever is left. */
  readonly until: number;
}

export const NO_TALK: Talk = { lines: [], left: 0, until: 0 };
