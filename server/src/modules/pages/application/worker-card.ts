import type { WorkerCard } from '../../orders/contract/order-view.js';
import type { Worker } from '../../workforce/contract/workforce.facade.js';

/** A worker as customers and the office see one; the phone stays masked. */
export function workerCard(worker: Worker): WorkerCard {
  return {
    id: worker.id,
    ...publicRecord(worker),
    phoneMasked: worker.phoneMasked,
    certificates: [...new Set(worker.certificates.map((certificate) => certificate.kind))],
  };
}

/** What anybody may read of a worker. */
export function publicRecord({ name, avatarSeed, level, ratingAverage, visitCount, onTimeRate }: Worker) {
  return { name, avatarSeed, level, ratingAverage, visitCount, onTimeRate };
}
