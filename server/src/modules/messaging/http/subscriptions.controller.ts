import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { RecordAnswers } from '../application/record-answers.js';
import { SubscribeAnswers } from './subscriptions.dto.js';

@ApiTags('messaging')
@Controller('subscriptions')
export class SubscriptionsController {
  constructor(private readonly answers: RecordAnswers) {}

  /** Told by the mini-program after wx.requestSubscribeMessage. */
  @Post()
  @HttpCode(204)
  @Access(['customer', 'worker'])
  @ApiNoContentResponse()
  async answered(@CurrentActor() actor: Actor, @Body() body: SubscribeAnswers): Promise<void> {
    unwrap(await this.answers.record(actor.accountId, body.answers));
  }
}
