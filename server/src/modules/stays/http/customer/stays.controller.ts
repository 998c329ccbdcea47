import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../../../../platform/database/transactions.js';
import { Access, CurrentActor, type Actor, type RequestWithActor } from '../../../../platform/http/access.js';
import { Idempotent, requestKeyOf } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { signingRequest } from '../../../orders/contract/sign-agreement.js';
import { WorkforceFacade, type Worker } from '../../../workforce/contract/workforce.facade.js';
import { BookStay } from '../../application/book-stay.js';
import { CancelStay } from '../../application/cancel-stay.js';
import { FindDays } from '../../application/find-days.js';
import { PayStay } from '../../application/pay-stay.js';
import { QuoteStay } from '../../application/quote-stay.js';
import { ReadStays } from '../../application/read-stays.js';
import { StayCards, StayView } from '../../contract/stay-view.js';
import {
  BookStayBody,
  CancelStayBody,
  QuoteStayBody,
  StayCalendar,
  StayCancellationPreview,
  StayPaymentParams,
  StayPaymentStatus,
  StayQuoteView,
  StayWishQuery,
} from './stays.dto.js';
import { cancellationView, quoteView, rangeOf } from './stays.views.js';

/** Living in, as a customer books it: days, quote with candidates, signature and payment. */
@ApiTags('stays')
@Controller('stays')
export class StaysController {
  constructor(
    private readonly transactions: Transactions,
    private readonly days: FindDays,
    private readonly quoting: QuoteStay,
    private readonly booking: BookStay,
    private readonly paying: PayStay,
    private readonly cancelling: CancelStay,
    private readonly reading: ReadStays,
    private readonly workforce: WorkforceFacade,
  ) {}

  @Get('days')
  @Access(['customer'])
  @ApiOkResponse({ type: StayCalendar })
  async calendar(@CurrentActor() { accountId }: Actor, @Query() query: StayWishQuery): Promise<StayCalendar> {
    const db = this.transactions.reader;
    const wish = unwrap(await this.days.check(db, accountId, query));
    const { service, terms } = wish;
    const { priceDays, minDays, maxDays, trialDays } = terms;
    const days = (await this.days.calendar(db, wish)).map(({ day, latestLast }) => ({ date: day, latestLast }));
    return { days, minDays, maxDays, trialDays, priceDays, basePriceFen: service.basePriceFen, unit: service.unit };
  }

  @Post('quote')
  @HttpCode(200)
  @Access(['customer'])
  @ApiOkResponse({ type: StayQuoteView })
  async quote(@CurrentActor() { accountId }: Actor, @Body() body: QuoteStayBody): Promise<StayQuoteView> {
    const { serviceId, addressId } = body;
    const quoted = unwrap(await this.quoting.quote(accountId, { serviceId, addressId }, unwrap(rangeOf(body))));
    return quoteView(quoted, await this.named(quoted.candidates.map(({ workerId }) => workerId)));
  }

  @Post()
  @Access(['customer'])
  @Idempotent()
  @ApiCreatedResponse({ type: StayView })
  async book(
    @CurrentActor() actor: Actor,
    @Req() request: RequestWithActor,
    @Body() body: BookStayBody,
  ): Promise<StayView> {
    const id = unwrap(
      await this.booking.book(actor, requestKeyOf(request), {
        quoteId: body.quoteId,
        workerId: body.workerId ?? null,
        note: body.note?.trim() || null,
        signing: signingRequest(body),
        deviceTime: new Date(body.deviceTime),
      }),
    );
    return unwrap(await this.reading.own(actor.accountId, id));
  }

  @Get()
  @Access(['customer'])
  @ApiOkResponse({ type: StayCards })
  async list(@CurrentActor() { accountId }: Actor): Promise<StayCards> {
    return { items: await this.reading.ofCustomer(accountId) };
  }

  @Get(':id')
  @Access(['customer'], 'own-stay')
  @ApiOkResponse({ type: StayView })
  async one(@CurrentActor() { accountId }: Actor, @Param('id', IdParam) id: string): Promise<StayView> {
    return unwrap(await this.reading.own(accountId, id));
  }

  @Get(':id/cancellation')
  @Access(['customer'], 'own-stay')
  @ApiOkResponse({ type: StayCancellationPreview })
  async preview(
    @CurrentActor() { accountId }: Actor,
    @Param('id', IdParam) id: string,
  ): Promise<StayCancellationPreview> {
    return cancellationView(unwrap(await this.cancelling.preview(accountId, id)));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Access(['customer'], 'own-stay')
  @Idempotent()
  @ApiOkResponse({ type: StayView })
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { hash }: CancelStayBody,
  ): Promise<StayView> {
    unwrap(await this.cancelling.cancel(actor, id, hash ?? null));
    return unwrap(await this.reading.own(actor.accountId, id));
  }

  @Post(':id/payment')
  @HttpCode(200)
  @Access(['customer'], 'own-stay')
  @Idempotent()
  @ApiOkResponse({ type: StayPaymentParams })
  async pay(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<StayPaymentParams> {
    const { params, amountFen, payBefore } = unwrap(await this.paying.start(actor, id));
    return { ...params, amountFen, payBefore: payBefore.toISOString() };
  }

  /** Changes nothing by itself: the client's word is no proof, so WeChat is asked. */
  @Post(':id/payment/refresh')
  @HttpCode(200)
  @Access(['customer'], 'own-stay')
  @ApiOkResponse({ type: StayPaymentStatus })
  async refresh(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<StayPaymentStatus> {
    return unwrap(await this.paying.refresh(actor, id));
  }

  private named(ids: readonly string[]): Promise<Map<string, Worker>> {
    return this.workforce.workers(this.transactions.reader, ids);
  }
}
