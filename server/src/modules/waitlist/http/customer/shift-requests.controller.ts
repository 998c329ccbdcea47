import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { refuse } from '@daowei/shared/kernel/result';
import { momentWords } from '@daowei/shared/kernel/time-words';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { RefusalException, unwrap } from '../../../../platform/http/refusal.exception.js';
import { AskForShift as AskForShiftUseCase } from '../../application/shift/ask-for-shift.js';
import { ReadRequests, type RequestWithOrder } from '../../application/shift/read-requests.js';
import { WithdrawRequest } from '../../application/shift/withdraw-request.js';
import { DIFFICULTIES, DIFFICULTY_TEXT, unmetSentence } from '../../domain/difficulty.js';
import { REQUEST_STATE_TEXT } from '../../domain/request-life.js';
import { requestOf, wishOf } from './full-wish.js';
import { AskForShift, ShiftRequestList, ShiftRequestView } from './shift-requests.dto.js';

@ApiTags('waitlist')
@Controller('shift-requests')
export class ShiftRequestsController {
  constructor(
    private readonly asking: AskForShiftUseCase,
    private readonly withdrawing: WithdrawRequest,
    private readonly reading: ReadRequests,
  ) {}

  @Get()
  @Access(['customer'])
  @ApiOkResponse({ type: ShiftRequestList })
  async list(@CurrentActor() actor: Actor): Promise<ShiftRequestList> {
    return {
      items: (await this.reading.ofAccount(actor.accountId)).map(viewOf),
      difficulties: DIFFICULTIES.map((code) => ({ code, label: DIFFICULTY_TEXT[code] })),
    };
  }

  @Post()
  @Access(['customer'])
  @Idempotent()
  @ApiCreatedResponse({ type: ShiftRequestView })
  async ask(@CurrentActor() actor: Actor, @Body() body: AskForShift): Promise<ShiftRequestView> {
    const told = { difficulty: body.difficulty, words: body.words?.trim() ?? null };
    return this.view(actor, unwrap(await this.asking.ask(actor, requestOf(body), new Date(body.startAt), told)));
  }

  @Get(':id')
  @Access(['customer'], 'own-shift-request')
  @ApiOkResponse({ type: ShiftRequestView })
  one(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<ShiftRequestView> {
    return this.view(actor, id);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Access(['customer'], 'own-shift-request')
  @Idempotent()
  @ApiOkResponse({ type: ShiftRequestView })
  async withdraw(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<ShiftRequestView> {
    unwrap(await this.withdrawing.withdraw(actor, id));
    return this.view(actor, id);
  }

  private async view(actor: Actor, id: string): Promise<ShiftRequestView> {
    const found = await this.reading.own(actor.accountId, id);
    if (!found) throw new RefusalException(refuse('NOT_FOUND'));
    return viewOf(found);
  }
}

function viewOf({ asked, order }: RequestWithOrder): ShiftRequestView {
  const held = order?.state === 'awaiting_payment' ? order : null;
  return {
    id: asked.id,
    state: asked.state,
    stateText: REQUEST_STATE_TEXT[asked.state],
    wish: wishOf(asked.request),
    serviceName: asked.serviceName,
    serviceIcon: asked.serviceIcon,
    addressShort: asked.addressShort,
    durationMinutes: asked.durationMinutes,
    startAt: asked.startAt.toISOString(),
    wishText: momentWords(asked.startAt),
    promisedFen: asked.promisedFen,
    answerBy: asked.answerBy.toISOString(),
    answerText: answerText({ asked, order }),
    orderId: asked.orderId,
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

function answerText({ asked, order }: RequestWithOrder): string | null {
  if (asked.state !== 'granted') return unmetSentence(asked.state, asked.script);
  if (order?.state === 'expired') return '为您调出的时间没有在时限内支付，已经放开';
  return order?.state === 'cancelled' ? '您取消了这次预约，调出的时间已经放开' : null;
}
