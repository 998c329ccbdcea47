import type { INestApplicationContext } from '@nestjs/common';
import type { GeoPoint } from '@daowei/shared/kernel/geo';
import { localDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { PrivacyFacade } from '../../src/modules/privacy/contract/privacy.facade.js';
import {
  seedAbsences,
  seedShifts,
  seedWorkers,
  type NewWorker,
} from '../../src/modules/workforce/infrastructure/seed-workforce.js';
import { Ids } from '../../src/platform/clock/ids.js';
import { Transactions } from '../../src/platform/database/transactions.js';

export const WEST_LAKE: GeoPoint = { lat: 30.2741, lng: 120.1302 };

export interface HiredWorker {
  readonly id: string;
  readonly name: string;
}

/** Workers for specs: cleaners with a health certificate unless told otherwise. */
export class SmallCompany {
  private hired = 0;
  private readonly ids: Ids;
  private readonly privacy: PrivacyFacade;
  private readonly transactions: Transactions;

  constructor(app: INestApplicationContext) {
    this.ids = app.get(Ids, { strict: false });
    this.privacy = app.get(PrivacyFacade, { strict: false });
    this.transactions = app.get(Transactions, { strict: false });
  }

  async hire(more: Partial<NewWorker> & { readonly healthUntil?: LocalDate | null } = {}): Promise<HiredWorker> {
    const { healthUntil = localDate('2030-12-31'), ...rest } = more;
    this.hired += 1;
    const worker: NewWorker = {
      id: this.ids.next(),
      name: `员工${this.hired}`,
      gender: 'female',
      level: '中级',
      district: '西湖区',
      home: WEST_LAKE,
      phone: `1360000${String(this.hired).padStart(4, '0')}`,
      joinedOn: localDate('2025-01-01'),
      skills: ['保洁'],
      certificates: healthUntil
        ? [{ id: this.ids.next(), kind: '健康证', number: `HZ-${this.hired}`, expiresOn: healthUntil }]
        : [],
      ...rest,
    };
    await this.transactions.run((tx) => seedWorkers(tx, this.privacy, [worker]));
    return { id: worker.id, name: worker.name };
  }

  /** On shift on every one of the days, from and to given in minutes since midnight. */
  async shift({ id }: HiredWorker, days: readonly LocalDate[], fromMinute = 480, toMinute = 1_200): Promise<void> {
    const shifts = days.map((day) => ({ workerId: id, day, fromMinute, toMinute }));
    await this.transactions.run((tx) => seedShifts(tx, shifts));
  }

  async absent({ id }: HiredWorker, from: Date, to: Date): Promise<void> {
    const absence = { id: this.ids.next(), workerId: id, from, to, reason: '事假' };
    await this.transactions.run((tx) => seedAbsences(tx, [absence]));
  }
}
