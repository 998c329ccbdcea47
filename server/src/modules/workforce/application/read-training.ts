import { Injectable } from '@nestjs/common';
import { dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { CatalogFacade, type ServiceKind } from '../../catalog/contract/catalog.facade.js';
import { WorkforceFacade, type Worker } from '../contract/workforce.facade.js';
import { latestOfEachKind } from '../domain/certificate-state.js';
import { standingOf, TRAINING_STANDINGS, type Course, type TrainingStanding } from '../domain/training.js';
import { TrainingSql } from '../infrastructure/training.sql.js';

export interface Trainee {
  readonly worker: Worker;
  /** null: never passed */
  readonly goodThrough: LocalDate | null;
  readonly standing: TrainingStanding;
}

export interface CourseOnRecord extends Course {
  /** services that cannot be served without it */
  readonly services: readonly ServiceKind[];
  /** everybody who serves one of them, whoever needs it most first */
  readonly trainees: readonly Trainee[];
}

/** Who has to be taught what again, and which services wait for it. */
@Injectable()
export class ReadTraining {
  constructor(
    private readonly transactions: Transactions,
    private readonly training: TrainingSql,
    private readonly workforce: WorkforceFacade,
    private readonly catalog: CatalogFacade,
    private readonly clock: Clock,
  ) {}

  async courses(): Promise<CourseOnRecord[]> {
    const db = this.transactions.reader;
    const [courses, workers, sold] = await Promise.all([
      this.training.courses(db),
      this.workforce.all(db),
      this.catalog.onSale(db),
    ]);
    const today = dayOf(this.clock.now());
    return courses.map((course) => {
      const services = sold.filter(({ certificates }) => certificates.includes(course.grants));
      const skills = new Set(services.map(({ skill }) => skill));
      const trainees = workers
        .filter((worker) => worker.skills.some((skill) => skills.has(skill)))
        .map((worker) => traineeOf(worker, course, today))
        .sort(byNeed);
      return { ...course, services, trainees };
    });
  }
}

function traineeOf(worker: Worker, { grants, every }: Course, today: LocalDate): Trainee {
  const held = latestOfEachKind(worker.certificates).find(({ kind }) => kind === grants)?.expiresOn ?? null;
  return { worker, goodThrough: held, standing: standingOf(every, held, today) };
}

function byNeed(a: Trainee, b: Trainee): number {
  const order = TRAINING_STANDINGS.indexOf(a.standing) - TRAINING_STANDINGS.indexOf(b.standing);
  return order || (a.worker.name < b.worker.name ? -1 : 1);
}
