import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { PayArrived, PayOffered, StatementReady } from '../../wages/contract/wages.events.js';
import { payArrived, payOffered, statementReady } from '../domain/pay-templates.js';
import { WriteMessage } from './write-message.js';

/** A worker is told when a statement is there to be read, when the money waits on the phone, and when it came. */
@Injectable()
export class TellPay implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly writing: WriteMessage,
  ) {}

  onModuleInit(): void {
    this.outbox.on<StatementReady>('wages.statement-ready', 'messaging.tell-when-statement-ready', (tx, event) => {
      const { month, totalFen: amountFen, answerBy, again } = event.data;
      const message = statementReady({ month, amountFen }, event.occurredAt, new Date(answerBy), again);
      return this.writing.toEarner(tx, event, message);
    });
    this.outbox.on<PayOffered>('wages.pay-offered', 'messaging.tell-when-pay-offered', (tx, event) =>
      this.writing.toEarner(tx, event, payOffered(event.data, event.occurredAt)),
    );
    this.outbox.on<PayArrived>('wages.pay-arrived', 'messaging.tell-when-pay-arrived', (tx, event) => {
      const { month, totalFen: amountFen } = event.data;
      return this.writing.toEarner(tx, event, payArrived({ month, amountFen }, event.occurredAt));
    });
  }
}
