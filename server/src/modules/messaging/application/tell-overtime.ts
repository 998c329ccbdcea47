import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { OvertimeAsked } from '../../orders/contract/collecting.js';
import { overtimeAsked } from '../domain/overtime-template.js';
import { WriteMessage } from './write-message.js';

/** More time is asked for: the customer may be in another room, and silence is a no. */
@Injectable()
export class TellOvertime implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly writing: WriteMessage,
  ) {}

  onModuleInit(): void {
    this.outbox.on<OvertimeAsked>('orders.overtime-asked', 'messaging.tell-when-overtime-asked', (tx, event) => {
      const { minutes, amountFen, answerBy } = event.data;
      return this.writing.toCustomer(tx, event, 'visit_changed', ({ serviceName, promised }) =>
        overtimeAsked({ serviceName, promised }, { minutes, amountFen, answerBy: new Date(answerBy) }),
      );
    });
  }
}
