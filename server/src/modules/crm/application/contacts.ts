import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { IdentityFacade } from '../../identity/contract/identity.facade.js';
import { StaffAccounts, type StaffMember } from '../../identity/contract/staff-accounts.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import { usualContact, type ContactKind } from '../domain/contact.js';
import { CRM_POLICY } from '../domain/crm-policy.js';
import { ContactsSql } from '../infrastructure/contacts.sql.js';

type Colleague = Pick<StaffMember, 'accountId' | 'name'>;

/** Somebody's contact, and whether a person chose them or the rule did. */
export interface Contact extends Colleague {
  readonly chosen: boolean;
}

/** 专属客服: every worker and every key customer has one named person of the office. */
@Injectable()
export class Contacts {
  constructor(
    private readonly transactions: Transactions,
    private readonly rows: ContactsSql,
    private readonly staff: StaffAccounts,
    private readonly identity: IdentityFacade,
    private readonly workforce: WorkforceFacade,
    private readonly privacy: PrivacyFacade,
    private readonly clock: Clock,
  ) {}

  /** Everybody who can be one, by id. */
  async candidates(tx: Tx): Promise<Colleague[]> {
    return (await this.staff.inRole(tx, 'service')).map(({ accountId, name }) => ({ accountId, name }));
  }

  /** For the office, which names the worker. Refuses NOT_FOUND. */
  async ofKnownWorker(tx: Tx, workerId: string): Promise<Result<Contact | null>> {
    return (await this.workforce.worker(tx, workerId)) ? this.ofWorker(tx, workerId) : refuse('NOT_FOUND');
  }

  async ofWorker(tx: Tx, workerId: string): Promise<Contact | null> {
    return (await this.among(tx, 'worker', [workerId])).get(workerId) ?? null;
  }

  /** Who is no key customer has one only where somebody said so. */
  async ofCustomers(tx: Tx, accountIds: readonly string[]): Promise<Map<string, Contact>> {
    const [people, contacts] = await Promise.all([
      this.identity.people(tx, accountIds),
      this.among(tx, 'customer', accountIds),
    ]);
    const isKey = (id: string): boolean => CRM_POLICY.keyTiers.value.includes(people.get(id)?.tier ?? '');
    return new Map([...contacts].filter(([id, { chosen }]) => chosen || isKey(id)));
  }

  /** @param staffId null: whoever the rule finds. Refuses NOT_FOUND, CONTACT_UNKNOWN. */
  choose(by: AuditActor, kind: ContactKind, subjectId: string, staffId: string | null): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const subject =
        kind === 'worker' ? await this.workforce.worker(tx, subjectId) : await this.identity.person(tx, subjectId);
      if (!subject) return refuse('NOT_FOUND');
      if (staffId !== null && !(await this.candidates(tx)).some(({ accountId }) => accountId === staffId)) {
        return refuse('CONTACT_UNKNOWN');
      }
      if (staffId === null) await this.rows.forget(tx, kind, subjectId);
      else await this.rows.set(tx, kind, subjectId, staffId, by.label, this.clock.now());
      await this.privacy.record(tx, {
        actor: by,
        action: 'contact.assigned',
        subject: `${kind === 'worker' ? 'worker' : 'account'}:${subjectId}`,
        data: { staffId },
      });
      return null;
    });
  }

  private async among(tx: Tx, kind: ContactKind, ids: readonly string[]): Promise<Map<string, Contact>> {
    const [staff, chosen] = await Promise.all([this.candidates(tx), this.rows.of(tx, kind, ids)]);
    return new Map(
      ids.flatMap((id): [string, Contact][] => {
        // whoever has left looks after nobody any more
        const own = staff.find(({ accountId }) => accountId === chosen.get(id));
        const contact = own ?? usualContact(id, staff);
        return contact ? [[id, { ...contact, chosen: own !== undefined }]] : [];
      }),
    );
  }
}
