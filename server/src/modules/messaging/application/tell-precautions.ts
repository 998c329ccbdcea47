import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { PrecautionsMissing } from '../../safety/contract/safety.events.js';
import { precautionsAsked } from '../domain/note-templates.js';
import { WriteMessage } from './write-message.js';

/** A paid visit waits for who the customer is and whom to call: only they can say it. */
@Injectable()
export class TellPrecautions implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly writing: WriteMessage,
  ) {}

  onModuleInit(): void {
    this.outbox.on<PrecautionsMissing>(
      'safety.precautions-missing',
      'messaging.tell-when-precautions-missing',
      (tx, event) =>
        this.writing.toCustomer(tx, event, 'office_note', ({ serviceName, promised }) =>
          precautionsAsked(serviceName, promised.from, event.data),
        ),
    );
  }
}
