import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { OrderPages, OrderView } from '../../../orders/contract/order-view.js';
import { SignVisit as SignVisitUseCase } from '../../application/sign-visit.js';
import { SignVisit } from '../worker/visit.dto.js';

@ApiTags('fieldwork')
@Controller('orders')
export class SignOffController {
  constructor(
    private readonly signing: SignVisitUseCase,
    private readonly pages: OrderPages,
  ) {}

  @Post(':id/sign-off')
  @HttpCode(200)
  @Access(['customer'], 'own-order')
  @Idempotent()
  @ApiOkResponse({ type: OrderView })
  async signOff(
    @Param('id', IdParam) id: string,
    @Body() body: SignVisit,
    @CurrentActor() actor: Actor,
  ): Promise<OrderView> {
    unwrap(await this.signing.byCustomer(actor, id, body.signaturePng, new Date(body.deviceTime)));
    return this.pages.view(id);
  }
}
