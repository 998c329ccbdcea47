/** Where a request may go, and where it really goes. */
export interface OriginRules {
  /** The origin the mini-program was built with; the only one it may call. */
  readonly apiOrigin: string | undefined;
  /** Where that origin is on this machine; defaults to the origin itself. */
  readonly apiTarget: string | undefined;
}

/** A permitted request: `connect` is where to open the connection, `host` what to say in the Host header. */
export interface ResolvedOrigin {
  readonly connect: URL;
  readonly host: string;
}

/**
 * The simulator's stand-in for WeChat's server domain list and for DNS: answers undefined for every origin that is
 * not in the list, so that a page cannot use the relay to reach other services of the machine.
 */
export function resolveOrigin(rules: OriginRules, url: URL): ResolvedOrigin | undefined {
  if (rules.apiOrigin === undefined || url.username !== '' || url.password !== '') return undefined;
  const allowed = new URL(rules.apiOrigin);
  if (url.origin !== allowed.origin) return undefined;
  const target = new URL(rules.apiTarget ?? rules.apiOrigin);
  const connect = new URL(url.href);
  connect.protocol = target.protocol;
  connect.host = target.host;
  if (target.port === '') connect.port = '';
  connect.hash = '';
  return { connect, host: url.host };
}
