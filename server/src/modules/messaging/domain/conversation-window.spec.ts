import { afterEntering, afterWord, type ConversationWindow } from './conversation-window.js';

const at = (second: number): Date => new Date(Date.parse('2026-03-10T01:00:00.000Z') + second * 1_000);
const WORD = { answers: 5, ms: 48 * 3_600_000 };
const ENTERING = { answers: 2, ms: 60_000 };
const enter = (before: ConversationWindow | null, second: number, now = second): ConversationWindow | null =>
  afterEntering(before, at(second), ENTERING, at(now));
const say = (before: ConversationWindow | null, second: number): ConversationWindow =>
  afterWord(before, at(second), WORD);

describe('a conversation is open', () => {
  it('for a minute and two answers after somebody came in', () => {
    expect(enter(null, 0)).toEqual({ openedAt: at(0), closesAt: at(60), left: 2, saidAt: null, enteredAt: at(0) });
    expect(enter(null, 0, 59)).not.toBeNull();
    expect(enter(null, 0, 60)).toBeNull();
  });

  it('for 48 hours and five answers after a word, which coming in leaves as it is to its last moment', () => {
    const said = say(null, 0);
    expect(said).toMatchObject({ closesAt: at(172_800), left: 5, enteredAt: null });
    for (const second of [-10, 0, 1, 172_799]) expect(enter(said, second)).toBeNull();
    expect(enter({ ...said, left: 0 }, 10)).toBeNull();
    expect(enter(said, 172_800)).toMatchObject({ closesAt: at(172_860), left: 2, saidAt: at(0) });
  });

  it('by one coming in at a time, however often it is told', () => {
    const entered = enter(null, 0)!;
    for (const second of [0, 30, 59]) expect(enter(entered, second)).toBeNull();
    const again = enter(entered, 60)!;
    expect(again).toMatchObject({ left: 2, openedAt: at(60) });
    expect(enter(again, 0, 61)).toBeNull();
  });

  it('by a word rather than a coming in, in whichever order they arrive', () => {
    const entered = { ...enter(null, 10)!, left: 1 };
    expect(say(entered, 20)).toEqual(say(null, 20));
    expect(say(entered, 5)).toEqual(say(null, 5));
    expect(say(say(entered, 5), 7)).toEqual(say(null, 7));
    const longAgo = -172_800;
    expect(say(entered, longAgo)).toEqual({ ...entered, saidAt: at(longAgo) });
  });

  it('by the newest word: an older one that comes late opens nothing', () => {
    const used = { ...say(null, 10), left: 0 };
    expect(say(used, 5)).toBe(used);
    expect(say(used, 11)).toMatchObject({ left: 5 });
  });
});
