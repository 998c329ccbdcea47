import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { AskWorker } from '../application/ask-worker.js';
import { ReadDevices } from '../application/read-devices.js';
import { AnswerAlarmBody, WorkerDeviceAlarm } from './devices.dto.js';
import { workerAlarm } from './devices.views.js';

/** The worker's side of what their device felt: one question, two answers. */
@ApiTags('devices')
@Controller('worker/device-alarms')
export class WorkerAlarmsController {
  constructor(
    private readonly reading: ReadDevices,
    private readonly asking: AskWorker,
  ) {}

  @Get()
  @Access(['worker'])
  @ApiOkResponse({ type: WorkerDeviceAlarm })
  async own(@CurrentActor() { workerId }: Actor): Promise<WorkerDeviceAlarm> {
    return workerId ? workerAlarm(await this.reading.own(workerId)) : { worn: false, asked: null, called: null };
  }

  @Post(':id/answer')
  @HttpCode(200)
  @Access(['worker'], 'own-device-alarm')
  @Idempotent()
  @ApiOkResponse({ type: WorkerDeviceAlarm })
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { answer }: AnswerAlarmBody,
  ): Promise<WorkerDeviceAlarm> {
    unwrap(await this.asking.answer(actor, id, answer));
    return this.own(actor);
  }
}
