import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { insert, rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Course } from '../domain/training.js';

export interface TrainingPass {
  readonly id: string;
  readonly course: Course;
  readonly workerId: string;
  readonly passedOn: LocalDate;
  readonly goodThrough: LocalDate;
  readonly note: string | null;
  readonly recordedLabel: string;
  readonly recordedAt: Date;
}

/** Courses, and who passed them when. */
@Injectable()
export class TrainingSql {
  courses(tx: Tx): Promise<Course[]> {
    return rows<Course>(
      tx,
      'SELECT id, name, grants, every, content_version AS contentVersion, because FROM training_course ORDER BY every, id',
    );
  }

  async add(tx: Tx, pass: TrainingPass): Promise<void> {
    await insert(tx, 'training_pass', {
      id: pass.id,
      course_id: pass.course.id,
      content_version: pass.course.contentVersion,
      worker_id: pass.workerId,
      passed_on: pass.passedOn,
      good_through: pass.goodThrough,
      note: pass.note,
      recorded_label: pass.recordedLabel,
      recorded_at: pass.recordedAt,
    });
  }
}
