import { Injectable } from '@nestjs/common';
import { addDays, dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import type { WorkerRoster } from '../contract/roster.js';
import { WorkforceFacade, type Worker, type WorkingDay } from '../contract/workforce.facade.js';
import { FileLinks } from '../../../platform/storage/file-links.js';
import { certificateState, latestOfEachKind, maskNumber } from '../domain/certificate-state.js';
import { WORKFORCE_POLICY } from '../domain/workforce-policy.js';
import type * as dto from '../contract/worker-views.js';
import { certificateById } from '../infrastructure/roster.sql.js';
import { searchWorkers, workerFacets } from '../infrastructure/workers.sql.js';

/** Workers per page unless asked otherwise. */
const PAGE_SIZE = 50;

/** What the people manager reads about the workers. */
@Injectable()
export class PeopleFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly workforce: WorkforceFacade,
    private readonly privacy: PrivacyFacade,
    private readonly links: FileLinks,
    private readonly clock: Clock,
  ) {}

  async list(search: dto.WorkerSearch): Promise<dto.WorkerPage> {
    const db = this.transactions.reader;
    const today = dayOf(this.clock.now());
    const { page = 1, pageSize = PAGE_SIZE, q, skill, district, expiring } = search;
    const soon = expiring ? addDays(today, WORKFORCE_POLICY.expiresSoonDays.value) : undefined;
    const [{ items, total }, { skills, districts }] = await Promise.all([
      searchWorkers(db, { text: q?.trim(), skill, district, certificateEndsBy: soon, page, pageSize }),
      workerFacets(db),
    ]);
    const ids = items.map(({ id }) => id);
    const duty = await this.workforce.workingDays(db, addDays(today, -1), today, ids);
    return {
      items: items.map((worker) => this.listItem(worker, duty, today)),
      total,
      page,
      pageSize,
      skills,
      districts,
    };
  }

  /** Refuses NOT_FOUND for a former worker: there is nothing to plan. */
  async file(workerId: string): Promise<Result<dto.WorkerFile>> {
    const db = this.transactions.reader;
    const today = dayOf(this.clock.now());
    const [worker, roster] = await Promise.all([
      this.workforce.worker(db, workerId),
      this.workforce.roster(db, workerId),
    ]);
    if (!worker || !roster) return refuse('NOT_FOUND');
    const [duty, { certificates: certificateKinds }] = await Promise.all([
      this.workforce.workingDays(db, addDays(today, -1), today, [workerId]),
      workerFacets(db),
    ]);
    const certificates = await Promise.all(
      roster.certificates.map(async ({ id, kind, expiresOn }) => ({
        id,
        kind,
        expiresOn,
        state: certificateState(expiresOn, today),
        ...(await this.looksOf(id)),
      })),
    );
    return {
      worker: this.listItem(worker, duty, today),
      ...this.viewOf(roster, today),
      certificates,
      certificateKinds,
    };
  }

  /** The next days of one's own. */
  async own(workerId: string): Promise<Result<dto.RosterView>> {
    const roster = await this.workforce.roster(this.transactions.reader, workerId);
    return roster ? this.viewOf(roster, dayOf(this.clock.now())) : refuse('NOT_FOUND');
  }

  /** The whole number, for a person with a name; the look stays in the audit. */
  async certificateNumber(actor: Actor, certificateId: string): Promise<Result<dto.CertificateNumber>> {
    return this.transactions.run(async (tx) => {
      const found = await certificateById(tx, certificateId);
      if (!found) return refuse('NOT_FOUND');
      const number = await this.privacy.reveal(tx, found.cipher, 'worker.certificate', {
        actor: { accountId: actor.accountId, label: actor.label },
        subject: `worker:${found.workerId}`,
      });
      return { number };
    });
  }

  private async looksOf(certificateId: string): Promise<Pick<dto.CertificateView, 'numberMasked' | 'photoUrl'>> {
    const found = await certificateById(this.transactions.reader, certificateId);
    return {
      numberMasked: found ? maskNumber(this.privacy.decrypt(found.cipher, 'worker.certificate')) : '****',
      photoUrl: found?.photoId ? this.links.linkTo(found.photoId) : null,
    };
  }

  private viewOf(roster: WorkerRoster, today: LocalDate): dto.RosterView {
    const now = this.clock.now();
    return {
      days: Array.from({ length: WORKFORCE_POLICY.shownDays.value }, (_, ahead) => addDays(today, ahead)).map(
        (date) => ({
          date,
          shifts: roster.shifts
            .filter(({ day }) => day === date)
            .map(({ fromMinute, toMinute }) => ({ fromMinute, toMinute })),
        }),
      ),
      absences: roster.absences
        .filter(({ to }) => to > now)
        .map(({ id, from, to, reason }) => ({ id, from: from.toISOString(), to: to.toISOString(), reason })),
    };
  }

  private listItem(worker: Worker, duty: readonly WorkingDay[], today: LocalDate): dto.WorkerListItem {
    const { id, name, gender, avatarSeed, level, district, phoneMasked, skills, ratingAverage, visitCount } = worker;
    return {
      id,
      name,
      gender,
      avatarSeed,
      level,
      district,
      phoneMasked,
      isBarred: worker.isBarred,
      skills: [...skills],
      certificates: latestOfEachKind(worker.certificates).map(({ kind, expiresOn }) => ({
        kind,
        expiresOn,
        state: certificateState(expiresOn, today),
      })),
      // a night shift of yesterday counts as far as it reaches into today
      today: duty
        .filter((day) => day.workerId === id)
        .flatMap(({ spans }) => spans)
        .filter(({ to }) => dayOf(to) >= today)
        .map(({ from, to }) => ({ from: from.toISOString(), to: to.toISOString() })),
      ratingAverage,
      visitCount,
    };
  }
}
