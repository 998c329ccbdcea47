import type { Act, ActPhoto, Refusal } from './act';

/** What a try to send came to. `unknown`: no answer, or one that says nothing of the outcome. */
export type Outcome<T> =
  | { readonly is: 'taken'; readonly answer: T }
  | { readonly is: 'refused'; readonly why: Refusal }
  | { readonly is: 'unknown' };

/** Where acts wait, and how they leave: the phone's storage and network, or a test's. */
export interface Post<T> {
  acts: () => readonly Act[];
  keep: (acts: readonly Act[]) => void;
  upload: (photo: ActPhoto) => Promise<Outcome<string>>;
  send: (act: Act) => Promise<Outcome<T>>;
}

/**
 * Sends what waits, oldest first, each act only after the one before it of the same visit was taken. Ends at the first
 * that gets no answer: it is sent again with the same key and body, so it counts once whether it had arrived or not.
 * Every photo that has arrived is noted at once and not sent again. A refusal stops its own visit and no other.
 * @returns the server's answers by act
 */
export async function sendAll<T>(post: Post<T>): Promise<Map<string, T>> {
  const answers = new Map<string, T>();
  for (let act = nextOf(post.acts()); act; act = nextOf(post.acts())) {
    const { id } = act;
    const outcome = await sendOne(post, act);
    if (outcome.is === 'unknown') {
      post.keep(post.acts().map((one) => (one.id === id ? { ...one, waits: true } : one)));
      break;
    }
    if (outcome.is === 'taken') {
      answers.set(id, outcome.answer);
      post.keep(without(post.acts(), id));
    } else {
      const { why } = outcome;
      post.keep(post.acts().map((one) => (one.id === id ? { ...one, refused: why } : one)));
    }
  }
  return answers;
}

/** The oldest act that no refusal of its own visit holds back. */
export function nextOf(acts: readonly Act[]): Act | undefined {
  const stopped = new Set(acts.filter(({ refused }) => refused).map(({ orderId }) => orderId));
  return acts.find(({ orderId }) => !stopped.has(orderId));
}

export function without(acts: readonly Act[], id: string): readonly Act[] {
  return acts.filter((act) => act.id !== id);
}

async function sendOne<T>(post: Post<T>, act: Act): Promise<Outcome<T>> {
  let whole = act;
  for (let photo = unsentOf(whole); photo; photo = unsentOf(whole)) {
    const outcome = await post.upload(photo);
    if (outcome.is !== 'taken') return outcome;
    whole = withSent(whole, photo, outcome.answer);
    post.keep(post.acts().map((one) => (one.id === whole.id ? whole : one)));
  }
  return post.send(whole);
}

function unsentOf({ deed }: Act): ActPhoto | undefined {
  return deed.kind === 'step' ? deed.photos.find(({ id }) => id === null) : undefined;
}

function withSent(act: Act, sent: ActPhoto, id: string): Act {
  if (act.deed.kind !== 'step') return act;
  const photos = act.deed.photos.map((photo) => (photo === sent ? { ...photo, id } : photo));
  return { ...act, deed: { ...act.deed, photos } };
}
