import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { PublishCatalogue } from '../application/publish-catalogue.js';
import { OFFER_COSTS } from '../domain/catalogue-policy.js';
import * as dto from './catalogue.dto.js';

/** 兑换目录: what points and coins can be exchanged for, at which price, how many and how long. */
@ApiTags('loyalty')
@Controller('admin/exchange-catalogue')
export class CatalogueController {
  constructor(private readonly publishing: PublishCatalogue) {}

  @Get()
  @Access(['service', 'finance', 'manager', 'auditor'])
  @ApiOkResponse({ type: dto.ExchangeCatalogues })
  async versions(): Promise<dto.ExchangeCatalogues> {
    const { versions, taken } = await this.publishing.versions();
    return {
      items: versions.map((version) => ({
        ...version,
        items: version.items.map((offer) => ({ ...offer })),
        effectiveFrom: version.effectiveFrom.toISOString(),
      })),
      taken: [...taken].map(([offerId, count]) => ({ offerId, taken: count })),
      costs: { ...OFFER_COSTS },
    };
  }

  @Post()
  @HttpCode(204)
  @Access(['manager'])
  @Idempotent()
  @ApiNoContentResponse()
  async publish(
    @CurrentActor() { accountId, label }: Actor,
    @Body() { basedOn, items, because }: dto.PublishCatalogueBody,
  ): Promise<void> {
    const wanted = items.map((offer) => ({ ...offer, name: offer.name.trim(), because: offer.because.trim() }));
    unwrap(await this.publishing.publish({ accountId, label }, basedOn, wanted, because.trim()));
  }
}
