import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { insert } from '../../../platform/database/sql.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Attempt } from '../domain/not-sent.js';
import { TextMessages, type TextMessage } from '../domain/text-messages.js';

/** Text messages on this machine, without any network: kept where they can be read, the number masked. */
@Injectable()
export class LocalTextMessages extends TextMessages {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async send({ serial, phoneMasked, text }: TextMessage): Promise<Attempt> {
    const record = { serial, phone_masked: phoneMasked, text, sent_at: this.clock.now() };
    await insert(this.transactions.reader, 'local_text_message', record, 'serial = serial');
    return { kind: 'sent' };
  }
}
