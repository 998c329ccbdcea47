import type { State } from '../store/state.js';

/** What one person was really handed by the app. */
export interface Received {
  readonly openid: string;
  /** notices, texts and calls */
  readonly messages: number;
  /** answers in the conversation */
  readonly answers: number;
}

/** Everybody who was handed something: the truth that what the API believes is compared with. */
export function receivedBy({ people, messages, talks }: State): Received[] {
  return [...people.keys()].flatMap((openid) => {
    const handed = messages.get(openid)?.length ?? 0;
    const answers = talks.get(openid)?.lines.filter(({ from }) => from === 'app').length ?? 0;
    return handed + answers > 0 ? [{ openid, messages: handed, answers }] : [];
  });
}
