import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { OfferSlots } from '../../application/offer-slots.js';
import { QuoteVisit } from '../../application/quote-visit.js';
import { Quote, QuoteRequest, SlotCalendar, SlotQuery } from './booking.dto.js';
import { slotCalendar } from '../slot-calendar.js';
import { couponIn, requestOf } from './booking-request.js';

/** What a customer asks before booking. It stands here because a priced calendar needs scheduling and pricing. */
@ApiTags('orders')
@Controller()
export class BookingOptionsController {
  constructor(
    private readonly slots: OfferSlots,
    private readonly quotes: QuoteVisit,
  ) {}

  @Post('slots')
  @HttpCode(200)
  @Access(['customer'])
  @ApiOkResponse({ type: SlotCalendar })
  async calendar(@CurrentActor() actor: Actor, @Body() query: SlotQuery): Promise<SlotCalendar> {
    return slotCalendar(unwrap(await this.slots.calendar(actor.accountId, requestOf(query))));
  }

  @Post('quotes')
  @Access(['customer'])
  @ApiCreatedResponse({ type: Quote })
  async quote(@CurrentActor() actor: Actor, @Body() request: QuoteRequest): Promise<Quote> {
    const startAt = new Date(request.startAt);
    const choice = couponIn(request.coupon);
    const wished = request.wishedStartAt === undefined ? null : new Date(request.wishedStartAt);
    const { quote, coupons, deposit } = unwrap(
      await this.quotes.quote(actor.accountId, requestOf(request), startAt, choice, wished),
    );
    return {
      id: quote.id,
      lines: quote.lines.map((line) => ({ ...line })),
      totalFen: quote.totalFen,
      deposit: deposit && {
        depositFen: deposit.depositFen,
        balanceHours: deposit.balanceHours,
        because: deposit.because,
      },
      ruleVersion: quote.ruleVersion,
      couponId: quote.couponId,
      coupons: coupons.map((coupon) => ({ ...coupon })),
      hash: quote.hash,
      expiresAt: quote.expiresAt.toISOString(),
    };
  }
}
