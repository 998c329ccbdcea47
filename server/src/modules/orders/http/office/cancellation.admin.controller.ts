import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, STAFF, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { CancelPaidOrder } from '../../application/cancel-paid-order.js';
import { PublishCancellationRule } from '../../application/publish-cancellation-rule.js';
import {
  CancelForFault,
  CancellationRuleList,
  CancellationRulesQuery,
  FaultTerms,
  PublishCancellationRuleBody,
} from '../second-thoughts.dto.js';

/** Cancelling by the office for the company's own fault, and the rules customers are charged by. */
@ApiTags('office')
@Controller('admin')
export class CancellationAdminController {
  constructor(
    private readonly cancelling: CancelPaidOrder,
    private readonly publishing: PublishCancellationRule,
  ) {}

  @Get('orders/:id/cancel')
  @Access(STAFF, 'any')
  @ApiOkResponse({ type: FaultTerms })
  async faults(@Param('id', IdParam) id: string): Promise<FaultTerms> {
    const { paidFen, refundFen, reasons } = unwrap(await this.cancelling.faultTerms(id));
    return { paidFen, refundFen, reasons: reasons.map(({ code, label }) => ({ code, label })) };
  }

  @Post('orders/:id/cancel')
  @HttpCode(204)
  @Access(['coordinator', 'service', 'manager'], 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async cancel(
    @CurrentActor() { accountId, label }: Actor,
    @Param('id', IdParam) id: string,
    @Body() { fault, note }: CancelForFault,
  ): Promise<void> {
    const command = { hash: null, reason: fault, note: note?.trim() || null };
    unwrap(await this.cancelling.byOffice({ accountId, label }, id, command));
  }

  @Get('cancellation-rules')
  @Access(STAFF)
  @ApiOkResponse({ type: CancellationRuleList })
  async versions(@Query() { kind = 'visit' }: CancellationRulesQuery): Promise<CancellationRuleList> {
    const items = (await this.publishing.versions(kind)).map((rule) => ({
      ...rule,
      tiers: rule.tiers.map((tier) => ({ ...tier })),
      effectiveFrom: rule.effectiveFrom.toISOString(),
    }));
    return { items };
  }

  @Post('cancellation-rules')
  @HttpCode(204)
  @Access(['manager'])
  @Idempotent()
  @ApiNoContentResponse()
  async publish(
    @CurrentActor() { accountId, label }: Actor,
    @Body() { kind = 'visit', basedOn, tiers, because }: PublishCancellationRuleBody,
  ): Promise<void> {
    const rows = tiers.map((tier) => ({ ...tier, because: tier.because.trim() }));
    unwrap(await this.publishing.publish({ accountId, label }, kind, basedOn, rows, because.trim()));
  }
}
