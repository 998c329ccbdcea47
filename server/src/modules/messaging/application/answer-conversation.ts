import { Injectable } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { gapsIn } from '@daowei/shared/rules/scripts';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { ConversationsSql, LINE_PURPOSE } from '../infrastructure/conversations.sql.js';
import { ReachSql } from '../infrastructure/reach.sql.js';
import { ReadReach } from './read-reach.js';
import { SEND_LINE } from './send-line.js';

/** Somebody of the office answers a customer in their conversation. */
@Injectable()
export class AnswerConversation {
  constructor(
    private readonly rows: ConversationsSql,
    private readonly reach: ReadReach,
    private readonly days: ReachSql,
    private readonly privacy: PrivacyFacade,
    private readonly transactions: Transactions,
    private readonly queue: DueWorkQueue,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes one of the answers WeChat allows and sends it once the transaction stands.
   * Refuses NOT_FOUND, SCRIPT_BLANK (a script's gap is left), CONVERSATION_CLOSED.
   * @param author who says it, for colleagues to read
   */
  answer(id: string, text: string, author: string): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const talk = await this.rows.one(tx, id);
      if (!talk) return refuse('NOT_FOUND');
      const blanks = gapsIn(text);
      if (blanks.length > 0) return refuse('SCRIPT_BLANK', `还有空白没有填：${blanks.join('、')}`);
      const now = this.clock.now();
      const left = await this.reach.quotas(tx, true);
      if (left.conversation <= 0 || !(await this.rows.takeAnswer(tx, id, now))) return refuse('CONVERSATION_CLOSED');
      await this.days.use(tx, dayOf(now), 'conversation', 1);
      const line = {
        id: this.ids.next(),
        openid: talk.openid,
        wechatId: null,
        kind: 'text',
        wordsCipher: this.privacy.encrypt(text, LINE_PURPOSE),
        author,
        at: now,
        state: 'pending',
      } as const;
      await this.rows.addLine(tx, line);
      await this.queue.schedule(tx, SEND_LINE, line.id, now);
      return null;
    });
  }
}
