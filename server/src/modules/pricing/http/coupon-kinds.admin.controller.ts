import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { CouponKinds } from '../application/coupon-kinds.js';
import { CouponKind, CouponKindInput, CouponKindList } from './coupons.dto.js';
import { kindOf, termsOf } from './coupons.views.js';

@ApiTags('pricing')
@Controller('admin/coupon-kinds')
export class CouponKindsController {
  constructor(private readonly kinds: CouponKinds) {}

  @Get()
  @Access(['service', 'manager'])
  @ApiOkResponse({ type: CouponKindList })
  async list(): Promise<CouponKindList> {
    return { items: (await this.kinds.list()).map(kindOf) };
  }

  @Post()
  @Access(['manager'])
  @Idempotent()
  @ApiCreatedResponse({ type: CouponKind })
  async create(@CurrentActor() actor: Actor, @Body() body: CouponKindInput): Promise<CouponKind> {
    const { accountId, label } = actor;
    return kindOf(unwrap(await this.kinds.create({ accountId, label }, termsOf(body))));
  }
}
