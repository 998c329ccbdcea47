import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { PauseContract as PauseContractUseCase } from '../../application/pause-contract.js';
import { ReadContracts } from '../../application/read-contracts.js';
import { ResumeContract as ResumeContractUseCase } from '../../application/resume-contract.js';
import { ContractView } from '../../contract/contract-view.js';
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

/** The customer needs a break from their package, and goes on with it. */
@ApiTags('contracts')
@Controller('contracts/:id')
export class PausesController {
  constructor(
    private readonly pausing: PauseContractUseCase,
    private readonly resuming: ResumeContractUseCase,
    private readonly reading: ReadContracts,
  ) {}

  @Get('pause')
  @Access(['customer'], 'own-contract')
  @ApiOkResponse({ type: PauseOffer })
  async pauseOffer(@CurrentActor() { accountId }: Actor, @Param('id', IdParam) id: string): Promise<PauseOffer> {
    return pauseOffer(unwrap(await this.pausing.offer({ ownerId: accountId }, id)));
  }

  @Post('pause')
  @HttpCode(200)
  @Access(['customer'], 'own-contract')
  @Idempotent()
  @ApiOkResponse({ type: ContractView })
  async pause(
    @CurrentActor() { accountId, label }: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: PauseContract,
  ): Promise<ContractView> {
    unwrap(await this.pausing.pause({ by: { accountId, label }, ownerId: accountId }, id, pauseOf(body)));
    return unwrap(await this.reading.own(accountId, id));
  }

  /** Where every visit set aside would go. */
  @Get('resume')
  @Access(['customer'], 'own-contract')
  @ApiOkResponse({ type: ResumeOffer })
  async resumeOffer(@CurrentActor() { accountId }: Actor, @Param('id', IdParam) id: string): Promise<ResumeOffer> {
    return resumeOffer(unwrap(await this.resuming.offer({ ownerId: accountId }, id)));
  }

  @Post('resume')
  @HttpCode(200)
  @Access(['customer'], 'own-contract')
  @Idempotent()
  @ApiOkResponse({ type: ContractView })
  async resume(
    @CurrentActor() { accountId, label }: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: ResumeContract,
  ): Promise<ContractView> {
    unwrap(await this.resuming.resume({ by: { accountId, label }, ownerId: accountId }, id, choicesOf(body)));
    return unwrap(await this.reading.own(accountId, id));
  }
}
