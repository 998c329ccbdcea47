import { Injectable } from '@nestjs/common';
import type { Interval } from '@daowei/shared/kernel/interval';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { checkHours } from '../domain/call-life.js';
import { decideSquad, type Squad, type SquadCommand } from '../domain/squad-life.js';
import { SURGE_POLICY } from '../domain/surge-policy.js';
import { SquadsSql } from '../infrastructure/squads.sql.js';
import { squadSubject } from './work-kinds.js';

export interface WantedSquad extends Interval {
  readonly district: string;
  readonly people: number;
  readonly because: string;
}

/** What headquarters says: who comes, and a word for who asked. */
export interface SquadAnswer {
  readonly names: readonly string[];
  readonly answer: string | null;
}

/** A support squad is asked for, granted with names or refused, and ended. */
@Injectable()
export class RequestSquad {
  constructor(
    private readonly transactions: Transactions,
    private readonly squads: SquadsSql,
    private readonly privacy: PrivacyFacade,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** The request's id. Refuses VALIDATION_FAILED for its hours. */
  ask({ accountId, label }: Actor, wanted: WantedSquad): Promise<Result<string>> {
    return this.transactions.run(async (tx): Promise<Result<string>> => {
      const now = this.clock.now();
      const possible = checkHours(wanted, now);
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
      await this.privacy.record(tx, {
        actor: { accountId, label },
        action: 'squad.asked',
        subject: squadSubject(squad.id),
        data: { district, people, because, from: from.toISOString(), to: to.toISOString() },
      });
      return squad.id;
    });
  }

  /** Refuses NOT_FOUND, and SQUAD_CLOSED when somebody was faster or the time is over. */
  move(
    { accountId, label }: Actor,
    id: string,
    command: SquadCommand,
    { names, answer }: SquadAnswer = { names: [], answer: null },
  ): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const squad = await this.squads.lock(tx, id);
      if (!squad) return refuse('NOT_FOUND');
      const now = this.clock.now();
      const state = decideSquad(squad, command, now);
      if (isRefused(state)) return state;
      const isEnd = command === 'end';
      await this.squads.move(tx, {
        id,
        state,
        names: isEnd ? squad.names : names,
        answeredBy: isEnd ? squad.answeredBy : label,
        answer: isEnd ? squad.answer : answer,
        endedAt: state === 'granted' ? null : now,
      });
      await this.privacy.record(tx, {
        actor: { accountId, label },
        action: `squad.${state}`,
        subject: squadSubject(id),
        data: isEnd ? {} : { people: names.length, ...(answer !== null && { answer }) },
      });
      return null;
    });
  }
}
