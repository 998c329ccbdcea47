import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, STAFF, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { SkipVisit as SkipVisitUseCase } from '../../application/skip-visit.js';
import { SeqParam } from '../seq-param.js';
import { SkipOffer, skipOf, skipOffer, SkipVisit } from '../skips.dto.js';

/** Skipping for a customer who called: the same use case, at any notice. */
@ApiTags('office')
@Controller('admin/contracts/:id/visits/:seq/skip')
export class SkipsAdminController {
  constructor(private readonly skipping: SkipVisitUseCase) {}

  @Get()
  @Access(STAFF, 'any')
  @ApiOkResponse({ type: SkipOffer })
  async offer(@Param('id', IdParam) id: string, @Param('seq', SeqParam) seq: number): Promise<SkipOffer> {
    return skipOffer(unwrap(await this.skipping.offer({ ownerId: null }, id, seq)));
  }

  @Post()
  @HttpCode(204)
  @Access(['coordinator', 'service', 'manager'], 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async skip(
    @CurrentActor() { accountId, label }: Actor,
    @Param('id', IdParam) id: string,
    @Param('seq', SeqParam) seq: number,
    @Body() body: SkipVisit,
  ): Promise<void> {
    unwrap(await this.skipping.skip({ by: { accountId, label }, ownerId: null }, id, seq, skipOf(body)));
  }
}
