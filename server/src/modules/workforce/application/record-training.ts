import { Injectable } from '@nestjs/common';
import { dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { goodThrough, type Course } from '../domain/training.js';
import { TrainingSql } from '../infrastructure/training.sql.js';
import { workersByIds } from '../infrastructure/workers.sql.js';
import { ChangeRoster } from './change-roster.js';

export interface Lesson {
  readonly courseId: string;
  readonly workerIds: readonly string[];
  readonly passedOn: LocalDate;
  readonly note: string | null;
}

/** Who passed a lesson gets the certificate that it grants, all of them or nobody. */
@Injectable()
export class RecordTraining {
  constructor(
    private readonly transactions: Transactions,
    private readonly training: TrainingSql,
    private readonly rosters: ChangeRoster,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, VALIDATION_FAILED for a day to come, TRAINING_DONE naming who has it for as long already. */
  record(actor: Actor, { courseId, workerIds, passedOn, note }: Lesson): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const course = (await this.training.courses(tx)).find(({ id }) => id === courseId);
      if (!course) return refuse('NOT_FOUND');
      const now = this.clock.now();
      if (passedOn > dayOf(now)) {
        return refuse('VALIDATION_FAILED', undefined, {
          fields: [{ path: 'passedOn', message: '培训日期不能在将来' }],
        });
      }
      const names = new Map((await workersByIds(tx, workerIds)).map(({ id, name }) => [id, name]));
      if (workerIds.some((id) => !names.has(id))) {
        const fields = [{ path: 'workerIds', message: '有一位服务人员没有找到，请刷新后再选' }];
        return refuse('VALIDATION_FAILED', undefined, { fields });
      }
      const through = goodThrough(course.every, passedOn);
      // rows of workers are locked in the order of their ids
      for (const workerId of [...new Set(workerIds)].sort()) {
        const id = this.ids.next();
        const certificate = certificateOf(course, passedOn, id, through);
        const granted = await this.rosters.save(tx, workerId, certificate, actor);
        if (isRefused(granted)) {
          const isHeld = granted.refused === 'CERTIFICATE_NOT_LATER';
          return isHeld ? refuse('TRAINING_DONE', `${names.get(workerId)}这一期已经登记过了`) : granted;
        }
        const recordedLabel = actor.label;
        await this.training.add(tx, {
          id,
          course,
          workerId,
          passedOn,
          goodThrough: through,
          note,
          recordedLabel,
          recordedAt: now,
        });
      }
      return null;
    });
  }
}

/** The number tells the course, its content and the day: `PX-safety-v1-20260310-4K2M9A`. */
function certificateOf(course: Course, passedOn: LocalDate, id: string, expiresOn: LocalDate) {
  const number = `PX-${course.id}-v${course.contentVersion}-${passedOn.replaceAll('-', '')}-${id.slice(-6)}`;
  return { kind: 'add_certificate', certificate: course.grants, number, expiresOn } as const;
}
