import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { PayOrder } from '../../application/pay-order.js';
import { RefreshPayment } from '../../application/refresh-payment.js';
import { PaymentParams, paymentParams, PaymentStatus } from './booking.dto.js';

@ApiTags('orders')
@Controller('orders/:id/payment')
export class OrderPaymentsController {
  constructor(
    private readonly paying: PayOrder,
    private readonly refreshing: RefreshPayment,
  ) {}

  @Post()
  @HttpCode(200)
  @Access(['customer'], 'own-order')
  @Idempotent()
  @ApiOkResponse({ type: PaymentParams })
  async start(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<PaymentParams> {
    return paymentParams(unwrap(await this.paying.start(actor, id)));
  }

  /** Changes nothing by itself: the client's word is no proof, so WeChat is asked. */
  @Post('refresh')
  @HttpCode(200)
  @Access(['customer'], 'own-order')
  @ApiOkResponse({ type: PaymentStatus })
  async refresh(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<PaymentStatus> {
    return unwrap(await this.refreshing.refresh(actor, id));
  }
}
