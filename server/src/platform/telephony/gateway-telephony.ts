import { Injectable, Logger } from '@nestjs/common';
import { Config } from '../config/config.js';
import { failureName } from '../wechat/failure-name.js';
import { LONGEST_WORDS, Telephony, type TelephonyMessage, type TelephonyOutcome } from './telephony.js';

const TIMEOUT_MS = 5_000;

/** Texts and calls through a gateway that speaks the few lines of this folder's README; on the desk WeChat plays it. */
@Injectable()
export class GatewayTelephony extends Telephony {
  private readonly logger = new Logger('Telephony');

  constructor(private readonly config: Config) {
    super();
  }

  override async send({ way, to, words, ref }: TelephonyMessage): Promise<TelephonyOutcome> {
    const outcome = await this.exchange(`/telephony/v1/${way}`, {
      to,
      words: [...words].slice(0, LONGEST_WORDS).join(''),
      ref,
    });
    if (outcome.kind !== 'sent') this.logger.warn(`${way} ${ref}: ${outcome.kind}, ${outcome.detail}`);
    return outcome;
  }

  private async exchange(path: string, body: object): Promise<TelephonyOutcome> {
    try {
      const response = await fetch(`${this.config.TELEPHONY_BASE.replace(/\/+$/, '')}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${this.config.TELEPHONY_KEY}` },
        body: JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await response.arrayBuffer(); // the status says it all; an unread body would hold the connection
      return outcomeOfStatus(response.status);
    } catch (error) {
      return { kind: 'unavailable', detail: failureName(error) };
    }
  }
}

/** 2xx: taken. 400 and 422: never, as it is. All others, a refused key among them, may be different later. */
function outcomeOfStatus(status: number): TelephonyOutcome {
  const detail = `HTTP ${status}`;
  if (status >= 200 && status < 300) return { kind: 'sent' };
  return status === 400 || status === 422 ? { kind: 'rejected', detail } : { kind: 'unavailable', detail };
}
