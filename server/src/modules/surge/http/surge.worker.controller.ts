import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { refuse } from '@daowei/shared/kernel/result';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { RefusalException, unwrap } from '../../../platform/http/refusal.exception.js';
import { AnswerCall } from '../application/answer-call.js';
import { ReadSupport } from '../application/read-support.js';
import { OwnSurgeCallList } from './support.dto.js';
import { ownCallView } from './surge.views.js';

/** A part-timer who is off is asked to come for some hours. */
@ApiTags('surge')
@Controller('worker/surge-calls')
export class SurgeCallsController {
  constructor(
    private readonly reading: ReadSupport,
    private readonly answering: AnswerCall,
  ) {}

  @Get()
  @Access(['worker'])
  @ApiOkResponse({ type: OwnSurgeCallList })
  list(@CurrentActor() actor: Actor): Promise<OwnSurgeCallList> {
    return this.own(actor);
  }

  @Post(':id/take')
  @HttpCode(200)
  @Access(['worker'], 'own-surge-call')
  @Idempotent()
  @ApiOkResponse({ type: OwnSurgeCallList })
  async take(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<OwnSurgeCallList> {
    unwrap(await this.answering.take(actor, id));
    return this.own(actor);
  }

  @Post(':id/decline')
  @HttpCode(200)
  @Access(['worker'], 'own-surge-call')
  @Idempotent()
  @ApiOkResponse({ type: OwnSurgeCallList })
  async decline(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<OwnSurgeCallList> {
    unwrap(await this.answering.decline(actor, id));
    return this.own(actor);
  }

  private async own({ workerId }: Actor): Promise<OwnSurgeCallList> {
    if (!workerId) throw new RefusalException(refuse('FORBIDDEN'));
    return { items: (await this.reading.ofWorker(workerId)).map(ownCallView) };
  }
}
