import type { WorkerCard } from '../../orders/contract/order-view.js';
import type { Worker } from '../../workforce/contract/workforce.facade.js';

/** A worker as customers and the office see one; the phone stays masked. */
export function workerCard(worker: Worker): WorkerCard {
  return {
    id: worker.id,
    name: worker.name,
    avatarSeed: worker.avatarSeed,
    level: worker.level,
    ratingAverage: worker.ratingAverage,
    visitCount: worker.visitCount,
    onTimeRate: worker.onTimeRate,
    phoneMasked: worker.phoneMasked,
    certificates: [...new Set(worker.certificates.map((certificate) => certificate.kind))],
  };
}
