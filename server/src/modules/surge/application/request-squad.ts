import { Injectable } from '@nestjs/common';
import type { Interval } from '@daowei/shared/kernel/interval';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import { checkSquadHours } from '../domain/squad-duty.js';
import { decideSquad, type Squad, type SquadCommand, type SquadState } from '../domain/squad-life.js';
import { SURGE_POLICY } from '../domain/surge-policy.js';
import { SquadsSql } from '../infrastructure/squads.sql.js';
import { SquadMembers, type Sent } from './squad-members.js';
import { squadSubject } from './work-kinds.js';

export interface WantedSquad extends Interval {
  readonly district: string;
  readonly people: number;
  readonly because: string;
}

/** What headquarters says: who comes, and a word for who asked. */
export interface SquadAnswer {
  readonly people: readonly Sent[];
  /** where they set out from */
  readonly startDistrict: string;
  readonly answer: string | null;
}

/** A support squad is asked for, granted with names or refused, and ended. */
@Injectable()
export class RequestSquad {
  constructor(
    private readonly transactions: Transactions,
    private readonly squads: SquadsSql,
    private readonly members: SquadMembers,
    private readonly privacy: PrivacyFacade,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** The request's id. Refuses VALIDATION_FAILED for its hours. */
  ask({ accountId, label }: Actor, wanted: WantedSquad): Promise<Result<string>> {
    return this.transactions.run(async (tx): Promise<Result<string>> => {
      const now = this.clock.now();
      const possible = checkSquadHours(wanted, now);
      if (isRefused(possible)) return possible;
      const { district, from, to, people, because } = wanted;
      const squad: Squad = {
        id: this.ids.next(),
        ...{ district, from, to, people, because },
        state: 'asked',
        askedBy: label,
        askedAt: now,
        names: [],
        answeredBy: null,
        answer: null,
        endedAt: null,
      };
      await this.squads.add(tx, squad, SURGE_POLICY.version);
      const hours = { from: from.toISOString(), to: to.toISOString() };
      await this.record(tx, { accountId, label }, squad.id, 'asked', { district, people, because, ...hours });
      return squad.id;
    });
  }

  /** Who comes is on the roster from now on. Refuses as `answer` does, and what `SquadMembers.come` refuses. */
  grant(actor: Actor, id: string, { people, startDistrict, answer }: SquadAnswer): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const squad = await this.decide(tx, id, 'grant');
      if (isRefused(squad)) return squad;
      const by = { accountId: actor.accountId, label: actor.label };
      const come = await this.members.come(tx, squad, { people, startDistrict }, by);
      if (isRefused(come)) return come;
      const names = people.map(({ name }) => name);
      await this.squads.move(tx, { id, state: 'granted', names, answeredBy: by.label, answer, endedAt: null });
      await this.record(tx, by, id, 'granted', {
        people: names.length,
        startDistrict,
        ...(answer !== null && { answer }),
      });
      return null;
    });
  }

  /** Refuses NOT_FOUND, and SQUAD_CLOSED when somebody was faster or the time is over. */
  refuse({ accountId, label }: Actor, id: string, answer: string): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const squad = await this.decide(tx, id, 'refuse');
      if (isRefused(squad)) return squad;
      await this.squads.move(tx, {
        id,
        state: 'refused',
        names: [],
        answeredBy: label,
        answer,
        endedAt: this.clock.now(),
      });
      await this.record(tx, { accountId, label }, id, 'refused', { answer });
      return null;
    });
  }

  /** Who came goes. Refuses as `refuse` does. */
  end({ accountId, label }: Actor, id: string): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const squad = await this.decide(tx, id, 'end');
      if (isRefused(squad)) return squad;
      const gone = await this.members.go(tx, squad, { accountId, label });
      if (isRefused(gone)) return gone;
      const { names, answeredBy, answer } = squad;
      await this.squads.move(tx, { id, state: 'ended', names, answeredBy, answer, endedAt: this.clock.now() });
      await this.record(tx, { accountId, label }, id, 'ended', {});
      return null;
    });
  }

  /** The request, locked, when the command may be done to it. */
  private async decide(tx: Tx, id: string, command: SquadCommand): Promise<Result<Squad>> {
    const squad = await this.squads.lock(tx, id);
    if (!squad) return refuse('NOT_FOUND');
    const state = decideSquad(squad, command, this.clock.now());
    return isRefused(state) ? state : squad;
  }

  private async record(
    tx: Tx,
    actor: AuditActor,
    id: string,
    what: SquadState,
    data: Record<string, unknown>,
  ): Promise<void> {
    await this.privacy.record(tx, { actor, action: `squad.${what}`, subject: squadSubject(id), data });
  }
}
