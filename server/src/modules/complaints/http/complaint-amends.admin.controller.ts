import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { LoyaltyFacade } from '../../loyalty/contract/loyalty.facade.js';
import { GiveRemedy } from '../application/give-remedy.js';
import { Rectify } from '../application/rectify.js';
import type { WantedRemedy } from '../domain/remedy.js';
import * as dto from './complaint-amends.dto.js';
import { COMPLAINT_DESK } from './complaints.admin.controller.js';

/** What customers are given and what is changed because of complaints; a second person agrees where it matters. */
@ApiTags('complaints')
@Controller('admin/complaints')
export class ComplaintAmendsController {
  constructor(
    private readonly giving: GiveRemedy,
    private readonly rectifying: Rectify,
    private readonly loyalty: LoyaltyFacade,
  ) {}

  @Post(':id/remedies')
  @HttpCode(204)
  @Access(COMPLAINT_DESK, 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async give(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: dto.GiveRemedy,
  ): Promise<void> {
    const wanted = unwrap(wantedOf(body, (coins) => this.loyalty.coinsWorth(coins)));
    unwrap(await this.giving.give(actor, id, wanted, body.reason.trim()));
  }

  @Post(':id/remedies/:remedyId/decide')
  @HttpCode(204)
  @Access(COMPLAINT_DESK, 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Param('remedyId', IdParam) remedyId: string,
    @Body() { answer }: dto.DecideRemedy,
  ): Promise<void> {
    unwrap(await this.giving.decide(actor, id, remedyId, answer));
  }

  @Post(':id/rectifications')
  @HttpCode(204)
  @Access(COMPLAINT_DESK, 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async rectify(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { action, responsible, dueAt }: dto.SetRectification,
  ): Promise<void> {
    const wanted = { action: action.trim(), responsible: responsible.trim(), dueAt: new Date(dueAt) };
    unwrap(await this.rectifying.set(actor, id, wanted));
  }

  @Post(':id/rectifications/:rectificationId/move')
  @HttpCode(204)
  @Access(COMPLAINT_DESK, 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Param('rectificationId', IdParam) rectificationId: string,
    @Body() { command }: dto.MoveRectification,
  ): Promise<void> {
    unwrap(await this.rectifying.move(actor, id, rectificationId, command));
  }
}

/** Exactly what its kind needs, or VALIDATION_FAILED. */
function wantedOf(
  { kind, amountFen, coins, couponKind }: dto.GiveRemedy,
  worthOf: (coins: number) => Result<number>,
): Result<WantedRemedy> {
  if (kind === 'coupon') return couponKind ? { kind, couponKind } : refuse('VALIDATION_FAILED', '请选择优惠券');
  if (kind === 'coins') {
    if (!coins) return refuse('VALIDATION_FAILED', '请填写委屈币枚数');
    const amountFen = worthOf(coins);
    return isRefused(amountFen) ? amountFen : { kind, coins, amountFen };
  }
  return amountFen ? { kind, amountFen } : refuse('VALIDATION_FAILED', '请填写金额');
}
