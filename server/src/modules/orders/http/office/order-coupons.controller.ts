import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IsId } from '../../../../platform/http/is-instant.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { ThankWithCoupon } from '../../application/thank-with-coupon.js';

export class OrderCoupon {
  @ApiProperty({ type: 'string', maxLength: 40, description: 'which kind' })
  @IsString()
  @IsId()
  kindId!: string;

  @ApiProperty({ type: 'string', maxLength: 100, description: 'why; kept in the audit' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(100)
  because!: string;
}

@ApiTags('orders')
@Controller('admin/orders')
export class OrderCouponsController {
  constructor(private readonly thanks: ThankWithCoupon) {}

  @Post(':id/coupons')
  @HttpCode(204)
  @Access(['service', 'manager'], 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async give(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string, @Body() body: OrderCoupon): Promise<void> {
    unwrap(await this.thanks.give(actor, id, body.kindId, body.because));
  }
}
