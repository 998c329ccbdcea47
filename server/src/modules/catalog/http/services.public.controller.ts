import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { refuse } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../platform/database/transactions.js';
import { Access } from '../../../platform/http/access.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { CatalogFacade } from '../contract/catalog.facade.js';
import { ServiceCards, ServiceDetail } from './catalog.dto.js';
import { cardOf, detailOf } from './services.views.js';

@ApiTags('catalog')
@Controller('services')
export class ServicesController {
  constructor(
    private readonly catalog: CatalogFacade,
    private readonly transactions: Transactions,
  ) {}

  @Get()
  @Access('public')
  @ApiOkResponse({ type: ServiceCards })
  async list(): Promise<ServiceCards> {
    return { items: (await this.catalog.onSale(this.transactions.reader)).map(cardOf) };
  }

  @Get(':id')
  @Access('public', 'any')
  @ApiOkResponse({ type: ServiceDetail })
  async detail(@Param('id', IdParam) id: string): Promise<ServiceDetail> {
    return detailOf(unwrap((await this.catalog.current(this.transactions.reader, id)) ?? refuse('NOT_FOUND')));
  }
}
