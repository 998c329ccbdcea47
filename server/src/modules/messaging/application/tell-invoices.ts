import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { InvoiceIssued } from '../../invoices/contract/invoices.facade.js';
import { invoiceIssued } from '../domain/templates.js';
import { WriteMessage } from './write-message.js';

/** An invoice is there, or was taken back and nothing comes in its place. */
@Injectable()
export class TellInvoices implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly writing: WriteMessage,
  ) {}

  onModuleInit(): void {
    this.outbox.on<InvoiceIssued>(
      'invoices.invoice-issued',
      'messaging.tell-when-invoice-issued',
      async (tx, event) => {
        const { kind, amountFen, replaces, followed } = event.data;
        // the new one that follows tells of both
        if (kind === 'red' && followed) return;
        const change = kind === 'red' ? 'taken_back' : replaces ? 'again' : 'first';
        await this.writing.aboutInvoice(tx, event, (order) =>
          invoiceIssued({ serviceName: order.serviceName, orderNo: order.no }, amountFen, change),
        );
      },
    );
  }
}
