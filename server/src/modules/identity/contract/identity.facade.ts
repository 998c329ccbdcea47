import type { GeoPoint } from '@daowei/shared/kernel/geo';
import type { Result } from '@daowei/shared/kernel/result';
import type { Tier } from '@daowei/shared/rules/tiers';
import type { Tx } from '../../../platform/database/transactions.js';
import type { AuditFact } from '../../privacy/contract/privacy.facade.js';

export interface AddressSnapshot extends GeoPoint {
  readonly id: string;
  readonly contactName: string;
  /** encrypted with purpose `address.phone` */
  readonly phoneCipher: string;
  readonly phoneMasked: string;
  readonly district: string;
  readonly community: string;
  /** encrypted with purpose `address.detail` */
  readonly detailCipher: string;
}

/** Who is called. */
export interface Contact {
  /** the address they stand in, or null: the account's own number */
  readonly addressId: string | null;
  readonly contactName: string;
  /** encrypted with purpose `address.phone` */
  readonly phoneCipher: string;
  readonly phoneMasked: string;
}

export interface Person {
  readonly accountId: string;
  readonly nickname: string;
  readonly phoneMasked: string | null;
  /** null for staff */
  readonly openid: string | null;
  readonly tier: Tier;
}

export abstract class IdentityFacade {
  /** The owner's live address or null: somebody else's address is not found. */
  abstract addressOf(tx: Tx, accountId: string, addressId: string): Promise<AddressSnapshot | null>;
  /**
   * Who is called for a service that nobody comes for: the contact of one of the account's addresses, or the account
   * itself by its proven number. Null for another's address, and where no number is known.
   */
  abstract contactOf(tx: Tx, accountId: string, addressId: string | null): Promise<Contact | null>;
  abstract person(tx: Tx, accountId: string): Promise<Person | null>;
  abstract people(tx: Tx, accountIds: readonly string[]): Promise<Map<string, Person>>;
  /** By WeChat's name for them; who has never been in the mini-program is not in the map. */
  abstract nicknames(tx: Tx, openids: readonly string[]): Promise<Map<string, string>>;
  /**
   * Gives a customer another standing; it counts from the next price on. Audited when it changes something.
   * Refuses NOT_FOUND for anybody who is not a customer.
   * @param because what the audit keeps: the rule or the person's reason
   */
  abstract setTier(
    tx: Tx,
    accountId: string,
    tier: Tier,
    actor: AuditFact['actor'],
    because: string,
  ): Promise<Result<null>>;
  /** The account of a worker who has logged in with the worker's phone, or null. */
  abstract accountOfWorker(tx: Tx, workerId: string): Promise<string | null>;
  /** WeChat's name for every one of these workers who has an account, by worker. */
  abstract openidsOfWorkers(tx: Tx, workerIds: readonly string[]): Promise<Map<string, string>>;
}

/** Phone numbers of workers, asked by identity when a phone is bound; implemented upwards by workforce. */
export abstract class WorkerDirectory {
  abstract workerByPhone(phone: string): Promise<{ workerId: string; name: string } | null>;
}
