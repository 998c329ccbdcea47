import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Refusal, type Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../../platform/database/transactions.js';
import { ERRORS } from '@daowei/shared/errors/errors';
import type { WorkerRoster } from '../../../workforce/contract/roster.js';
import { WorkforceFacade } from '../../../workforce/contract/workforce.facade.js';
import { decideOvertime, type Overtime } from '../../domain/overtime.js';
import { ShiftRequestsSql, type ShiftRequest } from '../../infrastructure/shift-requests.sql.js';

/** Brings together what decides how much longer one worker's shift would be. */
@Injectable()
export class OvertimeForVisit {
  constructor(
    private readonly requests: ShiftRequestsSql,
    private readonly workforce: WorkforceFacade,
  ) {}

  /** Refuses OVERTIME_NOT_ALLOWED with the reason. */
  async of(tx: Tx, roster: WorkerRoster, { startAt, durationMinutes }: ShiftRequest): Promise<Result<Overtime>> {
    const day = dayOf(startAt);
    const added = (await this.requests.added(tx, [roster.workerId], day)).get(roster.workerId);
    const overtime = decideOvertime(
      {
        spans: roster.shifts.filter((shift) => shift.day === day),
        absences: roster.absences,
        addedThatDay: added?.thatDay ?? 0,
        addedThatMonth: added?.thatMonth ?? 0,
      },
      { from: startAt, to: addMinutes(startAt, durationMinutes) },
    );
    if (isRefused(overtime) || overtime.addedMinutes === 0) return overtime;
    // what workforce would not let anybody plan cannot be granted either
    const plan = await this.workforce.planRoster(tx, roster.workerId, { kind: 'set_day', day, spans: overtime.spans });
    return isRefused(plan) ? refuse('OVERTIME_NOT_ALLOWED', sentenceOf(plan)) : overtime;
  }
}

function sentenceOf({ refused, because, extra }: Refusal): string {
  const fields = (extra?.fields ?? []) as readonly { message: string }[];
  return fields[0]?.message ?? because ?? ERRORS[refused].sentence;
}
