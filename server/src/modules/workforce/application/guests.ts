import { Injectable } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { maskPhone, normalizePhone } from '../../identity/contract/phone.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { Guest } from '../contract/workforce.facade.js';
import { lockByPhone, writeGuest, writeGuestLeft } from '../infrastructure/guests.sql.js';

/** People headquarters sends: workers like others while they are here, and former workers after. */
@Injectable()
export class Guests {
  constructor(
    private readonly privacy: PrivacyFacade,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async takeIn(tx: Tx, guest: Guest, actor: AuditActor): Promise<Result<string>> {
    const number = normalizePhone(guest.phone);
    const index = this.privacy.blindIndex(number, 'phone');
    const before = await lockByPhone(tx, index);
    if (before?.isHere) return refuse('ALREADY_WORKS_HERE', `${guest.name}的手机号已经是在岗人员的，请核对`);
    const id = before?.id ?? this.ids.next();
    const phone = { cipher: this.privacy.encrypt(number, 'worker.phone'), masked: maskPhone(number), index };
    const certificates = guest.certificates.map(({ kind, number: written, expiresOn }) => ({
      id: this.ids.next(),
      ...{ kind, expiresOn },
      cipher: this.privacy.encrypt(written, 'worker.certificate'),
    }));
    const now = this.clock.now();
    await writeGuest(tx, { ...guest, id, phone, certificates }, dayOf(now), now);
    await this.privacy.record(tx, {
      actor,
      action: 'worker.taken-in',
      subject: `worker:${id}`,
      data: { skills: guest.skills, certificates: certificates.map(({ kind, expiresOn }) => ({ kind, expiresOn })) },
    });
    return id;
  }

  async seeOff(tx: Tx, workerId: string): Promise<void> {
    if (!(await writeGuestLeft(tx, workerId, dayOf(this.clock.now())))) return;
    await this.privacy.record(tx, {
      actor: { accountId: null, label: '系统' },
      action: 'worker.seen-off',
      subject: `worker:${workerId}`,
      data: {},
    });
  }
}
