import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { OpenPaper } from '../application/open-paper.js';
import { ReadInvoices } from '../application/read-invoices.js';
import { RetryInvoice } from '../application/retry-invoice.js';
import { InvoicePaper, InvoiceSearch, OfficeInvoiceList, OfficeInvoiceView } from './invoices.dto.js';
import { officeInvoiceView } from './invoices.views.js';

const PAGE_SIZE = 50;

/** Invoices as the office sees them: what is issued, what was refused and is tried again. */
@ApiTags('invoices')
@Controller('admin')
export class InvoicesAdminController {
  constructor(
    private readonly reading: ReadInvoices,
    private readonly retrying: RetryInvoice,
    private readonly papers: OpenPaper,
  ) {}

  @Get('invoices')
  @Access(['service', 'finance', 'manager'])
  @ApiOkResponse({ type: OfficeInvoiceList })
  async search(@Query() { state, q, page = 1, pageSize = PAGE_SIZE }: InvoiceSearch): Promise<OfficeInvoiceList> {
    const { items, total } = await this.reading.search({
      ...(state && { states: state }),
      ...(q?.trim() && { text: q.trim() }),
      page,
      pageSize,
    });
    return { items: items.map(officeInvoiceView), total };
  }

  @Get('orders/:id/invoices')
  @Access(['service', 'finance', 'manager'], 'any')
  @ApiOkResponse({ type: OfficeInvoiceList })
  async ofOrder(@Param('id', IdParam) id: string): Promise<OfficeInvoiceList> {
    const items = unwrap(await this.reading.ofOrder(id))
      .map(officeInvoiceView)
      .reverse();
    return { items, total: items.length };
  }

  @Post('invoices/:id/retry')
  @HttpCode(200)
  @Access(['finance', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: OfficeInvoiceView })
  async retry(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<OfficeInvoiceView> {
    return officeInvoiceView(unwrap(await this.retrying.retry(actor, id)));
  }

  @Get('invoices/:id/paper')
  @Access(['service', 'finance', 'manager'], 'any')
  @ApiOkResponse({ type: InvoicePaper })
  async paper(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<InvoicePaper> {
    return { url: unwrap(await this.papers.any(actor, id)) };
  }
}
