import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { WorkerAsked } from '../../devices/contract/devices.events.js';
import { areYouWell } from '../domain/worker-templates.js';
import { WriteMessage } from './write-message.js';

/** A worker whose device felt something is asked wherever they can be reached. */
@Injectable()
export class AskIfWell implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly writing: WriteMessage,
  ) {}

  onModuleInit(): void {
    this.outbox.on<WorkerAsked>('devices.worker-asked', 'messaging.ask-if-well', (tx, event) => {
      const { cause, happenedAt, answerBy } = event.data;
      const waits = { from: event.occurredAt, to: new Date(answerBy) };
      return this.writing.toWearer(tx, event, areYouWell(cause, new Date(happenedAt), waits));
    });
  }
}
