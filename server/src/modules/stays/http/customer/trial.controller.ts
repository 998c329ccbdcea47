import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../../../../platform/database/transactions.js';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { WorkforceFacade } from '../../../workforce/contract/workforce.facade.js';
import { DecideTrial } from '../../application/decide-trial.js';
import { ReadStays } from '../../application/read-stays.js';
import { StayView } from '../../contract/stay-view.js';
import { ChangeStayWorkerBody, DecideTrialBody, TrialOfferView } from './stays.dto.js';
import { trialView } from './stays.views.js';

/** The trial of a stay: what may be decided today, and the three decisions. */
@ApiTags('stays')
@Controller('stays/:id/trial')
export class TrialController {
  constructor(
    private readonly transactions: Transactions,
    private readonly deciding: DecideTrial,
    private readonly reading: ReadStays,
    private readonly workforce: WorkforceFacade,
  ) {}

  @Get()
  @Access(['customer'], 'own-stay')
  @ApiOkResponse({ type: TrialOfferView })
  async offer(@CurrentActor() { accountId }: Actor, @Param('id', IdParam) id: string): Promise<TrialOfferView> {
    const offer = unwrap(await this.deciding.offer(accountId, id));
    const ids = offer.candidates.map(({ workerId }) => workerId);
    return trialView(offer, await this.workforce.workers(this.transactions.reader, ids));
  }

  @Post('keep')
  @HttpCode(200)
  @Access(['customer'], 'own-stay')
  @Idempotent()
  @ApiOkResponse({ type: StayView })
  async keep(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { version }: DecideTrialBody,
  ): Promise<StayView> {
    unwrap(await this.deciding.keep(actor, id, version));
    return unwrap(await this.reading.own(actor.accountId, id));
  }

  @Post('end')
  @HttpCode(200)
  @Access(['customer'], 'own-stay')
  @Idempotent()
  @ApiOkResponse({ type: StayView })
  async end(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { version }: DecideTrialBody,
  ): Promise<StayView> {
    unwrap(await this.deciding.end(actor, id, version));
    return unwrap(await this.reading.own(actor.accountId, id));
  }

  @Post('worker')
  @HttpCode(200)
  @Access(['customer'], 'own-stay')
  @Idempotent()
  @ApiOkResponse({ type: StayView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { version, workerId }: ChangeStayWorkerBody,
  ): Promise<StayView> {
    unwrap(await this.deciding.change(actor, id, version, workerId));
    return unwrap(await this.reading.own(actor.accountId, id));
  }
}
