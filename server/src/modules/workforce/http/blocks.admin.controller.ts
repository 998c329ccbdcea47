import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { BlockWorker } from '../application/block-worker.js';
import { ReadBlocks, type NamedBlock } from '../application/read-blocks.js';
import { commandsFor } from '../domain/block-life.js';
import * as dto from './blocks.dto.js';

/** Who is not sent to whom, and who to nobody. */
@ApiTags('workforce')
@Controller('admin')
export class BlocksController {
  constructor(
    private readonly blocking: BlockWorker,
    private readonly reading: ReadBlocks,
  ) {}

  @Get('blocks')
  @Access(['people', 'coordinator', 'manager'])
  @ApiOkResponse({ type: dto.WorkerBlockList })
  list(@CurrentActor() actor: Actor): Promise<dto.WorkerBlockList> {
    return this.all(actor);
  }

  @Get('blocks/:id/evidence')
  @Access(['people', 'coordinator', 'manager'], 'any')
  @ApiOkResponse({ type: dto.BlockEvidence })
  async evidence(@Param('id', IdParam) id: string, @CurrentActor() actor: Actor): Promise<dto.BlockEvidence> {
    return { evidence: unwrap(await this.reading.evidence(actor, id)) };
  }

  @Post('workers/:id/blocks')
  @HttpCode(200)
  @Access(['people', 'coordinator', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: dto.WorkerBlockList })
  async propose(
    @Param('id', IdParam) workerId: string,
    @Body() { customerId, because, evidence }: dto.ProposeBlock,
    @CurrentActor() actor: Actor,
  ): Promise<dto.WorkerBlockList> {
    const wanted = { workerId, accountId: customerId ?? null, because: because.trim(), evidence: evidence.trim() };
    unwrap(await this.blocking.propose(actor, wanted));
    return this.all(actor);
  }

  @Post('blocks/:id/decide')
  @HttpCode(200)
  @Access(['people', 'coordinator', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: dto.WorkerBlockList })
  async decide(
    @Param('id', IdParam) id: string,
    @Body() { command, because }: dto.DecideBlock,
    @CurrentActor() actor: Actor,
  ): Promise<dto.WorkerBlockList> {
    unwrap(await this.blocking.decide(actor, id, command, because.trim()));
    return this.all(actor);
  }

  private async all(actor: Actor): Promise<dto.WorkerBlockList> {
    return { items: (await this.reading.all()).map((block) => viewOf(block, actor)) };
  }
}

function viewOf(block: NamedBlock, actor: Actor): dto.WorkerBlockView {
  return {
    id: block.id,
    workerId: block.workerId,
    workerName: block.workerName,
    customerId: block.accountId,
    customerName: block.customerName,
    state: block.state,
    because: block.because,
    proposedBy: block.proposedLabel,
    proposedAt: block.proposedAt.toISOString(),
    decidedBy: block.decidedLabel,
    endedBy: block.endedLabel,
    endedAt: block.endedAt?.toISOString() ?? null,
    endedBecause: block.endedBecause,
    commands: commandsFor(block, actor.accountId),
  };
}
