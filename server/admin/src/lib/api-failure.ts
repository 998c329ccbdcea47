import type { Schemas } from '@daowei/shared/api/client';
import { ERRORS, type ErrorCode } from '@daowei/shared/errors/errors';

/** What can go wrong before an answer arrives; only a client can know these. */
const TRANSPORT = {
  NETWORK: '连不上服务器，请检查网络后重试',
  TIMEOUT: '服务器没有及时回应，请稍后重试',
} as const;

export type FailureCode = ErrorCode | keyof typeof TRANSPORT;
export type FieldFault = NonNullable<Schemas['Problem']['fields']>[number];

/** A request that was refused or got no answer. `message` is a Chinese sentence fit to be shown. */
export class ApiFailure extends Error {
  constructor(
    readonly code: FailureCode,
    /** HTTP status, 0 when there was no answer */
    readonly status: number,
    message: string,
    readonly fields: readonly FieldFault[] = [],
  ) {
    super(message);
    this.name = 'ApiFailure';
  }

  /** True when the same request may well succeed a moment later. */
  get isTransient(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

export function transportFailure(code: keyof typeof TRANSPORT): ApiFailure {
  return new ApiFailure(code, 0, TRANSPORT[code]);
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERRORS, code);
}

function codeOfStatus(status: number): ErrorCode {
  if (status === 401) return 'LOGIN_REQUIRED';
  if (status === 403) return 'FORBIDDEN';
  if (status === 404) return 'NOT_FOUND';
  if (status === 429) return 'TOO_MANY_REQUESTS';
  return status >= 502 && status <= 504 ? 'OVERLOADED' : 'INTERNAL';
}

/** Reads an answer that is not 2xx; a proxy's HTML page becomes a sentence as well. */
export function failureOf(status: number, body: unknown): ApiFailure {
  const problem: Partial<Schemas['Problem']> = typeof body === 'object' && body !== null ? body : {};
  const code = isErrorCode(problem.code) ? problem.code : codeOfStatus(status);
  const message = typeof problem.detail === 'string' && problem.detail ? problem.detail : ERRORS[code].sentence;
  return new ApiFailure(code, status, message, Array.isArray(problem.fields) ? problem.fields : []);
}

/** The sentence to show for anything that was thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof ApiFailure ? error.message : ERRORS.INTERNAL.sentence;
}
