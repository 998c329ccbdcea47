import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { refuse } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../../platform/database/transactions.js';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { RefusalException, unwrap } from '../../../../platform/http/refusal.exception.js';
import { FileLinks } from '../../../../platform/storage/file-links.js';
import { DispatchFacade } from '../../../dispatch/contract/dispatch.facade.js';
import { WorkerPages } from '../../application/worker-pages.js';
import { DeclineOffer, WorkerVisit } from './visit.dto.js';
import { workerVisit } from './views.js';

/** Answers to offers lie here because what they answer with is the worker's visit page. */
@ApiTags('dispatch')
@Controller('worker/offers')
export class OffersController {
  constructor(
    private readonly transactions: Transactions,
    private readonly dispatch: DispatchFacade,
    private readonly pages: WorkerPages,
    private readonly links: FileLinks,
  ) {}

  @Post(':assignmentId/accept')
  @HttpCode(200)
  @Access(['worker'], 'own-assignment')
  @Idempotent()
  @ApiOkResponse({ type: WorkerVisit })
  async accept(
    @Param('assignmentId', IdParam) assignmentId: string,
    @CurrentActor() actor: Actor,
  ): Promise<WorkerVisit> {
    const workerId = this.workerOf(actor);
    const assignment = unwrap(
      await this.transactions.run((tx) => this.dispatch.accept(tx, workerId, assignmentId, actor.label)),
    );
    return workerVisit(unwrap(await this.pages.visit(actor, assignment.orderId)), (fileId) =>
      this.links.linkTo(fileId),
    );
  }

  @Post(':assignmentId/decline')
  @HttpCode(204)
  @Access(['worker'], 'own-assignment')
  @Idempotent()
  @ApiNoContentResponse()
  async decline(
    @Param('assignmentId', IdParam) assignmentId: string,
    @Body() body: DeclineOffer,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    const workerId = this.workerOf(actor);
    unwrap(
      await this.transactions.run((tx) =>
        this.dispatch.decline(tx, workerId, assignmentId, body.reason, body.note ?? null),
      ),
    );
  }

  private workerOf(actor: Actor): string {
    if (!actor.workerId) throw new RefusalException(refuse('FORBIDDEN'));
    return actor.workerId;
  }
}
