import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { ReadContracts } from '../../application/read-contracts.js';
import { SkipVisit as SkipVisitUseCase } from '../../application/skip-visit.js';
import { ContractView } from '../../contract/contract-view.js';
import { SeqParam } from '../seq-param.js';
import { SkipOffer, skipOf, skipOffer, SkipVisit } from '../skips.dto.js';

/** The customer does not want one visit of their package at its time. */
@ApiTags('contracts')
@Controller('contracts/:id/visits/:seq/skip')
export class SkipsController {
  constructor(
    private readonly skipping: SkipVisitUseCase,
    private readonly reading: ReadContracts,
  ) {}

  @Get()
  @Access(['customer'], 'own-contract')
  @ApiOkResponse({ type: SkipOffer })
  async offer(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Param('seq', SeqParam) seq: number,
  ): Promise<SkipOffer> {
    return skipOffer(unwrap(await this.skipping.offer({ ownerId: actor.accountId }, id, seq)));
  }

  @Post()
  @HttpCode(200)
  @Access(['customer'], 'own-contract')
  @Idempotent()
  @ApiOkResponse({ type: ContractView })
  async skip(
    @CurrentActor() { accountId, label }: Actor,
    @Param('id', IdParam) id: string,
    @Param('seq', SeqParam) seq: number,
    @Body() body: SkipVisit,
  ): Promise<ContractView> {
    unwrap(await this.skipping.skip({ by: { accountId, label }, ownerId: accountId }, id, seq, skipOf(body)));
    return unwrap(await this.reading.own(accountId, id));
  }
}
