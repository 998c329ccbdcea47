/**
 * Refusals of WeChat Pay: HTTP status per code, from the error tables of the JSAPI order, query and close pages.
 * ORDER_PAID is not in those tables; 400 is our reading.
 */
const STATUS = {
  PARAM_ERROR: 400,
  INVALID_REQUEST: 400,
  APPID_MCHID_NOT_MATCH: 400,
  MCH_NOT_EXISTS: 400,
  ORDER_CLOSED: 400,
  ORDER_PAID: 400,
  NO_STATEMENT_EXIST: 400,
  STATEMENT_CREATING: 400,
  SIGN_ERROR: 401,
  NO_AUTH: 403,
  NOT_ENOUGH: 403,
  ORDER_NOT_EXIST: 404,
  NOT_FOUND: 404,
  RESOURCE_NOT_EXISTS: 404,
  FREQUENCY_LIMITED: 429,
  SYSTEM_ERROR: 500,
} as const;

export type PayErrorCode = keyof typeof STATUS;

/** A refusal to be answered as `{code, message, detail?}`. */
export class PayError extends Error {
  override readonly name = 'PayError';

  constructor(
    readonly code: PayErrorCode,
    message: string,
    readonly detail?: Record<string, unknown>,
  ) {
    super(message);
  }

  get status(): number {
    return STATUS[this.code];
  }

  toJSON(): Record<string, unknown> {
    return this.detail === undefined
      ? { code: this.code, message: this.message }
      : { code: this.code, message: this.message, detail: this.detail };
  }
}

/** A field of the request that breaks its rule; `field` is a JSON pointer into the body. */
export function fieldError(field: string, value: unknown, issue: string): PayError {
  return new PayError('PARAM_ERROR', `参数错误：${issue}`, { location: 'body', field, value: value ?? null, issue });
}
