import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { AskAnotherWay, type WantedWay } from '../../application/refund-ways/ask-another-way.js';
import { HandOverRefund } from '../../application/refund-ways/hand-over-refund.js';
import { ReadTroubledRefunds } from '../../application/refund-ways/read-troubled-refunds.js';
import * as dto from './troubled-refunds.dto.js';
import { listOf } from './troubled-refunds.views.js';

/** 退款处理: what WeChat could not pay back the way it came, and what is done about it. */
@ApiTags('payments')
@Controller('admin/troubled-refunds')
export class TroubledRefundsController {
  constructor(
    private readonly reading: ReadTroubledRefunds,
    private readonly asking: AskAnotherWay,
    private readonly handing: HandOverRefund,
  ) {}

  @Get()
  @Access(['finance', 'manager', 'auditor'])
  @ApiOkResponse({ type: dto.TroubledRefundList })
  list(@CurrentActor() actor: Actor): Promise<dto.TroubledRefundList> {
    return this.after(actor);
  }

  /** WeChat is asked to pay it to a bank card of the customer’s, or to our own account. */
  @Post(':id/ways')
  @HttpCode(200)
  @Access(['finance', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: dto.TroubledRefundList })
  async ask(
    @Param('id', IdParam) id: string,
    @Body() asked: dto.AskedWay,
    @CurrentActor() actor: Actor,
  ): Promise<dto.TroubledRefundList> {
    unwrap(await this.asking.ask(actor, id, wantedOf(asked), asked.because.trim()));
    return this.after(actor);
  }

  /** One person records what the desk pays. */
  @Post(':id/payout')
  @HttpCode(200)
  @Access(['finance', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: dto.TroubledRefundList })
  async pay(
    @Param('id', IdParam) id: string,
    @Body() { because, ...payout }: dto.DeskPayout,
    @CurrentActor() actor: Actor,
  ): Promise<dto.TroubledRefundList> {
    unwrap(await this.handing.record(actor, id, payout, because.trim()));
    return this.after(actor);
  }

  /** Another one has seen voucher and money. */
  @Post('payouts/:wayId/check')
  @HttpCode(200)
  @Access(['finance', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: dto.TroubledRefundList })
  async check(@Param('wayId', IdParam) id: string, @CurrentActor() actor: Actor): Promise<dto.TroubledRefundList> {
    unwrap(await this.handing.check(actor, id));
    return this.after(actor);
  }

  @Post('payouts/:wayId/refuse')
  @HttpCode(200)
  @Access(['finance', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: dto.TroubledRefundList })
  async refuse(
    @Param('wayId', IdParam) id: string,
    @Body() { because }: dto.RefusedPayout,
    @CurrentActor() actor: Actor,
  ): Promise<dto.TroubledRefundList> {
    unwrap(await this.handing.refuse(actor, id, because.trim()));
    return this.after(actor);
  }

  private async after({ accountId }: Actor): Promise<dto.TroubledRefundList> {
    return listOf(await this.reading.read(), accountId);
  }
}

function wantedOf({ way, bankType = '', account = '', name = '' }: dto.AskedWay): WantedWay {
  return way === 'user_card' ? { way, bankType, account, name: name.trim() } : { way };
}
