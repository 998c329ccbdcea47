import { DeskError } from '../desk/desk-error.js';
import { WeixinError } from '../platform/errors.js';
import type { Clock } from '../store/clock.js';
import { randomDigits } from '../store/random.js';
import type { Store } from '../store/store.js';
import { NO_TALK, type Talk, type TalkLine } from '../store/talk.js';

/** A person has said something: 5 answers in 48 hours. A person has come in: 2 within a minute. */
const SAID = { answers: 5, ms: 48 * 3_600_000 };
const ENTERED = { answers: 2, ms: 60_000 };
const MOST_BYTES = 2_048;

/** Customer-service conversations: what people say to the app, and the app's answers within WeChat's limits. */
export class Talks {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
  ) {}

  of(openid: string): Talk {
    return this.store.state.talks.get(openid) ?? NO_TALK;
  }

  /** The person opens the conversation. What an earlier word allows stays. */
  enter(openid: string): void {
    const { until } = this.of(openid);
    if (until > this.clock.now()) return;
    this.store.commit({ type: 'talk-opened', openid, left: ENTERED.answers, until: this.clock.now() + ENTERED.ms });
  }

  say(openid: string, text: string): TalkLine {
    if (text.trim() === '' || Buffer.byteLength(text) > MOST_BYTES) {
      throw new DeskError(400, 'BAD_REQUEST', '消息不能为空，也不能太长');
    }
    const at = this.clock.now();
    const line: TalkLine = { id: numberOf(), openid, from: 'person', text, at };
    this.store.commit(
      { type: 'talk-said', line },
      { type: 'talk-opened', openid, left: SAID.answers, until: at + SAID.ms },
    );
    return line;
  }

  /** customerServiceMessage.send: delivers one text or throws {@link WeixinError}. */
  answer(body: Record<string, unknown>): void {
    const { touser: openid, msgtype, text } = body;
    if (typeof openid !== 'string' || !this.store.state.people.has(openid))
      throw new WeixinError(40003, 'invalid openid');
    if (msgtype !== 'text') throw new WeixinError(40008, 'invalid message type');
    const content = typeof text === 'object' && text !== null ? (text as { content?: unknown }).content : undefined;
    if (typeof content !== 'string' || content === '') throw new WeixinError(44004, 'empty content');
    if (Buffer.byteLength(content) > MOST_BYTES) throw new WeixinError(45002, 'content size out of limit');
    const { left, until } = this.of(openid);
    const at = this.clock.now();
    if (until <= at) throw new WeixinError(45015, 'response out of time limit or subscription is canceled');
    if (left < 1) throw new WeixinError(45047, 'out of response count limit');
    this.store.commit(
      { type: 'talk-said', line: { id: numberOf(), openid, from: 'app', text: content, at } },
      { type: 'talk-opened', openid, left: left - 1, until },
    );
  }
}

/** A number of more digits than a JavaScript number holds, as WeChat's are. */
function numberOf(): string {
  return `7${randomDigits(17)}`;
}
