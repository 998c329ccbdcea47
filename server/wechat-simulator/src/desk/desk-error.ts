/** A refusal to the page that shows the phones: `{code, message}` with a Chinese sentence. */
export class DeskError extends Error {
  override readonly name = 'DeskError';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A field of the request that is missing or malformed. */
export function badField(field: string, sentence: string): DeskError {
  return new DeskError(400, 'BAD_REQUEST', `${field}：${sentence}`);
}
