import { RELAY_CONTENT_TYPE, RELAY_HEADER, RELAY_PATH } from '../../../network/relay-protocol.js';
import type { RelayCall, RelayOutcome } from '../../../network/relay-protocol.js';
import type { PhoneNetwork } from '../phone/network.js';
import { ApiFailure } from './api.js';

/** WeChat's error numbers of the network interfaces. */
const ERRNO = { unreachable: 600001, forbiddenDomain: 600002, timeout: 5 } as const;

export interface RelayProgress {
  readonly progress: number;
  readonly totalBytesSent: number;
  readonly totalBytesExpectedToSend: number;
}

export interface RelayAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly body: ArrayBuffer;
  readonly type: string;
}

export interface RelayRequest extends RelayCall {
  readonly body?: BodyInit;
  readonly onUpload?: (progress: RelayProgress) => void;
  readonly onDownload?: (progress: RelayProgress) => void;
  readonly onHeaders?: (head: { header: Readonly<Record<string, string>>; cookies: readonly string[] }) => void;
}

/** One network call of the mini-program, under way. */
export class RelayTransfer {
  private readonly request = new XMLHttpRequest();
  private aborted = false;
  private delay = 0;

  constructor(private readonly network: PhoneNetwork) {}

  /** Ends the call; it fails with "abort". */
  abort(): void {
    this.aborted = true;
    this.request.abort();
    this.request.dispatchEvent(new Event('desk-abort'));
  }

  /** Makes the call. Throws {@link ApiFailure} when no answer of the server arrives. */
  async run(call: RelayRequest): Promise<RelayAnswer> {
    if (!this.network.connected) throw new ApiFailure('network error: no connection', { errno: ERRNO.unreachable });
    this.delay = this.network.delayMs;
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
    if (this.aborted) throw new ApiFailure('abort');
    const off = this.network.onChange.on(({ isConnected }) => !isConnected && this.request.abort());
    try {
      return await this.send(call);
    } finally {
      off();
    }
  }

  private send(call: RelayRequest): Promise<RelayAnswer> {
    const { request } = this;
    const { url, method, headers, timeoutMs } = call;
    request.open('POST', RELAY_PATH);
    request.responseType = 'arraybuffer';
    request.setRequestHeader('content-type', RELAY_CONTENT_TYPE);
    request.setRequestHeader(RELAY_HEADER, encode({ url, method, headers, timeoutMs }));
    return new Promise((resolve, reject) => {
      const fail = (reason: string, errno?: number): void =>
        reject(new ApiFailure(reason, errno === undefined ? {} : { errno }));
      const lost = (): void =>
        this.aborted ? fail('abort') : fail('network error: connection lost', ERRNO.unreachable);
      request.addEventListener('desk-abort', () => fail('abort'));
      request.onabort = lost;
      request.onerror = lost;
      request.upload.onprogress = (event) => call.onUpload?.(progressOf(event));
      request.onprogress = (event) => call.onDownload?.(progressOf(event));
      let outcome: RelayOutcome | undefined;
      request.onreadystatechange = () => {
        if (request.readyState !== XMLHttpRequest.HEADERS_RECEIVED) return;
        outcome = decode(request.getResponseHeader(RELAY_HEADER));
        if (outcome?.ok === true)
          call.onHeaders?.({ header: flat(outcome.headers), cookies: cookiesOf(outcome.headers) });
      };
      request.onload = () => {
        if (outcome === undefined) fail('network error: the relay gave no answer', ERRNO.unreachable);
        else if (outcome.ok) {
          const { status, headers: answered } = outcome;
          const body = request.response as ArrayBuffer;
          resolve({
            status,
            headers: flat(answered),
            cookies: cookiesOf(answered),
            body,
            type: flat(answered)['content-type'] ?? '',
          });
        } else if (outcome.reason === 'forbidden-domain') fail('url not in domain list', ERRNO.forbiddenDomain);
        else if (outcome.reason === 'timeout') fail('timeout', ERRNO.timeout);
        else if (outcome.reason === 'bad-request') fail(`invalid url "${url}"`, 600009);
        else fail(`network error: ${outcome.detail}`, ERRNO.unreachable);
      };
      request.send((call.body ?? null) as XMLHttpRequestBodyInit | null);
    });
  }
}

function progressOf(event: ProgressEvent): RelayProgress {
  const { loaded, total } = event;
  return {
    progress: total === 0 ? 0 : Math.round((loaded / total) * 100),
    totalBytesSent: loaded,
    totalBytesExpectedToSend: total,
  };
}

function flat(headers: Readonly<Record<string, string | readonly string[]>>): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : value.join(','),
  ]);
  return Object.fromEntries(entries);
}

function cookiesOf(headers: Readonly<Record<string, string | readonly string[]>>): readonly string[] {
  const cookies = headers['set-cookie'] ?? [];
  return typeof cookies === 'string' ? [cookies] : cookies;
}

function encode(value: object): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function decode(text: string | null): RelayOutcome | undefined {
  if (text === null) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes)) as RelayOutcome;
}
