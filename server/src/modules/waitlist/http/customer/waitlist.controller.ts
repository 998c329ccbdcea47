import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { refuse } from '@daowei/shared/kernel/result';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { RefusalException, unwrap } from '../../../../platform/http/refusal.exception.js';
import { JoinWaitlist as JoinWaitlistUseCase } from '../../application/join-waitlist.js';
import { LeaveWaitlist } from '../../application/leave-waitlist.js';
import { ReadWaits, type WaitInLine } from '../../application/read-waits.js';
import { END_TEXT, WAIT_STATE_TEXT } from '../../domain/wait-life.js';
import { wishText } from '../../domain/wish.js';
import { requestOf } from './full-wish.js';
import { JoinWaitlist, WaitEntries, WaitEntry } from './waitlist.dto.js';

@ApiTags('waitlist')
@Controller('waitlist')
export class WaitlistController {
  constructor(
    private readonly joining: JoinWaitlistUseCase,
    private readonly leaving: LeaveWaitlist,
    private readonly reading: ReadWaits,
  ) {}

  @Get()
  @Access(['customer'])
  @ApiOkResponse({ type: WaitEntries })
  async list(@CurrentActor() actor: Actor): Promise<WaitEntries> {
    return { items: (await this.reading.list(actor.accountId)).map(entryOf) };
  }

  @Post()
  @Access(['customer'])
  @Idempotent()
  @ApiCreatedResponse({ type: WaitEntry })
  async join(@CurrentActor() actor: Actor, @Body() body: JoinWaitlist): Promise<WaitEntry> {
    const startAt = new Date(body.startAt);
    return this.entry(actor, unwrap(await this.joining.join(actor, requestOf(body), startAt, body.stretch)));
  }

  @Get(':id')
  @Access(['customer'], 'own-wait')
  @ApiOkResponse({ type: WaitEntry })
  one(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<WaitEntry> {
    return this.entry(actor, id);
  }

  @Post(':id/leave')
  @HttpCode(200)
  @Access(['customer'], 'own-wait')
  @Idempotent()
  @ApiOkResponse({ type: WaitEntry })
  async leave(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<WaitEntry> {
    unwrap(await this.leaving.leave(actor, id));
    return this.entry(actor, id);
  }

  private async entry(actor: Actor, id: string): Promise<WaitEntry> {
    const found = await this.reading.one(actor.accountId, id);
    if (!found) throw new RefusalException(refuse('NOT_FOUND'));
    return entryOf(found);
  }
}

function entryOf({ wait, place, order }: WaitInLine): WaitEntry {
  const held = wait.state === 'offered' && order?.state === 'awaiting_payment' ? order : null;
  return {
    id: wait.id,
    state: wait.state,
    stateText: WAIT_STATE_TEXT[wait.state],
    endedText: wait.endedBecause && END_TEXT[wait.endedBecause],
    serviceId: wait.request.serviceId,
    serviceName: wait.serviceName,
    serviceIcon: wait.serviceIcon,
    addressShort: wait.addressShort,
    durationMinutes: wait.durationMinutes,
    wishedAt: wait.wishedAt.toISOString(),
    wishText: wishText(wait),
    promisedFen: wait.promisedFen,
    place,
    closesAt: wait.closesAt.toISOString(),
    joinedAt: wait.joinedAt.toISOString(),
    orderId: wait.orderId,
    offer: held?.holdUntil
      ? {
          orderId: held.id,
          startAt: held.promised.from.toISOString(),
          totalFen: held.totalFen,
          holdUntil: held.holdUntil.toISOString(),
        }
      : null,
  };
}
