import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { isLocalDate, localDate } from '@daowei/shared/kernel/local-date';
import { refuse } from '@daowei/shared/kernel/result';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { ReplanWorker } from '../application/replan-worker.js';
import { brokenView } from '../contract/broken-visit-view.js';
import * as dto from './roster.dto.js';

/** Visits whose worker cannot come, and who could. */
@ApiTags('dispatch')
@Controller('admin/workers')
export class ReplanController {
  constructor(private readonly replanning: ReplanWorker) {}

  @Get(':id/replan')
  @Access(['people', 'coordinator', 'manager'], 'any')
  @ApiOkResponse({ type: dto.ReplanTaskList })
  async tasks(@Param('id', IdParam) id: string): Promise<dto.ReplanTaskList> {
    const tasks = unwrap(await this.replanning.tasks(id));
    return {
      items: tasks.map((task) => ({
        ...brokenView(task),
        version: task.order.version,
        proposal: task.proposal && {
          workerId: task.proposal.workerId,
          workerName: task.proposal.workerName,
          score: task.proposal.score,
          explanation: task.proposal.explanation,
        },
      })),
    };
  }

  @Post(':id/replan')
  @HttpCode(200)
  @Access(['coordinator', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: dto.PlacedList })
  async replanDay(
    @Param('id', IdParam) id: string,
    @Body() { date }: dto.ReplanDay,
    @CurrentActor() actor: Actor,
  ): Promise<dto.PlacedList> {
    const fields = [{ path: 'date', message: '应为有效的日期' }];
    const day = unwrap(isLocalDate(date) ? localDate(date) : refuse('VALIDATION_FAILED', undefined, { fields }));
    const placed = unwrap(await this.replanning.day(actor, id, day));
    return {
      items: placed.map(({ order, worker, because }) => ({
        orderId: order.id,
        orderNo: order.no,
        from: order.planned.from.toISOString(),
        workerName: worker?.name ?? null,
        because,
      })),
    };
  }
}
