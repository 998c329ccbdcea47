import { Injectable } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import type { WorkerCard } from '../../orders/contract/order-view.js';
import type { Worker } from '../../workforce/contract/workforce.facade.js';

/** A worker as customers and the office see one. Certificates are shown while they are valid, the last day included. */
@Injectable()
export class WorkerCards {
  constructor(private readonly clock: Clock) {}

  /** The phone stays masked. */
  of(worker: Worker): WorkerCard {
    return { id: worker.id, ...this.publicRecord(worker), phoneMasked: worker.phoneMasked };
  }

  /** What anybody may read of a worker. */
  publicRecord(worker: Worker): Omit<WorkerCard, 'id' | 'phoneMasked'> {
    const { name, avatarSeed, level, ratingAverage, visitCount, onTimeRate } = worker;
    const today = dayOf(this.clock.now());
    const valid = worker.certificates.filter(({ expiresOn }) => expiresOn >= today);
    const certificates = [...new Set(valid.map(({ kind }) => kind))];
    return { name, avatarSeed, level, ratingAverage, visitCount, onTimeRate, certificates };
  }
}
