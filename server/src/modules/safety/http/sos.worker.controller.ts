import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { placeOf } from '../../../platform/http/reported-place.js';
import { RaiseSos } from '../application/raise-sos.js';
import { ReadSos } from '../application/read-sos.js';
import { PressSos, WorkerSafety } from './sos.dto.js';
import { workerSafety } from './sos.views.js';

/** The worker's side: calling for help, and seeing that somebody has heard. */
@ApiTags('safety')
@Controller('worker/visits/:orderId')
export class WorkerSosController {
  constructor(
    private readonly raising: RaiseSos,
    private readonly reading: ReadSos,
  ) {}

  @Post('sos')
  @Access(['worker'], 'own-visit')
  @Idempotent()
  @ApiCreatedResponse({ type: WorkerSafety })
  async press(
    @CurrentActor() actor: Actor,
    @Param('orderId', IdParam) orderId: string,
    @Body() { at, deviceTime, silent }: PressSos,
  ): Promise<WorkerSafety> {
    const place = at ? placeOf(at) : null;
    unwrap(await this.raising.byWorker(actor, orderId, { place, silent, deviceAt: new Date(deviceTime) }));
    return this.safety(actor, orderId);
  }

  @Get('safety')
  @Access(['worker'], 'own-visit')
  @ApiOkResponse({ type: WorkerSafety })
  async safety(@CurrentActor() { workerId }: Actor, @Param('orderId', IdParam) orderId: string): Promise<WorkerSafety> {
    return workerSafety(unwrap(await this.reading.own(workerId, orderId)));
  }
}
