import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { FindReplacements } from '../../application/find-replacements.js';
import { ReadDesk } from '../../application/read-desk.js';
import { ReplaceWorker as ReplaceWorkerUseCase } from '../../application/replace-worker.js';
import {
  DeclineReplacement,
  ReplacementOptions,
  replacementOptions,
  ReplacementWords,
  ReplaceWorker,
} from '../replacements.dto.js';

/** Coordinators find somebody else for the rest of a package, asked for or not. */
@ApiTags('office')
@Controller('admin/contracts/:id/replacement')
export class ReplacementsAdminController {
  constructor(
    private readonly finding: FindReplacements,
    private readonly replacing: ReplaceWorkerUseCase,
    private readonly desk: ReadDesk,
  ) {}

  @Get()
  @Access(['coordinator', 'manager'], 'any')
  @ApiOkResponse({ type: ReplacementOptions })
  async options(@Param('id', IdParam) id: string): Promise<ReplacementOptions> {
    return replacementOptions(unwrap(await this.finding.of(id)));
  }

  @Get('words')
  @Access(['coordinator', 'manager'], 'any')
  @ApiOkResponse({ type: ReplacementWords })
  async words(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<ReplacementWords> {
    return unwrap(await this.desk.words(actor, id));
  }

  @Post()
  @HttpCode(204)
  @Access(['coordinator', 'manager'], 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async replace(
    @CurrentActor() { accountId, label }: Actor,
    @Param('id', IdParam) id: string,
    @Body() { workerId, seqs, because }: ReplaceWorker,
  ): Promise<void> {
    unwrap(await this.replacing.replace({ accountId, label }, id, { workerId, seqs, because: because.trim() }));
  }

  @Post('decline')
  @HttpCode(204)
  @Access(['coordinator', 'manager'], 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async decline(
    @CurrentActor() { accountId, label }: Actor,
    @Param('id', IdParam) id: string,
    @Body() { answer }: DeclineReplacement,
  ): Promise<void> {
    unwrap(await this.replacing.decline({ accountId, label }, id, answer.trim()));
  }
}
