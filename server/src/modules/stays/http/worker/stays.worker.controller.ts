import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { ReadStays } from '../../application/read-stays.js';
import { WorkerStays } from '../../contract/stay-view.js';

@ApiTags('stays')
@Controller('worker/stays')
export class StaysWorkerController {
  constructor(private readonly reading: ReadStays) {}

  /** Where the worker lives now, and next. */
  @Get()
  @Access(['worker'])
  @ApiOkResponse({ type: WorkerStays })
  async own(@CurrentActor() actor: Actor): Promise<WorkerStays> {
    return { items: await this.reading.ofWorker(actor) };
  }
}
