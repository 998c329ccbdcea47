import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { refuse } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../../platform/database/transactions.js';
import { Access, CurrentActor, type Actor, type RequestWithActor } from '../../../../platform/http/access.js';
import { Idempotent, requestKeyOf } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { RefusalException, unwrap } from '../../../../platform/http/refusal.exception.js';
import { BookVisit as BookVisitUseCase } from '../../application/book-visit.js';
import { CancelOwnOrder } from '../../application/cancel-own-order.js';
import { ListOwnOrders } from '../../application/list-own-orders.js';
import { OrderPage, OrderPages, OrderView } from '../../contract/order-view.js';
import { OrdersFacade } from '../../contract/orders.facade.js';
import { BookVisit, CancelOrder, OwnOrdersQuery } from './booking.dto.js';
import { requestOf } from './booking-request.js';

@ApiTags('orders')
@Controller('orders')
export class OrdersController {
  constructor(
    private readonly booking: BookVisitUseCase,
    private readonly cancelling: CancelOwnOrder,
    private readonly lists: ListOwnOrders,
    private readonly orders: OrdersFacade,
    private readonly pages: OrderPages,
    private readonly transactions: Transactions,
  ) {}

  @Post()
  @Access(['customer'])
  @Idempotent()
  @ApiCreatedResponse({ type: OrderView })
  async book(
    @CurrentActor() actor: Actor,
    @Req() request: RequestWithActor,
    @Body() body: BookVisit,
  ): Promise<OrderView> {
    const note = body.note?.trim() || null;
    const homeGroups = body.homeGroups ?? [];
    const booking = { ...requestOf(body), quoteId: body.quoteId, startAt: new Date(body.startAt), note, homeGroups };
    return this.pages.view(unwrap(await this.booking.book(actor, requestKeyOf(request), booking)));
  }

  @Get()
  @Access(['customer'])
  @ApiOkResponse({ type: OrderPage })
  list(@CurrentActor() actor: Actor, @Query() query: OwnOrdersQuery): Promise<OrderPage> {
    return this.lists.page(actor.accountId, query.scope ?? 'active', query.cursor ?? null);
  }

  @Get(':id')
  @Access(['customer'], 'own-order')
  @ApiOkResponse({ type: OrderView })
  async one(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<OrderView> {
    if (!(await this.orders.ownOrder(this.transactions.reader, actor, id)))
      throw new RefusalException(refuse('NOT_FOUND'));
    return this.pages.view(id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Access(['customer'], 'own-order')
  @Idempotent()
  @ApiOkResponse({ type: OrderView })
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: CancelOrder,
  ): Promise<OrderView> {
    unwrap(await this.cancelling.cancel(actor, id, body));
    return this.pages.view(id);
  }
}
