import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { isLocalDate, localDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { refuse } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { DayParam, IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { ApplyDayPlan } from '../application/day-plan/apply-day-plan.js';
import { PlanDay } from '../application/day-plan/plan-day.js';
import type { DayPlanFile } from '../domain/day-plan-file.js';
import { PLANNING_POLICY } from '../domain/planning-policy.js';
import * as dto from './day-plan.dto.js';

/** The plan of a day to come: computed, watched, looked at, applied. */
@ApiTags('dispatch')
@Controller('admin/day-plans')
export class DayPlanController {
  constructor(
    private readonly planning: PlanDay,
    private readonly applying: ApplyDayPlan,
    private readonly clock: Clock,
  ) {}

  @Get(':date')
  @Access(['coordinator', 'manager'])
  @ApiOkResponse({ type: dto.DayPlanOfDay })
  async latest(@Param('date', DayParam) day: LocalDate): Promise<dto.DayPlanOfDay> {
    const plan = await this.planning.latest(day);
    return { day, plan: plan && this.view(plan) };
  }

  @Post()
  @HttpCode(200)
  @Access(['coordinator', 'manager'])
  @ApiOkResponse({ type: dto.DayPlanView })
  async start(@Body() body: dto.StartDayPlan, @CurrentActor() actor: Actor): Promise<dto.DayPlanView> {
    const { seconds = PLANNING_POLICY.seconds.value, movesAccepted = false } = body;
    return this.view(unwrap(await this.planning.start(actor, { day: dayOf(body.day), seconds, movesAccepted })));
  }

  /** What is left of today, or a day to come, around who cannot come; computed before it is answered. */
  @Post('replan')
  @HttpCode(200)
  @Access(['coordinator', 'manager'])
  @ApiOkResponse({ type: dto.DayPlanView, description: 'computed: ready, or failed' })
  async replan(@Body() { day, away }: dto.StartReplan, @CurrentActor() actor: Actor): Promise<dto.DayPlanView> {
    const who = away.map(({ workerId, until = null }) => ({ workerId, until }));
    return this.view(unwrap(await this.planning.replan(actor, day === undefined ? null : dayOf(day), who)));
  }

  @Post(':id/stop')
  @HttpCode(200)
  @Access(['coordinator', 'manager'], 'any')
  @ApiOkResponse({ type: dto.DayPlanView })
  async stop(@Param('id', IdParam) id: string): Promise<dto.DayPlanView> {
    return this.view(unwrap(await this.planning.stop(id)));
  }

  @Post(':id/apply')
  @HttpCode(200)
  @Access(['coordinator', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: dto.DayPlanView })
  async apply(@Param('id', IdParam) id: string, @CurrentActor() actor: Actor): Promise<dto.DayPlanView> {
    return this.view(unwrap(await this.applying.apply(actor, id)));
  }

  private view(plan: DayPlanFile): dto.DayPlanView {
    const { id, day, state, movesAccepted, seconds, askedBy, startedAt, leaseUntil, away, progress, preview, outcome } =
      plan;
    return {
      id,
      day,
      state,
      movesAccepted,
      seconds,
      askedBy,
      startedAt: startedAt.toISOString(),
      away: away && away.map((one) => ({ ...one })),
      isLost: state === 'running' && leaseUntil <= this.clock.now(),
      progress: [...progress],
      preview: preview && {
        before: preview.before,
        after: preview.after,
        visits: preview.visits,
        pinned: preview.pinned,
        unsolved: preview.unsolved.map((promise) => ({ ...promise })),
        changes: preview.changes.map(({ version: _, ...change }, index) => ({
          ...change,
          done: outcome?.[index]?.done ?? null,
          leftBecause: outcome?.[index]?.because ?? null,
        })),
      },
    };
  }
}

function dayOf(day: string): LocalDate {
  const fields = [{ path: 'day', message: '应为有效的日期' }];
  return unwrap(isLocalDate(day) ? localDate(day) : refuse('VALIDATION_FAILED', undefined, { fields }));
}
