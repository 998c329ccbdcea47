import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { AskReplacement as AskReplacementUseCase } from '../../application/ask-replacement.js';
import { ReadContracts } from '../../application/read-contracts.js';
import { ContractView } from '../../contract/contract-view.js';
import { AskReplacement, ReplacementReasons, replacementReasons } from '../replacements.dto.js';

/** The customer wishes for somebody else for the rest of their package. */
@ApiTags('contracts')
@Controller('contracts')
export class ReplacementsController {
  constructor(
    private readonly asking: AskReplacementUseCase,
    private readonly reading: ReadContracts,
  ) {}

  @Get('replacement-reasons')
  @Access(['customer'])
  @ApiOkResponse({ type: ReplacementReasons })
  reasons(): ReplacementReasons {
    return replacementReasons();
  }

  @Post(':id/replacement')
  @HttpCode(200)
  @Access(['customer'], 'own-contract')
  @Idempotent()
  @ApiOkResponse({ type: ContractView })
  async ask(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { reason, note }: AskReplacement,
  ): Promise<ContractView> {
    unwrap(await this.asking.ask(actor, id, reason, note?.trim() || null));
    return unwrap(await this.reading.own(actor.accountId, id));
  }
}
