import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type LocalDate } from '@daowei/shared/kernel/local-date';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { DayParam, IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { EndCall } from '../application/end-call.js';
import { OpenCall } from '../application/open-call.js';
import { PlanStandby } from '../application/plan-standby.js';
import { ReadSupport } from '../application/read-support.js';
import { ReadSurge } from '../application/read-surge.js';
import { OpenSurgeCall, PutOnStandby, SetPartTimer, type SupportHours } from './surge.dto.js';
import { SurgeDayView } from './surge-day.dto.js';
import { SupportView } from './support.dto.js';
import { supportView, surgeDayView } from './surge.views.js';

/** What is expected, where it will not do, and who is called in. */
@ApiTags('surge')
@Controller('admin/surge')
export class SurgeDeskController {
  constructor(
    private readonly days: ReadSurge,
    private readonly support: ReadSupport,
    private readonly opening: OpenCall,
    private readonly ending: EndCall,
    private readonly standby: PlanStandby,
  ) {}

  @Get('days/:date')
  @Access(['coordinator', 'manager'])
  @ApiOkResponse({ type: SurgeDayView })
  async day(@Param('date', DayParam) day: LocalDate): Promise<SurgeDayView> {
    return surgeDayView(unwrap(await this.days.day(day)), await this.days.services());
  }

  @Get('support')
  @Access(['coordinator', 'manager'])
  @ApiOkResponse({ type: SupportView })
  async all(): Promise<SupportView> {
    return supportView(await this.support.all());
  }

  @Post('calls')
  @HttpCode(200)
  @Access(['coordinator', 'manager'])
  @Idempotent()
  @ApiOkResponse({ type: SupportView })
  async open(@CurrentActor() actor: Actor, @Body() body: OpenSurgeCall): Promise<SupportView> {
    const { district, serviceId, places } = body;
    const wanted = { district, serviceId, places, because: body.because.trim(), ...hoursOf(body) };
    unwrap(await this.opening.open(actor, wanted));
    return this.all();
  }

  @Post('calls/:id/end')
  @HttpCode(200)
  @Access(['coordinator', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: SupportView })
  async end(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<SupportView> {
    unwrap(await this.ending.end(actor, id));
    return this.all();
  }

  @Post('part-timers/:workerId')
  @HttpCode(200)
  @Access(['coordinator', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: SupportView })
  async setPartTimer(
    @CurrentActor() actor: Actor,
    @Param('workerId', IdParam) workerId: string,
    @Body() { isPartTimer }: SetPartTimer,
  ): Promise<SupportView> {
    unwrap(await this.standby.setPartTimer(actor, workerId, isPartTimer));
    return this.all();
  }

  @Post('standby')
  @HttpCode(200)
  @Access(['coordinator', 'manager'])
  @Idempotent()
  @ApiOkResponse({ type: SupportView })
  async putOnStandby(@CurrentActor() actor: Actor, @Body() body: PutOnStandby): Promise<SupportView> {
    unwrap(await this.standby.add(actor, body.workerId, body.team, hoursOf(body)));
    return this.all();
  }

  @Post('standby/:id/remove')
  @HttpCode(200)
  @Access(['coordinator', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: SupportView })
  async takeOffStandby(@Param('id', IdParam) id: string): Promise<SupportView> {
    unwrap(await this.standby.remove(id));
    return this.all();
  }
}

function hoursOf({ from, to }: SupportHours) {
  return { from: new Date(from), to: new Date(to) };
}
