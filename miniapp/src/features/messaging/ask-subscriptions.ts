import type { Schemas } from '@daowei/shared/api/client';
import Taro from '@tarojs/taro';
import { call } from '@/lib/api/client';

/** WeChat's own limit per question; more makes the whole question fail. */
const MOST_PER_QUESTION = 3;

type Answer = Schemas['SubscribeAnswers']['answers'][number];
const RESULTS: readonly string[] = ['accept', 'reject', 'ban', 'filter'] satisfies Answer['result'][];

/**
 * Asks to be allowed to send these messages and tells the server the answers. Must be called straight from a tap
 * or from the cashier's return. Never fails: whoever does not answer is simply not written to.
 */
export async function askSubscriptions(templateIds: readonly string[]): Promise<void> {
  const tmplIds = templateIds.slice(0, MOST_PER_QUESTION);
  if (tmplIds.length === 0) return;
  try {
    const question = { tmplIds } as Taro.requestSubscribeMessage.Option;
    const said = (await Taro.requestSubscribeMessage(question)) as unknown as Record<string, string>;
    const answers = tmplIds.flatMap((templateId): Answer[] => {
      // `acceptWithAudio` and the like are ways of accepting.
      const result = said[templateId]?.startsWith('accept') ? 'accept' : said[templateId];
      return result && RESULTS.includes(result) ? [{ templateId, result: result as Answer['result'] }] : [];
    });
    const body: Schemas['SubscribeAnswers'] = { answers };
    if (answers.length > 0) await call<void>('POST', '/api/subscriptions', { body });
  } catch {
    // The main switch is off, or the network is: the visit goes on all the same.
  }
}
