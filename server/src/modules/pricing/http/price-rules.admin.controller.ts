import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, STAFF, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { PublishPriceRules } from '../application/publish-price-rules.js';
import { TryPriceRules } from '../application/try-price-rules.js';
import { PriceRulesBody, PriceRulesList, PriceTrialView, PublishPriceRulesBody } from './price-rules.dto.js';
import { rulesView, setOf, trialView } from './price-rules.views.js';

/** What visits are priced by: everybody in the office may read it, managers try and publish. */
@ApiTags('pricing')
@Controller('admin/price-rules')
export class PriceRulesController {
  constructor(
    private readonly publishing: PublishPriceRules,
    private readonly trying: TryPriceRules,
  ) {}

  @Get()
  @Access(STAFF)
  @ApiOkResponse({ type: PriceRulesList })
  async versions(): Promise<PriceRulesList> {
    return { items: (await this.publishing.versions()).map(rulesView) };
  }

  @Post()
  @HttpCode(204)
  @Access(['manager'])
  @Idempotent()
  @ApiNoContentResponse()
  async publish(@CurrentActor() { accountId, label }: Actor, @Body() body: PublishPriceRulesBody): Promise<void> {
    const draft = { ...setOf(body), effectiveOn: body.effectiveOn };
    unwrap(await this.publishing.publish({ accountId, label }, body.basedOn, draft, body.because.trim()));
  }

  /** Tries rules on past bookings; changes nothing. */
  @Post('trial')
  @HttpCode(200)
  @Access(['manager'])
  @ApiOkResponse({ type: PriceTrialView })
  async trial(@Body() body: PriceRulesBody): Promise<PriceTrialView> {
    return trialView(unwrap(await this.trying.on(setOf(body))));
  }
}
