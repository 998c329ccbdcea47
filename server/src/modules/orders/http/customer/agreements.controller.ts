import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { refuse } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../../platform/database/transactions.js';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { FileLinks } from '../../../../platform/storage/file-links.js';
import { ReadAgreement } from '../../application/read-agreement.js';
import { SignAgreement as SignAgreementUseCase } from '../../application/sign-agreement.js';
import { AgreementView, agreementView } from '../../contract/agreement-view.js';
import { OrderPages, OrderView } from '../../contract/order-view.js';
import { OrdersFacade } from '../../contract/orders.facade.js';
import { SignAgreement, signingRequest } from '../../contract/sign-agreement.js';

@ApiTags('orders')
@Controller('orders/:id/agreement')
export class AgreementsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly reading: ReadAgreement,
    private readonly signing: SignAgreementUseCase,
    private readonly pages: OrderPages,
    private readonly links: FileLinks,
  ) {}

  @Get()
  @Access(['customer'], 'own-order')
  @ApiOkResponse({ type: AgreementView })
  async read(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<AgreementView> {
    const db = this.transactions.reader;
    const order = unwrap((await this.orders.ownOrder(db, actor, id)) ?? refuse('NOT_FOUND'));
    return agreementView(await this.reading.of(db, order), (fileId) => this.links.linkTo(fileId));
  }

  @Post()
  @HttpCode(200)
  @Access(['customer'], 'own-order')
  @Idempotent()
  @ApiOkResponse({ type: OrderView })
  async sign(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: SignAgreement,
  ): Promise<OrderView> {
    unwrap(await this.signing.sign(actor, id, signingRequest(body), new Date(body.deviceTime)));
    return this.pages.view(id);
  }
}
