import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Clock } from '../../../platform/clock/clock.js';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { ExchangeReward } from '../application/exchange-reward.js';
import { ReadPurses } from '../application/read-purses.js';
import * as dto from './rewards.dto.js';
import { exchangeView, rewardsView } from './rewards-views.js';

/** 我的积分: what a customer holds, and what it is exchanged for. */
@ApiTags('loyalty')
@Controller('rewards')
export class RewardsController {
  constructor(
    private readonly reading: ReadPurses,
    private readonly exchanging: ExchangeReward,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access(['customer'])
  @ApiOkResponse({ type: dto.Rewards })
  async own(@CurrentActor() { accountId }: Actor): Promise<dto.Rewards> {
    return rewardsView(await this.reading.of(accountId), await this.reading.offers(), this.clock.now());
  }

  @Post('exchanges')
  @Access(['customer'])
  @Idempotent()
  @ApiCreatedResponse({ type: dto.ExchangeView })
  async exchange(
    @CurrentActor() actor: Actor,
    @Body() { offer, currency, price }: dto.ExchangeBody,
  ): Promise<dto.ExchangeView> {
    return exchangeView(unwrap(await this.exchanging.exchange(actor, offer, currency, price)));
  }
}
