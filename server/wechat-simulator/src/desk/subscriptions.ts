import type { Template } from '../platform/templates.js';
import { creditKey } from '../store/state.js';
import type { Store } from '../store/store.js';
import { DeskError, badField } from './desk-error.js';

/** wx.requestSubscribeMessage: older clients take three templates at a time, so nobody should ask for more. */
const MOST_AT_ONCE = 3;

/** What people have agreed to be sent. */
export class Subscriptions {
  constructor(
    private readonly store: Store,
    private readonly templates: readonly Template[],
  ) {}

  /** Counts one credit per accepted template. @returns the credits now held for each template named */
  answer(openid: string, answers: unknown): Record<string, number> {
    if (typeof answers !== 'object' || answers === null || Array.isArray(answers))
      throw badField('answers', '须为对象');
    const entries = Object.entries(answers as Record<string, unknown>);
    if (entries.length > MOST_AT_ONCE)
      throw new DeskError(400, 'TOO_MANY_TEMPLATES', '一次最多订阅3个模板（errCode 20003）');
    for (const [templateId, answer] of entries) {
      if (!this.templates.some((template) => template.id === templateId)) {
        throw new DeskError(400, 'NO_TEMPLATE', '没有这个消息模板（errCode 20001）');
      }
      if (answer !== 'accept' && answer !== 'reject') throw badField(`answers.${templateId}`, '须为accept或reject');
    }
    this.store.commit(
      ...entries
        .filter(([, answer]) => answer === 'accept')
        .map(([templateId]) => {
          const key = creditKey(openid, templateId);
          return { type: 'credits-set' as const, key, credits: this.creditsOf(openid, templateId) + 1 };
        }),
    );
    return Object.fromEntries(entries.map(([templateId]) => [templateId, this.creditsOf(openid, templateId)]));
  }

  private creditsOf(openid: string, templateId: string): number {
    return this.store.state.credits.get(creditKey(openid, templateId)) ?? 0;
  }
}
