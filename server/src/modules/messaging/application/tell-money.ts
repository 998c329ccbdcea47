import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { TransferSettled } from '../../payments/contract/transfers.facade.js';
import { moneyWaits } from '../domain/money-templates.js';
import { WriteMessage } from './write-message.js';

/** Nobody but the receiver can take what is sent to them, and not for ever: a customer is told. Workers hear of pay. */
@Injectable()
export class TellMoney implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly writing: WriteMessage,
  ) {}

  onModuleInit(): void {
    this.outbox.on<TransferSettled>(
      'payments.transfer-settled',
      'messaging.tell-when-money-waits',
      async (tx, event) => {
        const { outcome, purpose, amountFen, takeBefore } = event.data;
        if (outcome !== 'awaiting' || purpose === 'worker_pay' || !takeBefore) return;
        await this.writing.aboutMoney(tx, event, moneyWaits({ purpose, amountFen, until: new Date(takeBefore) }));
      },
    );
  }
}
