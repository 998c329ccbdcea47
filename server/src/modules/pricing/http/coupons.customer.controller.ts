import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { ListOwnCoupons } from '../application/list-own-coupons.js';
import { CouponList } from './coupons.dto.js';
import { couponOf } from './coupons.views.js';

@ApiTags('pricing')
@Controller('coupons')
export class CouponsController {
  constructor(private readonly own: ListOwnCoupons) {}

  @Get()
  @Access(['customer'])
  @ApiOkResponse({ type: CouponList })
  async list(@CurrentActor() actor: Actor): Promise<CouponList> {
    return { items: (await this.own.list(actor.accountId)).map(couponOf) };
  }
}
