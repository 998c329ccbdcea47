import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { AnswerDelay } from '../application/answer-delay.js';
import { ChooseRemedy } from '../application/choose-remedy.js';
import { ReadCompensation } from '../application/read-compensation.js';
import { compensationView } from './compensation-views.js';
import { AnswerDelayBody, ChooseRemedyBody, CompensationView } from './compensation.dto.js';

/** What a customer is owed for a broken promise, and what they would like. */
@ApiTags('compensation')
@Controller('orders/:id')
export class CompensationController {
  constructor(
    private readonly reading: ReadCompensation,
    private readonly delays: AnswerDelay,
    private readonly remedies: ChooseRemedy,
  ) {}

  @Get('compensation')
  @Access(['customer'], 'own-order')
  @ApiOkResponse({ type: CompensationView })
  async read(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<CompensationView> {
    return compensationView(unwrap(await this.reading.ofOrder(actor.accountId, id)));
  }

  @Post('delay-answer')
  @HttpCode(200)
  @Access(['customer'], 'own-order')
  @Idempotent()
  @ApiOkResponse({ type: CompensationView })
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { choice, startAt }: AnswerDelayBody,
  ): Promise<CompensationView> {
    unwrap(await this.delays.choose(actor, id, choice, startAt === undefined ? null : new Date(startAt)));
    return this.read(actor, id);
  }

  @Post('compensation')
  @HttpCode(200)
  @Access(['customer'], 'own-order')
  @Idempotent()
  @ApiOkResponse({ type: CompensationView })
  async choose(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { redoAt }: ChooseRemedyBody,
  ): Promise<CompensationView> {
    unwrap(await this.remedies.choose(actor, id, redoAt === undefined ? null : new Date(redoAt)));
    return this.read(actor, id);
  }
}
