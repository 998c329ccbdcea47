import Taro from '@tarojs/taro';
import { deviceTime, noteServerTime } from '@/lib/clock';
import { localProblem, problemFromAnswer } from './problem';

const API_ORIGIN = process.env.TARO_APP_API_ORIGIN;
const TIMEOUT_MS = 15_000;

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface RawRequest {
  method: Method;
  path: string;
  body?: object;
  token?: string;
  idempotencyKey?: string;
  isTimed?: boolean;
}

/** Absolute address of something the API serves; absolute addresses and files of the phone stay as they are. */
export function apiUrl(path: string): string {
  return /^\w+:/.test(path) ? path : `${API_ORIGIN}${path}`;
}

/** One HTTP exchange with the API. Throws ApiProblem for every refusal and every fault on the way. */
export async function exchange<T>(request: RawRequest): Promise<T> {
  const header: Record<string, string> = { accept: 'application/json, application/problem+json' };
  if (request.body !== undefined) header['content-type'] = 'application/json';
  if (request.token) header.authorization = `Bearer ${request.token}`;
  if (request.idempotencyKey) header['idempotency-key'] = request.idempotencyKey;
  // a retry repeats the first body; this says when the try at hand left the phone
  if (request.idempotencyKey || request.isTimed) header['x-sent-at'] = deviceTime();
  let answer: Taro.request.SuccessCallbackResult;
  try {
    answer = await Taro.request({
      url: apiUrl(request.path),
      method: request.method,
      header,
      data: request.body === undefined ? undefined : JSON.stringify(request.body),
      timeout: TIMEOUT_MS,
      dataType: 'json',
    });
  } catch (fault) {
    throw faultOnTheWay(fault);
  }
  noteServerTime(answer.header);
  return readAnswer<T>(answer.statusCode, answer.data);
}

/** Uploads one picture as multipart; same problems as `exchange`. */
export async function upload<T>(path: string, filePath: string, token: string): Promise<T> {
  let answer: Taro.uploadFile.SuccessCallbackResult;
  try {
    answer = await Taro.uploadFile({
      url: apiUrl(path),
      filePath,
      name: 'file',
      header: { authorization: `Bearer ${token}` },
      timeout: TIMEOUT_MS * 4,
    });
  } catch (fault) {
    throw faultOnTheWay(fault);
  }
  return readAnswer<T>(answer.statusCode, parse(answer.data));
}

function readAnswer<T>(status: number, data: unknown): T {
  // WeChat only parses application/json, and problem+json arrives as text.
  const body = parse(data);
  if (status >= 200 && status < 300) return body as T;
  throw problemFromAnswer(status, body);
}

function parse(data: unknown): unknown {
  if (typeof data !== 'string') return data;
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

function faultOnTheWay(fault: unknown) {
  const message = String((fault as { errMsg?: string } | null)?.errMsg ?? fault);
  if (/no such file|not exist|file not found/i.test(message)) return localProblem('FILE_GONE');
  return localProblem(/time.?out/i.test(message) ? 'TIMEOUT' : 'NETWORK');
}
