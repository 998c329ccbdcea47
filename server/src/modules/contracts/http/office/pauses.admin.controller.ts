import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, STAFF, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { PauseContract as PauseContractUseCase } from '../../application/pause-contract.js';
import { ResumeContract as ResumeContractUseCase } from '../../application/resume-contract.js';
import {
  choicesOf,
  PauseContract,
  PauseOffer,
  pauseOf,
  pauseOffer,
  ResumeContract,
  ResumeOffer,
  resumeOffer,
} from '../pauses.dto.js';

/** Pausing and resuming for a customer who called: the same use cases, at any notice. */
@ApiTags('office')
@Controller('admin/contracts/:id')
export class PausesAdminController {
  constructor(
    private readonly pausing: PauseContractUseCase,
    private readonly resuming: ResumeContractUseCase,
  ) {}

  @Get('pause')
  @Access(STAFF, 'any')
  @ApiOkResponse({ type: PauseOffer })
  async pauseOffer(@Param('id', IdParam) id: string): Promise<PauseOffer> {
    return pauseOffer(unwrap(await this.pausing.offer({ ownerId: null }, id)));
  }

  @Post('pause')
  @HttpCode(204)
  @Access(['coordinator', 'service', 'manager'], 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async pause(
    @CurrentActor() { accountId, label }: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: PauseContract,
  ): Promise<void> {
    unwrap(await this.pausing.pause({ by: { accountId, label }, ownerId: null }, id, pauseOf(body)));
  }

  @Get('resume')
  @Access(STAFF, 'any')
  @ApiOkResponse({ type: ResumeOffer })
  async resumeOffer(@Param('id', IdParam) id: string): Promise<ResumeOffer> {
    return resumeOffer(unwrap(await this.resuming.offer({ ownerId: null }, id)));
  }

  @Post('resume')
  @HttpCode(204)
  @Access(['coordinator', 'service', 'manager'], 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async resume(
    @CurrentActor() { accountId, label }: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: ResumeContract,
  ): Promise<void> {
    unwrap(await this.resuming.resume({ by: { accountId, label }, ownerId: null }, id, choicesOf(body)));
  }
}
