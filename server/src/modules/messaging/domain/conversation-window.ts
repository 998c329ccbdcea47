/** For how long, and how often, WeChat lets us answer somebody in the conversation they opened. */
export interface ConversationWindow {
  readonly openedAt: Date;
  readonly closesAt: Date;
  /** answers WeChat still takes until then */
  readonly left: number;
  /** the newest word of the customer; null: has never written */
  readonly saidAt: Date | null;
  /** the coming in that it is open by; null: a word */
  readonly enteredAt: Date | null;
}

/** What WeChat allows after one thing that somebody did. */
export interface Allowed {
  readonly answers: number;
  readonly ms: number;
}

/**
 * Somebody has written. What was written before the newest word, and comes later, opens nothing anew; before a coming
 * in it does, because that is the shorter one.
 */
export function afterWord(before: ConversationWindow | null, at: Date, { answers, ms }: Allowed): ConversationWindow {
  const closesAt = new Date(at.getTime() + ms);
  if (before?.saidAt && at < before.saidAt) return before;
  if (before && closesAt < before.closesAt) return { ...before, saidAt: at };
  return { openedAt: at, closesAt, left: answers, saidAt: at, enteredAt: null };
}

/**
 * Somebody has come in, and has not written: nothing new where the conversation is open, so that what a word allows is
 * neither replaced nor shortened and an event that WeChat tells twice is one. Null: nothing changes.
 */
export function afterEntering(
  before: ConversationWindow | null,
  at: Date,
  { answers, ms }: Allowed,
  now: Date,
): ConversationWindow | null {
  const closesAt = new Date(at.getTime() + ms);
  if (closesAt <= now || (before && before.closesAt > at)) return null;
  return { openedAt: at, closesAt, left: answers, saidAt: before?.saidAt ?? null, enteredAt: at };
}
