import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { AnswerExtra } from '../../application/collecting/answer-extra.js';
import { PayBalance } from '../../application/collecting/pay-balance.js';
import { OrderPages, OrderView } from '../../contract/order-view.js';
import { PaymentParams, paymentParams, PaymentStatus } from './booking.dto.js';

export class ExtraAnswer {
  @ApiProperty({ description: 'false: it is not done and costs nothing' })
  @IsBoolean()
  agree!: boolean;
}

/** What a customer pays beyond the booking: more work they agree to on site, and the balance after sign-off. */
@ApiTags('orders')
@Controller('orders/:id')
export class CollectingController {
  constructor(
    private readonly answering: AnswerExtra,
    private readonly paying: PayBalance,
    private readonly pages: OrderPages,
  ) {}

  @Post('extras/:extraId/answer')
  @HttpCode(200)
  @Access(['customer'], 'own-order')
  @Idempotent()
  @ApiOkResponse({ type: OrderView })
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Param('extraId', IdParam) extraId: string,
    @Body() { agree }: ExtraAnswer,
  ): Promise<OrderView> {
    unwrap(await this.answering.answer(actor, id, extraId, agree));
    return this.pages.view(id);
  }

  @Post('balance/payment')
  @HttpCode(200)
  @Access(['customer'], 'own-order')
  @Idempotent()
  @ApiOkResponse({ type: PaymentParams })
  async start(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<PaymentParams> {
    return paymentParams(unwrap(await this.paying.start(actor, id)));
  }

  /** Changes nothing by itself: the client's word is no proof, so WeChat is asked. */
  @Post('balance/payment/refresh')
  @HttpCode(200)
  @Access(['customer'], 'own-order')
  @ApiOkResponse({ type: PaymentStatus })
  async refresh(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<PaymentStatus> {
    return unwrap(await this.paying.refresh(actor, id));
  }
}
