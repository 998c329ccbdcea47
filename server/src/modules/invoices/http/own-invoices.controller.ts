import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { ReadInvoices } from '../application/read-invoices.js';
import { KeptTitleList, OwnInvoiceList } from './invoices.dto.js';
import { invoiceView, keptTitleView } from './invoices.views.js';

/** All invoices of one customer, and the titles they have used. */
@ApiTags('invoices')
@Controller()
export class OwnInvoicesController {
  constructor(private readonly reading: ReadInvoices) {}

  @Get('invoices')
  @Access(['customer'])
  @ApiOkResponse({ type: OwnInvoiceList })
  async list(@CurrentActor() { accountId }: Actor): Promise<OwnInvoiceList> {
    return { items: (await this.reading.ofAccount(accountId)).map(invoiceView) };
  }

  @Get('invoice-titles')
  @Access(['customer'])
  @ApiOkResponse({ type: KeptTitleList })
  async titles(@CurrentActor() { accountId }: Actor): Promise<KeptTitleList> {
    return { items: (await this.reading.titlesOf(accountId)).map(keptTitleView) };
  }

  @Delete('invoice-titles/:id')
  @HttpCode(204)
  @Access(['customer'], 'own-invoice-title')
  @ApiNoContentResponse()
  async forget(@CurrentActor() { accountId }: Actor, @Param('id', IdParam) id: string): Promise<void> {
    unwrap(await this.reading.forgetTitle(accountId, id));
  }
}
