import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { CorrectPurse } from '../application/correct-purse.js';
import { ReadCorrections } from '../application/read-corrections.js';
import * as dto from './corrections.dto.js';
import { correctionList, waitingView } from './corrections-views.js';

/** What a customer holds is put right by two people of the office. */
@ApiTags('loyalty')
@Controller('admin')
export class CorrectionsController {
  constructor(
    private readonly correcting: CorrectPurse,
    private readonly reading: ReadCorrections,
  ) {}

  /** Of the customer of an order. */
  @Get('orders/:id/reward-corrections')
  @Access(['service', 'finance', 'manager'], 'any')
  @ApiOkResponse({ type: dto.CorrectionList })
  async list(@Param('id', IdParam) id: string): Promise<dto.CorrectionList> {
    return correctionList(unwrap(await this.reading.ofOrder(id)));
  }

  @Post('orders/:id/reward-corrections')
  @Access(['service', 'finance', 'manager'], 'any')
  @Idempotent()
  @ApiCreatedResponse({ type: dto.CorrectionList })
  async ask(
    @Param('id', IdParam) id: string,
    @Body() { currency, amount, reason, words, evidence }: dto.AskCorrectionBody,
    @CurrentActor() actor: Actor,
  ): Promise<dto.CorrectionList> {
    const wanted = { currency, amount, reason, words: words.trim(), evidence: evidence.trim() };
    unwrap(await this.correcting.ask(actor, id, wanted));
    return this.list(id);
  }

  /** What waits for another person to confirm. */
  @Get('reward-corrections')
  @Access(['service', 'finance', 'manager'])
  @ApiOkResponse({ type: dto.WaitingCorrections })
  async waiting(@CurrentActor() { accountId }: Actor): Promise<dto.WaitingCorrections> {
    return { items: (await this.reading.waiting()).map((one) => waitingView(one, accountId)) };
  }

  @Post('reward-corrections/:id/decide')
  @HttpCode(200)
  @Access(['service', 'finance', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: dto.WaitingCorrections })
  async decide(
    @Param('id', IdParam) id: string,
    @Body() { command, because }: dto.DecideCorrectionBody,
    @CurrentActor() actor: Actor,
  ): Promise<dto.WaitingCorrections> {
    unwrap(await this.correcting.decide(actor, id, command, command === 'confirm' ? null : (because ?? '').trim()));
    return this.waiting(actor);
  }
}
