import type { Phone } from '../phone/phone.js';
import type { MiniProgram } from '../runtime/mini-program.js';
import type { ApiFactory } from './api.js';

/** What every group of APIs is built from. */
export interface WxContext {
  readonly api: ApiFactory;
  readonly phone: Phone;
  readonly program: MiniProgram;
}
