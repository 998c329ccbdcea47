import { textOf } from '../kit/text.js';
import type { PhoneNetwork } from '../phone/network.js';
import { ApiFailure, optional, required, type ApiGroup, type Options } from './api.js';
import { listeners } from './base.js';
import type { WxContext } from './context.js';
import { RelayTransfer, type RelayAnswer, type RelayProgress, type RelayRequest } from './relay.js';

const DEFAULT_TIMEOUT_MS = 60_000;
const METHODS = new Set(['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT', 'PATCH']);
const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';
/** WeChat sets it and takes no other. */
const FORBIDDEN_HEADERS = new Set(['referer', 'host']);

type HeadListener = (head: { header: Readonly<Record<string, string>>; cookies: readonly string[] }) => void;
type ProgressListener = (progress: RelayProgress) => void;

/** What `wx.request`, `uploadFile` and `downloadFile` hand back at once. */
interface Task {
  readonly transfer: RelayTransfer;
  readonly heads: Set<HeadListener>;
  readonly progress: Set<ProgressListener>;
}

/** Requests, uploads, downloads and the state of the network. */
export function networkApis({ api, phone, program }: WxContext): ApiGroup {
  const { network, files } = phone;
  const timeoutOf = (options: Options, kind: 'request' | 'uploadFile' | 'downloadFile'): number =>
    Number(options.timeout ?? program.config.networkTimeout?.[kind] ?? DEFAULT_TIMEOUT_MS);
  const headersOf = (options: Options): Record<string, string> => {
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries((options.header ?? {}) as Record<string, unknown>)) {
      if (!FORBIDDEN_HEADERS.has(name.toLowerCase()) && value !== undefined && value !== null)
        headers[name.toLowerCase()] = textOf(value);
    }
    headers.referer = `https://servicewechat.com/${phone.app.appid}/devtools/page-frame.html`;
    return headers;
  };
  const urlOf = (options: Options): URL => {
    const url = required(options, 'url', 'string');
    if (!/^https?:\/\//.test(url) || !URL.canParse(url))
      throw new ApiFailure(`invalid url "${url}"`, { errno: 600009 });
    return new URL(url);
  };
  /** Runs a transfer as a task: callbacks always, never a promise, as WeChat does for these three. */
  const task = (name: string, given: Options, body: (options: Options, task: Task) => Promise<object>): object => {
    const made: Task = { transfer: new RelayTransfer(network), heads: new Set(), progress: new Set() };
    const { success, fail, complete, ...options } = given ?? {};
    void api
      .settle(name, options, () => body(options, made))
      .finally(() => phone.endGesture())
      .then(
        (result) => api.callBack(name, result, success, complete),
        (failure: unknown) => api.callBack(name, failure, fail, complete),
      );
    return {
      abort: () => made.transfer.abort(),
      onHeadersReceived: (listener: HeadListener) => void made.heads.add(listener),
      offHeadersReceived: (listener?: HeadListener) => drop(made.heads, listener),
      onProgressUpdate: (listener: ProgressListener) => void made.progress.add(listener),
      offProgressUpdate: (listener?: ProgressListener) => drop(made.progress, listener),
    };
  };
  const run = (made: Task, call: RelayRequest): Promise<RelayAnswer> =>
    made.transfer.run({ ...call, onHeaders: (head) => made.heads.forEach((listener) => listener(head)) });

  return {
    request: (options: Options) =>
      task('request', options, async (given, made) => {
        const url = urlOf(given);
        const method = optional(given, 'method', 'GET').toUpperCase();
        if (!METHODS.has(method)) throw new ApiFailure(`invalid method "${method}"`);
        const headers = headersOf(given);
        headers['content-type'] ??= JSON_TYPE;
        const body = encodeBody(url, method, given.data, headers['content-type']);
        const answer = await run(made, {
          url: url.href,
          method,
          headers,
          timeoutMs: timeoutOf(given, 'request'),
          body,
        });
        const data = decodeBody(answer, optional(given, 'responseType', 'text'), optional(given, 'dataType', 'json'));
        return { data, statusCode: answer.status, header: answer.headers, cookies: answer.cookies };
      }),
    uploadFile: (options: Options) =>
      task('uploadFile', options, async (given, made) => {
        const url = urlOf(given);
        const path = required(given, 'filePath', 'string');
        const file = files.read(path);
        if (file === undefined) throw new ApiFailure(`file not found "${path}"`);
        const form = new FormData();
        for (const [name, value] of Object.entries((given.formData ?? {}) as Record<string, unknown>))
          form.append(name, textOf(value));
        form.append(required(given, 'name', 'string'), file, optional(given, 'fileName', path.split('/').at(-1)));
        const encoded = new Response(form);
        const headers = { ...headersOf(given), 'content-type': encoded.headers.get('content-type') ?? '' };
        const call = {
          url: url.href,
          method: 'POST',
          headers,
          timeoutMs: timeoutOf(given, 'uploadFile'),
          body: await encoded.arrayBuffer(),
        };
        const onUpload: ProgressListener = (progress) => made.progress.forEach((listener) => listener(progress));
        const answer = await run(made, { ...call, onUpload });
        return { data: new TextDecoder().decode(answer.body), statusCode: answer.status };
      }),
    downloadFile: (options: Options) =>
      task('downloadFile', options, async (given, made) => {
        const call = {
          url: urlOf(given).href,
          method: 'GET',
          headers: headersOf(given),
          timeoutMs: timeoutOf(given, 'downloadFile'),
        };
        const onDownload: ProgressListener = ({ progress, totalBytesSent, totalBytesExpectedToSend }) => {
          const detail = {
            progress,
            totalBytesWritten: totalBytesSent,
            totalBytesExpectedToWrite: totalBytesExpectedToSend,
          };
          made.progress.forEach((listener) => listener(detail as unknown as RelayProgress));
        };
        const answer = await run(made, { ...call, onDownload });
        const blob = new Blob([answer.body], { type: answer.type.split(';')[0] ?? '' });
        const filePath = optional(given, 'filePath');
        if (filePath === '') return { tempFilePath: files.addTemp(blob), statusCode: answer.status };
        files.write(filePath, blob);
        return { filePath, statusCode: answer.status };
      }),
    ...networkState(network),
    getNetworkType: api.async('getNetworkType', () => ({
      networkType: network.kind,
      weakNet: network.mode === 'slow',
    })),
  };
}

function networkState(network: PhoneNetwork): ApiGroup {
  return listeners('NetworkStatusChange', network.onChange);
}

/** GET puts its data into the address, the others into the body, encoded as their content type says. */
function encodeBody(url: URL, method: string, data: unknown, type: string): BodyInit | undefined {
  if (data === undefined || data === null) return undefined;
  if (data instanceof ArrayBuffer) return data;
  if (method === 'GET' || method === 'HEAD') {
    if (typeof data === 'object')
      for (const [name, value] of Object.entries(data)) url.searchParams.set(name, textOf(value));
    return undefined;
  }
  if (typeof data === 'string') return data;
  if (!type.startsWith(FORM_TYPE)) return JSON.stringify(data);
  const fields = Object.entries(data).map(([name, value]): [string, string] => [name, textOf(value)]);
  return new URLSearchParams(fields).toString();
}

function decodeBody(answer: RelayAnswer, responseType: string, dataType: string): unknown {
  if (responseType === 'arraybuffer') return answer.body;
  const text = new TextDecoder().decode(answer.body);
  if (dataType !== 'json') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function drop<T>(set: Set<T>, item: T | undefined): void {
  if (item === undefined) set.clear();
  else set.delete(item);
}
