import type { Clock } from '../store/clock.js';
import { randomHex } from '../store/random.js';
import { creditKey, type TextField } from '../store/state.js';
import type { Store } from '../store/store.js';
import { WeixinError } from './errors.js';
import type { Pages } from './pages.js';
import type { Template } from './templates.js';
import { valueProblem } from './value-limits.js';

const STATES = new Set(['developer', 'trial', 'formal']);
const LANGUAGES = new Set(['zh_CN', 'en_US', 'zh_HK', 'zh_TW']);

/** Sending one-time subscription messages: one accept of the user pays for one message. */
export class SubscribeMessages {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly templates: readonly Template[],
    private readonly pages: Pages,
  ) {}

  /** Delivers one message or throws {@link WeixinError}; only a delivered one costs the credit. */
  send(body: Record<string, unknown>): void {
    const openid = body.touser;
    if (typeof openid !== 'string' || !this.store.state.people.has(openid))
      throw new WeixinError(40003, 'invalid openid');
    const template = this.templates.find((each) => each.id === body.template_id);
    if (template === undefined) throw new WeixinError(40037, 'invalid template_id');
    const { page, miniprogram_state: state = 'formal', lang = 'zh_CN' } = body;
    if (page !== undefined && (typeof page !== 'string' || page === '' || !this.pages.has(page))) {
      throw new WeixinError(41030, 'invalid page');
    }
    if (typeof state !== 'string' || !STATES.has(state) || typeof lang !== 'string' || !LANGUAGES.has(lang)) {
      throw new WeixinError(40097, 'invalid args');
    }
    const fields = readFields(template, body.data);
    const key = creditKey(openid, template.id);
    const credits = this.store.state.credits.get(key) ?? 0;
    if (credits < 1) throw new WeixinError(43101, 'user refuse to accept the msg');

    this.store.commit(
      { type: 'credits-set', key, credits: credits - 1 },
      {
        type: 'message-arrived',
        message: {
          id: randomHex(24),
          openid,
          kind: 'subscribe',
          title: template.title,
          templateId: template.id,
          fields,
          ...(page === undefined ? {} : { page }),
          miniprogramState: state,
          at: this.clock.now(),
        },
      },
    );
  }
}

function readFields(template: Template, data: unknown): TextField[] {
  const values = typeof data === 'object' && data !== null ? (data as Record<string, { value?: unknown } | null>) : {};
  return template.fields.map(({ key, label }) => {
    const value = values[key]?.value;
    const problem = valueProblem(key, value);
    if (problem === 'empty') throw new WeixinError(47003, `argument invalid! data.${key}.value is empty`);
    if (problem === 'invalid') throw new WeixinError(47003, `argument invalid! data.${key}.value invalid`);
    return { key, label, value: String(value) };
  });
}
