import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { AskForWhat } from '../application/ask-for-what.js';
import { RecordAnswers } from '../application/record-answers.js';
import { SubscribeAnswers, SubscribeQuestion, SubscribeQuestionQuery } from './subscriptions.dto.js';

@ApiTags('messaging')
@Controller('subscriptions')
export class SubscriptionsController {
  constructor(
    private readonly answers: RecordAnswers,
    private readonly asking: AskForWhat,
  ) {}

  /** Loaded before the tap: WeChat shows its question only straight from one. */
  @Get()
  @Access(['customer', 'worker'])
  @ApiOkResponse({ type: SubscribeQuestion })
  async question(
    @CurrentActor() { accountId }: Actor,
    @Query() { occasion }: SubscribeQuestionQuery,
  ): Promise<SubscribeQuestion> {
    const { templateIds, reachable } = await this.asking.now(accountId, occasion);
    return { templateIds: [...templateIds], reachable };
  }

  /** Told by the mini-program after wx.requestSubscribeMessage. */
  @Post()
  @HttpCode(204)
  @Access(['customer', 'worker'])
  @ApiNoContentResponse()
  async answered(@CurrentActor() actor: Actor, @Body() body: SubscribeAnswers): Promise<void> {
    unwrap(await this.answers.record(actor.accountId, body.answers));
  }
}
