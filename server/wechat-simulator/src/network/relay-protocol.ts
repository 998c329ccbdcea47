/**
 * How a phone hands a network call to the simulator: the call itself is in headers, the body is the raw body both
 * ways, so that uploads and downloads stream and progress is real.
 */
export const RELAY_PATH = '/desk/request';
/** Pictures and videos that a page names by address: `GET /desk/resource?url=…`. */
export const RESOURCE_PATH = '/desk/resource';
/** A content type of its own, so that nothing on the way parses the body. */
export const RELAY_CONTENT_TYPE = 'application/vnd.daowei.relay';
/** Request: base64url JSON of {@link RelayCall}. Answer: base64url JSON of {@link RelayOutcome}. */
export const RELAY_HEADER = 'x-desk-relay';

/** The call the mini-program made. */
export interface RelayCall {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
}

/** What came of it: the far server's status and headers, or why there is none. */
export type RelayOutcome =
  | {
      readonly ok: true;
      readonly status: number;
      readonly headers: Readonly<Record<string, string | readonly string[]>>;
    }
  | { readonly ok: false; readonly reason: RelayFailure; readonly detail: string };

export type RelayFailure = 'forbidden-domain' | 'timeout' | 'unreachable' | 'bad-request';
