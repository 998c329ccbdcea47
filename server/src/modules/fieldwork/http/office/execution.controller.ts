import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { refuse } from '@daowei/shared/kernel/result';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { ReadExecution } from '../../application/read-execution.js';
import { ExecutionTable, WorkerExecution } from './execution.dto.js';
import { executionViews, TARGET } from './execution.views.js';

/** How much of the standard is kept: of everybody, of one, and one's own. */
@ApiTags('fieldwork')
@Controller()
export class ExecutionController {
  constructor(private readonly execution: ReadExecution) {}

  @Get('admin/execution')
  @Access(['people', 'coordinator', 'manager'])
  @ApiOkResponse({ type: ExecutionTable })
  async all(): Promise<ExecutionTable> {
    const items = (await this.execution.all()).map(({ worker, ...executed }) => ({
      workerId: worker.id,
      workerName: worker.name,
      district: worker.district,
      ...executionViews(executed),
    }));
    return { targetBasisPoints: TARGET, items };
  }

  @Get('admin/workers/:id/execution')
  @Access(['people', 'coordinator', 'manager'], 'any')
  @ApiOkResponse({ type: WorkerExecution })
  ofWorker(@Param('id', IdParam) id: string): Promise<WorkerExecution> {
    return this.of(id);
  }

  @Get('worker/execution')
  @Access(['worker'])
  @ApiOkResponse({ type: WorkerExecution })
  own(@CurrentActor() { workerId }: Actor): Promise<WorkerExecution> {
    return this.of(workerId);
  }

  private async of(workerId: string | null): Promise<WorkerExecution> {
    const { weakest, ...executed } = unwrap(workerId ? await this.execution.of(workerId) : refuse('NOT_FOUND'));
    return { targetBasisPoints: TARGET, ...executionViews(executed), weakest: [...weakest] };
  }
}
