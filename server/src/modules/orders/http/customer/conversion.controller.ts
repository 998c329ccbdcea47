import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RequestWithActor } from '../../../../platform/http/access.js';
import { Idempotent, requestKeyOf } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { ConvertRemote } from '../../application/convert-remote.js';
import { OfferConversion } from '../../application/offer-conversion.js';
import { OrderPages, OrderView } from '../../contract/order-view.js';
import { ConversionOffer, conversionOffer, ConversionQuery, ConvertOrder } from './conversion.dto.js';

/** A remote service turns into a visit (转为上门). */
@ApiTags('orders')
@Controller('orders/:id/conversion')
export class ConversionController {
  constructor(
    private readonly offering: OfferConversion,
    private readonly converting: ConvertRemote,
    private readonly pages: OrderPages,
  ) {}

  @Get()
  @Access(['customer'], 'own-order')
  @ApiOkResponse({ type: ConversionOffer })
  async offer(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Query() { addressId }: ConversionQuery,
  ): Promise<ConversionOffer> {
    return conversionOffer(unwrap(await this.offering.offer(actor.accountId, id, addressId ?? null)));
  }

  @Post()
  @Access(['customer'], 'own-order')
  @Idempotent()
  @ApiCreatedResponse({ type: OrderView, description: 'the visit, held for its payment' })
  async convert(
    @CurrentActor() actor: Actor,
    @Req() request: RequestWithActor,
    @Param('id', IdParam) id: string,
    @Body() { startAt, addressId }: ConvertOrder,
  ): Promise<OrderView> {
    const wanted = { startAt: new Date(startAt), addressId: addressId ?? null };
    const { accountId, label } = actor;
    const by = { accountId, label };
    return this.pages.view(unwrap(await this.converting.convert(by, accountId, requestKeyOf(request), id, wanted)));
  }
}
