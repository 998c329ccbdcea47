import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { gapsIn } from '@daowei/shared/rules/scripts';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { ConversationsSql } from '../infrastructure/conversations.sql.js';
import { ReadReach } from './read-reach.js';
import { SayLine } from './say-line.js';

/** Somebody of the office answers a customer in their conversation. */
@Injectable()
export class AnswerConversation {
  constructor(
    private readonly rows: ConversationsSql,
    private readonly reach: ReadReach,
    private readonly saying: SayLine,
    private readonly transactions: Transactions,
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
      const left = await this.reach.quotas(tx, true);
      if (left.conversation <= 0 || !(await this.rows.takeAnswer(tx, id, this.clock.now())))
        return refuse('CONVERSATION_CLOSED');
      await this.saying.say(tx, { openid: talk.openid, kind: 'text', text, author });
      return null;
    });
  }
}
