import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../../../../platform/database/transactions.js';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { OrderPages, OrderView } from '../../../orders/contract/order-view.js';
import { RefuseSignOff } from '../../application/refuse-sign-off.js';
import { SignVisit as SignVisitUseCase } from '../../application/sign-visit.js';
import { SignOffRefusal } from './refusal.dto.js';
import { SignVisit } from '../worker/visit.dto.js';

@ApiTags('fieldwork')
@Controller('orders')
export class SignOffController {
  constructor(
    private readonly transactions: Transactions,
    private readonly signing: SignVisitUseCase,
    private readonly refusing: RefuseSignOff,
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

  @Post(':id/sign-off/refusal')
  @HttpCode(200)
  @Access(['customer'], 'own-order')
  @Idempotent()
  @ApiOkResponse({ type: OrderView })
  async refuse(
    @Param('id', IdParam) id: string,
    @Body() { redo, words, deviceTime }: SignOffRefusal,
    @CurrentActor() actor: Actor,
  ): Promise<OrderView> {
    const report = { steps: redo, words: words.trim(), deviceTime: new Date(deviceTime) };
    unwrap(await this.transactions.run((tx) => this.refusing.run(tx, actor, id, report)));
    return this.pages.view(id);
  }
}
