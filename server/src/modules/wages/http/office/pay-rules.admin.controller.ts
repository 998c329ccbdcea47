import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { PublishPayRule } from '../../application/publish-pay-rule.js';
import { PayRuleList, PublishPayRuleBody } from './pay-rules.dto.js';

/** What work is worth: the versions of the pay rule. */
@ApiTags('wages')
@Controller('admin/pay-rules')
export class PayRulesController {
  constructor(private readonly publishing: PublishPayRule) {}

  @Get()
  @Access(['finance', 'people', 'manager', 'auditor'])
  @ApiOkResponse({ type: PayRuleList })
  async versions(): Promise<PayRuleList> {
    const versions = await this.publishing.versions();
    return {
      items: versions.map((rule) => ({
        ...rule,
        services: [...rule.services],
        levels: [...rule.levels],
        causes: [...rule.causes],
        effectiveFrom: rule.effectiveFrom.toISOString(),
      })),
    };
  }

  @Post()
  @HttpCode(204)
  @Access(['manager'])
  @Idempotent()
  @ApiNoContentResponse()
  async publish(
    @CurrentActor() { accountId, label }: Actor,
    @Body() { basedOn, terms, from, because }: PublishPayRuleBody,
  ): Promise<void> {
    unwrap(await this.publishing.publish({ accountId, label }, { basedOn, terms, from, because: because.trim() }));
  }
}
