import { WeChatPaySilent, WeChatPayUnproven, type ProvenAnswer } from './verified-http.js';

/** The proven answer to a call, or null when there is none. Any other error is a bug and passes on. */
export async function provenOrNull(call: () => Promise<unknown>): Promise<ProvenAnswer | null> {
  try {
    return (await call()) as ProvenAnswer;
  } catch (error) {
    if (error instanceof WeChatPaySilent || error instanceof WeChatPayUnproven) return null;
    throw error;
  }
}

/** WeChat failed or was too busy: for a call that makes something, that is no "no". */
export function isOutage(answer: ProvenAnswer): boolean {
  return answer.status >= 500 || answer.status === 429;
}
