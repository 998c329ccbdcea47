import { Injectable } from '@nestjs/common';
import { refuse, type Refusal, type Result } from '@daowei/shared/kernel/result';
import { normalizeIdentityNumber } from '@daowei/shared/rules/identity-number';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { maskPhone, normalizePhone } from '../../identity/contract/phone.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { StaysFacade } from '../../stays/contract/stays.facade.js';
import { CONTACT_NAME_PURPOSE, CONTACT_PHONE_PURPOSE } from '../domain/emergency-contact.js';
import { IdentityCheck } from '../domain/identity-check.js';
import { identityFlaw, maskIdentityNumber, maskName, type Precautions } from '../domain/precautions.js';
import { PrecautionsSql, type KeptPart } from '../infrastructure/precautions.sql.js';
import { RELEASE_STAY, RELEASE_VISIT } from './work-kinds.js';

export const IDENTITY_NAME_PURPOSE = 'precautions.name';
export const IDENTITY_NUMBER_PURPOSE = 'precautions.id-number';

/** What is given, in clear; null: that part stays as it is. */
export interface GivenPrecautions {
  readonly identity: { readonly name: string; readonly idNumber: string } | null;
  readonly contact: { readonly name: string; readonly phone: string } | null;
}

/** A customer, or the office for a caller, says who they are and whom to call; every visit and every stay that waited for it goes on. */
@Injectable()
export class GivePrecautions {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly stays: StaysFacade,
    private readonly privacy: PrivacyFacade,
    private readonly checking: IdentityCheck,
    private readonly precautions: PrecautionsSql,
    private readonly queue: DueWorkQueue,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND for an unknown order, and as `byCustomer`. */
  async forCaller(actor: Actor, orderId: string, given: GivenPrecautions): Promise<Result<Precautions>> {
    const order = await this.orders.order(this.transactions.reader, orderId);
    return order ? this.give(actor, order.accountId, given) : refuse('NOT_FOUND');
  }

  /** The same for who is on the phone about living in. */
  async forCallerOfStay(actor: Actor, stayId: string, given: GivenPrecautions): Promise<Result<Precautions>> {
    const stay = await this.stays.stay(this.transactions.reader, stayId);
    return stay ? this.give(actor, stay.accountId, given) : refuse('NOT_FOUND');
  }

  /** Refuses ID_NUMBER_WRONG, IDENTITY_UNDERAGE, IDENTITY_MISMATCH, IDENTITY_CHECK_UNAVAILABLE; then nothing is kept. */
  byCustomer(actor: Actor, given: GivenPrecautions): Promise<Result<Precautions>> {
    return this.give(actor, actor.accountId, given);
  }

  private async give(actor: Actor, accountId: string, given: GivenPrecautions): Promise<Result<Precautions>> {
    const identity = given.identity && {
      name: given.identity.name.trim(),
      number: normalizeIdentityNumber(given.identity.idNumber),
    };
    const refused = identity && (await this.refusalOf(identity.name, identity.number));
    if (refused) return refused;
    const contact = given.contact && {
      name: given.contact.name.trim(),
      phone: normalizePhone(given.contact.phone),
    };
    return this.transactions.run(async (tx) => {
      await this.precautions.lock(tx, accountId);
      const by = { by: actor.label, at: this.clock.now() };
      if (identity) {
        const masked = `${maskName(identity.name)} ${maskIdentityNumber(identity.number)}`;
        await this.precautions.keepIdentity(tx, accountId, {
          nameCipher: this.privacy.encrypt(identity.name, IDENTITY_NAME_PURPOSE),
          numberCipher: this.privacy.encrypt(identity.number, IDENTITY_NUMBER_PURPOSE),
          masked,
          ...by,
        });
      }
      if (contact) await this.precautions.keepContact(tx, accountId, this.contactOf(contact, by));
      await this.privacy.record(tx, {
        actor: { accountId: actor.accountId, label: actor.label },
        action: 'precautions.given',
        subject: `account:${accountId}`,
        data: { identity: identity !== null, contact: contact !== null },
      });
      const now = this.clock.now();
      for (const orderId of await this.precautions.heldOf(tx, accountId)) {
        await this.queue.schedule(tx, RELEASE_VISIT, orderId, now);
      }
      for (const stayId of await this.stays.heldOf(tx, accountId)) {
        await this.queue.schedule(tx, RELEASE_STAY, stayId, now);
      }
      return this.precautions.of(tx, accountId);
    });
  }

  private contactOf({ name, phone }: { name: string; phone: string }, by: Pick<KeptPart, 'by' | 'at'>): KeptPart {
    return {
      nameCipher: this.privacy.encrypt(name, CONTACT_NAME_PURPOSE),
      numberCipher: this.privacy.encrypt(phone, CONTACT_PHONE_PURPOSE),
      masked: `${maskName(name)} ${maskPhone(phone)}`,
      ...by,
    };
  }

  private async refusalOf(name: string, number: string): Promise<Refusal | null> {
    const flaw = identityFlaw(number, this.clock.now());
    if (flaw) return flaw;
    const { kind } = await this.checking.check({ name, number });
    if (kind === 'match') return null;
    return refuse(kind === 'mismatch' ? 'IDENTITY_MISMATCH' : 'IDENTITY_CHECK_UNAVAILABLE');
  }
}
