import { ensureSession, useSession } from '@/lib/session';
import { claimIntent, settleIntent } from './intent';
import { ApiProblem } from './problem';
import { exchange, upload, type Method, type RawRequest } from './transport';

/** `public` routes answer without a session and never cause a login. */
type Access = 'session' | 'public';

interface CallOptions {
  body?: object;
  access?: Access;
  /**
   * What the person means to do, e.g. `pay:42`. Makes the call carry an Idempotency-Key that stays the same
   * until the outcome is known, however often it is tried.
   */
  intent?: string;
  /** The same for a caller that keeps key and body itself, over restarts and until the outcome is known. */
  key?: string;
  /** The body says when something was so by the phone's clock: the try says when it left, so that the server can tell both apart. */
  isTimed?: boolean;
}

/** Calls the API. Throws ApiProblem. A session that the server refuses is renewed once, and the call repeated once. */
export async function call<T>(method: Method, path: string, options: CallOptions = {}): Promise<T> {
  if (!options.intent) {
    const { body, key: idempotencyKey, isTimed } = options;
    const request: RawRequest = { method, path, body, idempotencyKey, isTimed };
    return withSession(options.access ?? 'session', (token) => exchange<T>({ ...request, token }));
  }

  const { intent } = options;
  const { key: idempotencyKey, body } = claimIntent(intent, options.body);
  try {
    const answer = await withSession('session', (token) => exchange<T>({ method, path, body, token, idempotencyKey }));
    settleIntent(intent);
    return answer;
  } catch (problem) {
    if (!(problem instanceof ApiProblem && problem.outcomeUnknown)) settleIntent(intent);
    throw problem;
  }
}

/** Uploads a picture; the session is handled as in `call`. */
export function uploadPicture<T>(path: string, filePath: string): Promise<T> {
  return withSession('session', (token) => upload<T>(path, filePath, token ?? ''));
}

async function withSession<T>(access: Access, send: (token: string | undefined) => Promise<T>): Promise<T> {
  if (access === 'public') return send(undefined);
  const token = await ensureSession();
  try {
    return await send(token);
  } catch (problem) {
    if (!(problem instanceof ApiProblem && problem.needsLogin)) throw problem;
    useSession.getState().drop(token);
    return send(await ensureSession());
  }
}
