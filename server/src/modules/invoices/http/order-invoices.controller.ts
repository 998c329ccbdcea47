import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { OpenPaper } from '../application/open-paper.js';
import { ReadInvoices } from '../application/read-invoices.js';
import { RequestInvoice } from '../application/request-invoice.js';
import { AskInvoice, InvoicePaper, OrderInvoiceView } from './invoices.dto.js';
import { orderInvoiceView } from './invoices.views.js';

/** The invoice of a customer's own order. */
@ApiTags('invoices')
@Controller('orders/:id')
export class OrderInvoicesController {
  constructor(
    private readonly reading: ReadInvoices,
    private readonly requesting: RequestInvoice,
    private readonly papers: OpenPaper,
  ) {}

  @Get('invoice')
  @Access(['customer'], 'own-order')
  @ApiOkResponse({ type: OrderInvoiceView })
  async read(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<OrderInvoiceView> {
    return orderInvoiceView(unwrap(await this.reading.ofOwnOrder(actor, id)));
  }

  /** For the first time, or in another name. */
  @Post('invoice')
  @HttpCode(200)
  @Access(['customer'], 'own-order')
  @Idempotent()
  @ApiOkResponse({ type: OrderInvoiceView })
  async ask(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { titleKind, titleName, taxNo, email, version }: AskInvoice,
  ): Promise<OrderInvoiceView> {
    const wanted = { kind: titleKind, name: titleName, taxNo, email: email ?? null, version };
    unwrap(await this.requesting.request(actor, id, wanted));
    return this.read(actor, id);
  }

  @Get('invoices/:invoiceId/paper')
  @Access(['customer'], 'own-order')
  @ApiOkResponse({ type: InvoicePaper })
  async paper(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Param('invoiceId', IdParam) invoiceId: string,
  ): Promise<InvoicePaper> {
    return { url: unwrap(await this.papers.own(actor, id, invoiceId)) };
  }
}
