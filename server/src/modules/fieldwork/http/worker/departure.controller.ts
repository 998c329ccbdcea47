import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../../../../platform/database/transactions.js';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { FileLinks } from '../../../../platform/storage/file-links.js';
import { PrepareVisit as PrepareVisitUseCase } from '../../application/prepare-visit.js';
import { PullPart } from '../../application/pull-part.js';
import { WorkerPages } from '../../application/worker-pages.js';
import { MissingPart, PrepareVisit } from './departure.dto.js';
import { workerVisit } from './views.js';
import { WorkerVisit } from './visit.dto.js';

/** Getting ready to set out. */
@ApiTags('fieldwork')
@Controller('worker/visits/:orderId')
export class DepartureController {
  constructor(
    private readonly transactions: Transactions,
    private readonly pages: WorkerPages,
    private readonly preparing: PrepareVisitUseCase,
    private readonly pulling: PullPart,
    private readonly links: FileLinks,
  ) {}

  @Post('preparation')
  @HttpCode(200)
  @Access(['worker'], 'own-visit')
  @Idempotent()
  @ApiOkResponse({ type: WorkerVisit })
  async prepare(
    @Param('orderId', IdParam) orderId: string,
    @Body() { deviceTime, kitCode, kitPhoto, ...looked }: PrepareVisit,
    @CurrentActor() actor: Actor,
  ): Promise<WorkerVisit> {
    const said = { ...looked, kitCode: kitCode ?? null, kitPhoto: kitPhoto ?? null };
    unwrap(await this.transactions.run((tx) => this.preparing.run(tx, actor, orderId, said, new Date(deviceTime))));
    return this.visit(actor, orderId);
  }

  @Post('pulls')
  @HttpCode(200)
  @Access(['worker'], 'own-visit')
  @Idempotent()
  @ApiOkResponse({ type: WorkerVisit })
  async pull(
    @Param('orderId', IdParam) orderId: string,
    @Body() { itemId, note, deviceTime }: MissingPart,
    @CurrentActor() actor: Actor,
  ): Promise<WorkerVisit> {
    const part = { itemId, note: note.trim(), deviceTime: new Date(deviceTime) };
    unwrap(await this.transactions.run((tx) => this.pulling.run(tx, actor, orderId, part)));
    return this.visit(actor, orderId);
  }

  private async visit(actor: Actor, orderId: string): Promise<WorkerVisit> {
    return workerVisit(unwrap(await this.pages.visit(actor, orderId)), (fileId) => this.links.linkTo(fileId));
  }
}
