import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { RefundOrder } from '../../application/refund-order.js';

const MOST_FEN = 100_000_000;

export class OrderRefund {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: MOST_FEN })
  @IsInt()
  @Min(1)
  @Max(MOST_FEN)
  amountFen!: number;

  @ApiProperty({ type: 'string', maxLength: 60, description: 'the customer reads it, in WeChat too' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(60)
  reason!: string;
}

@ApiTags('office')
@Controller('admin/orders')
export class OrderRefundsController {
  constructor(private readonly refunding: RefundOrder) {}

  @Post(':id/refunds')
  @HttpCode(204)
  @Access(['finance', 'manager'], 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async refund(
    @CurrentActor() { accountId, label }: Actor,
    @Param('id', IdParam) id: string,
    @Body() { amountFen, reason }: OrderRefund,
  ): Promise<void> {
    unwrap(await this.refunding.refund({ accountId, label }, id, amountFen, reason.trim()));
  }
}
