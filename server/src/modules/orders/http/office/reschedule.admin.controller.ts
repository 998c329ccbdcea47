import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, STAFF, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { OfferMoves } from '../../application/offer-moves.js';
import { RescheduleOrder } from '../../application/reschedule-order.js';
import { moveOf, OfficeRescheduleTerms, officeRescheduleTerms, RescheduleVisit } from '../second-thoughts.dto.js';
import { slotCalendar } from '../slot-calendar.js';
import { SlotCalendar } from '../customer/booking.dto.js';

/** Delayed booking by the office for a customer who called: the customer's conditions can be set aside, with a reason. */
@ApiTags('office')
@Controller('admin/orders/:id/reschedule')
export class RescheduleAdminController {
  constructor(
    private readonly offering: OfferMoves,
    private readonly moving: RescheduleOrder,
  ) {}

  @Get()
  @Access(STAFF, 'any')
  @ApiOkResponse({ type: OfficeRescheduleTerms })
  async terms(@Param('id', IdParam) id: string): Promise<OfficeRescheduleTerms> {
    return officeRescheduleTerms(unwrap(await this.offering.terms(null, id)));
  }

  @Get('slots')
  @Access(STAFF, 'any')
  @ApiOkResponse({ type: SlotCalendar })
  async slots(@Param('id', IdParam) id: string): Promise<SlotCalendar> {
    return slotCalendar(unwrap(await this.offering.calendar(null, id)));
  }

  @Post()
  @HttpCode(204)
  @Access(['coordinator', 'service', 'manager'], 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: RescheduleVisit,
  ): Promise<void> {
    const { accountId, label } = actor;
    unwrap(await this.moving.move({ accountId, label }, null, id, moveOf(body)));
  }
}
