import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { refuse } from '@daowei/shared/kernel/result';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { RefusalException, unwrap } from '../../../platform/http/refusal.exception.js';
import { GiveRedPacket } from '../application/give-red-packet.js';
import { ReadGifts } from '../application/read-gifts.js';
import { GIFT_POLICY } from '../domain/gift-policy.js';
import * as dto from './red-packets.dto.js';
import { redPacketView } from './red-packet-views.js';

/** The office gives a customer a red packet, and sees what became of it. */
@ApiTags('loyalty')
@Controller('admin')
export class RedPacketsController {
  constructor(
    private readonly giving: GiveRedPacket,
    private readonly reading: ReadGifts,
  ) {}

  @Get('orders/:id/red-packets')
  @Access(['service', 'finance', 'manager'], 'any')
  @ApiOkResponse({ type: dto.RedPacketList })
  async list(@Param('id', IdParam) id: string): Promise<dto.RedPacketList> {
    return {
      items: unwrap(await this.reading.ofOrder(id)).map(redPacketView),
      aloneFen: GIFT_POLICY.aloneFen.value,
      mostFen: GIFT_POLICY.mostFen.value,
    };
  }

  @Post('orders/:id/red-packets')
  @Access(['service', 'finance', 'manager'], 'any')
  @Idempotent()
  @ApiCreatedResponse({ type: dto.RedPacketView })
  async give(
    @Param('id', IdParam) id: string,
    @Body() { amountFen, reason }: dto.GiveRedPacketBody,
    @CurrentActor() actor: Actor,
  ): Promise<dto.RedPacketView> {
    return this.view(unwrap(await this.giving.give(actor, id, amountFen, reason.trim())));
  }

  /** What waits for another person to agree. */
  @Get('red-packets')
  @Access(['service', 'finance', 'manager'])
  @ApiOkResponse({ type: dto.WaitingRedPackets })
  async waiting(@CurrentActor() { accountId }: Actor): Promise<dto.WaitingRedPackets> {
    const found = await this.reading.waiting();
    return {
      items: found.map((gift) => ({
        ...redPacketView({ gift, transfer: null }),
        orderId: gift.orderId,
        isMine: gift.askedBy === accountId,
      })),
    };
  }

  @Post('red-packets/:id/decide')
  @HttpCode(200)
  @Access(['service', 'finance', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: dto.RedPacketView })
  async decide(
    @Param('id', IdParam) id: string,
    @Body() { command }: dto.DecideRedPacket,
    @CurrentActor() actor: Actor,
  ): Promise<dto.RedPacketView> {
    unwrap(await this.giving.decide(actor, id, command));
    return this.view(id);
  }

  private async view(id: string): Promise<dto.RedPacketView> {
    const found = await this.reading.one(id);
    if (!found) throw new RefusalException(refuse('NOT_FOUND'));
    return redPacketView(found);
  }
}
