import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { CompensationTerms } from '@daowei/shared/rules/compensation';
import { Access, CurrentActor, STAFF, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { PublishCompensationRule } from '../application/publish-compensation-rule.js';
import { TryCompensationRule } from '../application/try-compensation-rule.js';
import type { Tried } from '../domain/what-if.js';
import * as dto from './rules.dto.js';

/** The rule promises are kept by: versions, a trial on what really happened, a new version. */
@ApiTags('compensation')
@Controller('admin/compensation-rules')
export class CompensationRulesController {
  constructor(
    private readonly publishing: PublishCompensationRule,
    private readonly trying: TryCompensationRule,
  ) {}

  @Get()
  @Access(STAFF)
  @ApiOkResponse({ type: dto.CompensationRuleList })
  async versions(): Promise<dto.CompensationRuleList> {
    const items = (await this.publishing.versions()).map(({ effectiveFrom, tiers, ...rule }) => ({
      ...rule,
      tiers: tiers.map((tier) => ({ ...tier })),
      effectiveFrom: effectiveFrom.toISOString(),
    }));
    return { items };
  }

  @Post('trial')
  @HttpCode(200)
  @Access(['manager', 'finance'])
  @ApiOkResponse({ type: dto.CompensationTrial })
  async trial(@Body() body: dto.CompensationTermsBody): Promise<dto.CompensationTrial> {
    const { days, inForce, before, after } = unwrap(await this.trying.try(termsOf(body)));
    return { days, inForce: inForce.version, before: triedView(before), after: triedView(after) };
  }

  @Post()
  @HttpCode(204)
  @Access(['manager'])
  @Idempotent()
  @ApiNoContentResponse()
  async publish(
    @CurrentActor() { accountId, label }: Actor,
    @Body() body: dto.PublishCompensationRuleBody,
  ): Promise<void> {
    const { basedOn, because } = body;
    unwrap(await this.publishing.publish({ accountId, label }, basedOn, termsOf(body), because.trim()));
  }
}

function termsOf({ tiers, choiceHours, noShow, predicted }: dto.CompensationTermsBody): CompensationTerms {
  return {
    tiers: tiers.map((tier) => ({ ...tier, because: tier.because.trim() })),
    choiceHours,
    noShow: { ...noShow, because: noShow.because.trim() },
    predicted: { ...predicted, because: predicted.because.trim() },
  };
}

function triedView({ visits, owed, costFen, tiers }: Tried): dto.TriedRule {
  return {
    visits,
    owed,
    costFen,
    tiers: tiers.map((one) => ({ fromMinutes: one.tier.fromMinutes, visits: one.visits, costFen: one.costFen })),
  };
}
