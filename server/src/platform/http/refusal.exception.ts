import { isRefused, type Refusal, type Result } from '@daowei/shared/kernel/result';

/** Carries a typed refusal from a controller to the problem filter. Never thrown below `http/`. */
export class RefusalException extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.refused);
  }
}

/** The value of a use case, or its refusal as an HTTP answer. */
export function unwrap<T>(result: Result<T>): T {
  if (isRefused(result)) throw new RefusalException(result);
  return result;
}
