import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { refuse } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../platform/database/transactions.js';
import { Access } from '../../../platform/http/access.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { CatalogFacade, type ServiceKind } from '../contract/catalog.facade.js';
import { ServiceCard, ServiceCards, ServiceDetail } from './catalog.dto.js';

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
    return { items: (await this.catalog.all(this.transactions.reader)).map(cardOf) };
  }

  @Get(':id')
  @Access('public', 'any')
  @ApiOkResponse({ type: ServiceDetail })
  async detail(@Param('id', IdParam) id: string): Promise<ServiceDetail> {
    return detailOf(unwrap((await this.catalog.current(this.transactions.reader, id)) ?? refuse('NOT_FOUND')));
  }
}

function cardOf(kind: ServiceKind): ServiceCard {
  return {
    id: kind.id,
    version: kind.version,
    name: kind.name,
    category: kind.category,
    tagline: kind.tagline,
    icon: kind.icon,
    pricing: kind.pricing,
    basePriceFen: kind.basePriceFen,
    unit: kind.unit,
    durationMinutes: kind.durationMinutes,
    bookable: kind.bookable,
  };
}

function detailOf(kind: ServiceKind): ServiceDetail {
  return {
    ...cardOf(kind),
    description: kind.description,
    included: [...kind.included],
    excluded: [...kind.excluded],
    addOns: [...kind.addOns],
    steps: [...kind.steps],
    warrantyDays: kind.warrantyDays,
    standardLevel: kind.standardLevel,
    requirements: [...kind.requirements],
    hourOptions: [...kind.hourOptions],
    crew: kind.crew,
    agreement: {
      title: kind.agreement.title,
      clauses: [...kind.agreement.clauses],
      healthStatements: [...kind.agreement.healthStatements],
    },
    packages: kind.packages.map((one) => ({ ...one })),
  };
}
