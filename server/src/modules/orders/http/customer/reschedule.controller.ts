import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { OfferMoves } from '../../application/offer-moves.js';
import { RescheduleOrder } from '../../application/reschedule-order.js';
import { OrderPages, OrderView } from '../../contract/order-view.js';
import { moveOf, rescheduleTerms, RescheduleTerms, RescheduleVisit } from '../second-thoughts.dto.js';
import { slotCalendar } from '../slot-calendar.js';
import { SlotCalendar } from './booking.dto.js';

/** Delayed booking (延时预定) by the customer. */
@ApiTags('orders')
@Controller('orders/:id/reschedule')
export class RescheduleController {
  constructor(
    private readonly offering: OfferMoves,
    private readonly moving: RescheduleOrder,
    private readonly pages: OrderPages,
  ) {}

  @Get()
  @Access(['customer'], 'own-order')
  @ApiOkResponse({ type: RescheduleTerms })
  async terms(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<RescheduleTerms> {
    return rescheduleTerms(unwrap(await this.offering.terms(actor.accountId, id)));
  }

  @Get('slots')
  @Access(['customer'], 'own-order')
  @ApiOkResponse({ type: SlotCalendar })
  async slots(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<SlotCalendar> {
    return slotCalendar(unwrap(await this.offering.calendar(actor.accountId, id)));
  }

  @Post()
  @HttpCode(200)
  @Access(['customer'], 'own-order')
  @Idempotent()
  @ApiOkResponse({ type: OrderView })
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: RescheduleVisit,
  ): Promise<OrderView> {
    const { accountId, label } = actor;
    unwrap(await this.moving.move({ accountId, label }, accountId, id, moveOf(body)));
    return this.pages.view(id);
  }
}
