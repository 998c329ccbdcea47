import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { refuse } from '@daowei/shared/kernel/result';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { RefusalException, unwrap } from '../../../platform/http/refusal.exception.js';
import { AskForLeave as AskForLeaveUseCase } from '../application/ask-for-leave.js';
import { ReadLeave } from '../application/read-leave.js';
import { WithdrawLeave } from '../application/withdraw-leave.js';
import { LEAVE_KIND_TEXT, LEAVE_KINDS } from '../domain/leave-kinds.js';
import { AskForLeave, LeaveList, LeaveSpan, LeaveView, TouchedVisits } from './leave.dto.js';
import { leaveView, touchedViews } from './leave.views.js';

@ApiTags('leave')
@Controller('worker/leave')
export class LeaveController {
  constructor(
    private readonly asking: AskForLeaveUseCase,
    private readonly withdrawing: WithdrawLeave,
    private readonly reading: ReadLeave,
  ) {}

  @Get()
  @Access(['worker'])
  @ApiOkResponse({ type: LeaveList })
  async list(@CurrentActor() actor: Actor): Promise<LeaveList> {
    return {
      items: (await this.reading.ofWorker(workerOf(actor))).map(leaveView),
      kinds: LEAVE_KINDS.map((code) => ({ code, label: LEAVE_KIND_TEXT[code] })),
    };
  }

  @Post('preview')
  @HttpCode(200)
  @Access(['worker'])
  @ApiOkResponse({ type: TouchedVisits })
  async preview(@CurrentActor() actor: Actor, @Body() { from, to }: LeaveSpan): Promise<TouchedVisits> {
    const span = { from: new Date(from), to: new Date(to) };
    return touchedViews(unwrap(await this.asking.touched(workerOf(actor), span)));
  }

  @Post()
  @Access(['worker'])
  @Idempotent()
  @ApiCreatedResponse({ type: LeaveView })
  async ask(@CurrentActor() actor: Actor, @Body() body: AskForLeave): Promise<LeaveView> {
    const { from, to, kind, note, photoId } = body;
    const wanted = {
      from: new Date(from),
      to: new Date(to),
      kind,
      note: note?.trim() || null,
      photoId: photoId ?? null,
    };
    return this.view(actor, unwrap(await this.asking.ask(actor, wanted)));
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Access(['worker'], 'own-leave')
  @Idempotent()
  @ApiOkResponse({ type: LeaveView })
  async withdraw(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<LeaveView> {
    unwrap(await this.withdrawing.withdraw(actor, id));
    return this.view(actor, id);
  }

  private async view(actor: Actor, id: string): Promise<LeaveView> {
    const asked = await this.reading.own(workerOf(actor), id);
    if (!asked) throw new RefusalException(refuse('NOT_FOUND'));
    return leaveView(asked);
  }
}

function workerOf({ workerId }: Actor): string {
  if (!workerId) throw new RefusalException(refuse('FORBIDDEN'));
  return workerId;
}
