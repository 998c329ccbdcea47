import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type {
  ChoiceLapsed,
  CompensationGranted,
  DelayPredicted,
} from '../../compensation/contract/compensation.events.js';
import type { Order } from '../../orders/contract/orders.facade.js';
import { choiceLapsed, compensationGiven, visitDelayed } from '../domain/promise-templates.js';
import { WriteMessage } from './write-message.js';

/** A promise that breaks is told before the customer has to ask. */
@Injectable()
export class TellBrokenPromises implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly writing: WriteMessage,
  ) {}

  onModuleInit(): void {
    this.outbox.on<DelayPredicted>('compensation.delay-predicted', 'messaging.tell-when-delay-predicted', (tx, event) =>
      this.writing.toCustomer(tx, event, 'visit_delayed', (order) => visitDelayed(booked(order), event.data.minutes)),
    );
    this.outbox.on<CompensationGranted>(
      'compensation.granted',
      'messaging.tell-when-compensation-granted',
      (tx, event) => {
        const { cause, chooseBy, sentence } = event.data;
        const until = chooseBy === null ? null : new Date(chooseBy);
        return this.writing.toCustomer(tx, event, 'compensation_given', (order) =>
          compensationGiven(booked(order), { cause, chooseBy: until, sentence }),
        );
      },
    );
    this.outbox.on<ChoiceLapsed>('compensation.choice-lapsed', 'messaging.tell-when-choice-lapsed', (tx, event) =>
      this.writing.toCustomer(tx, event, 'compensation_given', (order) =>
        choiceLapsed(booked(order), event.data.sentence),
      ),
    );
  }
}

function booked({ no: orderNo, serviceName, remote, promised }: Order): Parameters<typeof visitDelayed>[0] {
  return { orderNo, serviceName, remote, promised };
}
