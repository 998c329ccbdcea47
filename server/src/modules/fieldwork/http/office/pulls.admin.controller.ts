import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { DepartureDesk } from '../../application/departure-desk.js';
import { HandOverPull } from '../../application/hand-over-pull.js';
import { PullList } from './departure.admin.dto.js';
import { pullView } from './views.js';

/** Parts on their way from the warehouse to a worker. */
@ApiTags('fieldwork')
@Controller('admin/pulls')
export class PullsController {
  constructor(
    private readonly desk: DepartureDesk,
    private readonly handing: HandOverPull,
  ) {}

  @Get()
  @Access(['coordinator', 'service', 'manager'])
  @ApiOkResponse({ type: PullList })
  async list(): Promise<PullList> {
    return { items: (await this.desk.pullList()).flatMap(pullView) };
  }

  @Post(':id/hand-over')
  @HttpCode(204)
  @Access(['coordinator', 'service', 'manager'], 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async handOver(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    unwrap(await this.handing.run(actor, id));
  }
}
