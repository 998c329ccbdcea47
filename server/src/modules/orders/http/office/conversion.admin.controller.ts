import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, STAFF, type Actor, type RequestWithActor } from '../../../../platform/http/access.js';
import { Idempotent, requestKeyOf } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { ConvertRemote } from '../../application/convert-remote.js';
import { OfferConversion } from '../../application/offer-conversion.js';
import { ConversionOffer, conversionOffer, ConvertedOrder, ConvertForCustomer } from '../customer/conversion.dto.js';

/** A remote service turns into a visit (转为上门) for a customer who called: at the address of the call's contact. */
@ApiTags('office')
@Controller('admin/orders/:id/conversion')
export class ConversionAdminController {
  constructor(
    private readonly offering: OfferConversion,
    private readonly converting: ConvertRemote,
  ) {}

  @Get()
  @Access(STAFF, 'any')
  @ApiOkResponse({ type: ConversionOffer })
  async offer(@Param('id', IdParam) id: string): Promise<ConversionOffer> {
    return conversionOffer(unwrap(await this.offering.offer(null, id, null)));
  }

  @Post()
  @Access(['coordinator', 'service', 'manager'], 'any')
  @Idempotent()
  @ApiCreatedResponse({ type: ConvertedOrder })
  async convert(
    @CurrentActor() actor: Actor,
    @Req() request: RequestWithActor,
    @Param('id', IdParam) id: string,
    @Body() { startAt }: ConvertForCustomer,
  ): Promise<ConvertedOrder> {
    const by = { accountId: actor.accountId, label: actor.label };
    const wanted = { startAt: new Date(startAt), addressId: null };
    return { orderId: unwrap(await this.converting.convert(by, null, requestKeyOf(request), id, wanted)) };
  }
}
