import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { refuse } from '@daowei/shared/kernel/result';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { RefusalException, unwrap } from '../../../../platform/http/refusal.exception.js';
import type { Candidate } from '../../application/shift/find-candidates.js';
import { GrantRequest } from '../../application/shift/grant-request.js';
import { ReadRequests, type RequestOnDesk } from '../../application/shift/read-requests.js';
import { RefuseRequest } from '../../application/shift/refuse-request.js';
import { DIFFICULTY_TEXT, REFUSAL_SCRIPTS, REFUSAL_TEXT } from '../../domain/difficulty.js';
import * as dto from './shift-requests.dto.js';

/** Temporary shift quota: coordinators answer who told their difficulty. */
@ApiTags('waitlist')
@Controller('admin/shift-requests')
export class ShiftRequestsDeskController {
  constructor(
    private readonly reading: ReadRequests,
    private readonly granting: GrantRequest,
    private readonly refusing: RefuseRequest,
  ) {}

  @Get()
  @Access(['coordinator', 'manager'])
  @ApiOkResponse({ type: dto.DeskRequests })
  async list(): Promise<dto.DeskRequests> {
    return {
      items: (await this.reading.desk()).map(deskView),
      scripts: REFUSAL_SCRIPTS.map((code) => ({ code, sentence: REFUSAL_TEXT[code] })),
    };
  }

  @Get(':id')
  @Access(['coordinator', 'manager'], 'any')
  @ApiOkResponse({ type: dto.OpenedRequest })
  open(@Param('id', IdParam) id: string): Promise<dto.OpenedRequest> {
    return this.opened(id);
  }

  @Get(':id/words')
  @Access(['coordinator', 'manager'], 'any')
  @ApiOkResponse({ type: dto.DifficultyWords })
  async words(@Param('id', IdParam) id: string, @CurrentActor() actor: Actor): Promise<dto.DifficultyWords> {
    return unwrap(await this.reading.words(actor, id));
  }

  @Post(':id/grant')
  @HttpCode(200)
  @Access(['coordinator', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: dto.OpenedRequest })
  async grant(
    @Param('id', IdParam) id: string,
    @Body() { workerId }: dto.GrantShift,
    @CurrentActor() actor: Actor,
  ): Promise<dto.OpenedRequest> {
    unwrap(await this.granting.grant(actor, id, workerId));
    return this.opened(id);
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @Access(['coordinator', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: dto.OpenedRequest })
  async refuse(
    @Param('id', IdParam) id: string,
    @Body() { script }: dto.RefuseShift,
    @CurrentActor() actor: Actor,
  ): Promise<dto.OpenedRequest> {
    unwrap(await this.refusing.refuse(actor, id, script));
    return this.opened(id);
  }

  private async opened(id: string): Promise<dto.OpenedRequest> {
    const found = await this.reading.opened(id);
    if (!found) throw new RefusalException(refuse('NOT_FOUND'));
    return { ...deskView(found), candidates: found.candidates.map(candidateView) };
  }
}

function deskView({ asked, customer }: RequestOnDesk): dto.DeskRequest {
  return {
    id: asked.id,
    state: asked.state,
    difficulty: DIFFICULTY_TEXT[asked.difficulty],
    hasWords: asked.wordsCipher !== null,
    customerName: customer?.nickname ?? null,
    tier: customer?.tier ?? 'normal',
    serviceName: asked.serviceName,
    addressShort: asked.addressShort,
    durationMinutes: asked.durationMinutes,
    startAt: asked.startAt.toISOString(),
    promisedFen: asked.promisedFen,
    askedAt: asked.askedAt.toISOString(),
    answerBy: asked.answerBy.toISOString(),
    closesAt: asked.closesAt.toISOString(),
  };
}

function candidateView({ worker, addedMinutes, hindrances }: Candidate): dto.ShiftCandidate {
  const { id: workerId, name, avatarSeed, level, district, ratingAverage } = worker;
  return { workerId, name, avatarSeed, level, district, ratingAverage, addedMinutes, hindrances: [...hindrances] };
}
