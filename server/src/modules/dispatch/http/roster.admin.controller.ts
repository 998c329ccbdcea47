import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { isRefused, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../platform/database/transactions.js';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { RefusalException, unwrap } from '../../../platform/http/refusal.exception.js';
import type { RosterChange } from '../../workforce/contract/roster.js';
import { ChangeRoster } from '../application/change-roster.js';
import { absenceOf, rosterChangeOf } from './roster-change.js';
import { consequencesView } from './roster-views.js';
import * as dto from './roster.dto.js';

/** Shifts, absences and certificates, changed with their consequences in view. */
@ApiTags('workforce')
@Controller('admin/workers')
export class RosterController {
  constructor(
    private readonly transactions: Transactions,
    private readonly rosters: ChangeRoster,
  ) {}

  @Post(':id/absences/preview')
  @HttpCode(200)
  @Access(['people', 'coordinator', 'manager'], 'any')
  @ApiOkResponse({ type: dto.RosterConsequencesView })
  previewAbsence(@Param('id', IdParam) id: string, @Body() body: dto.PlanAbsence): Promise<dto.RosterConsequencesView> {
    return this.preview(id, absenceOf(body));
  }

  @Post(':id/absences')
  @HttpCode(200)
  @Access(['people', 'coordinator', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: dto.RosterConsequencesView })
  addAbsence(
    @Param('id', IdParam) id: string,
    @Body() body: dto.AddAbsence,
    @CurrentActor() actor: Actor,
  ): Promise<dto.RosterConsequencesView> {
    return this.save(actor, id, absenceOf(body), body.fingerprint);
  }

  @Post(':id/roster/preview')
  @HttpCode(200)
  @Access(['people', 'manager'], 'any')
  @ApiOkResponse({ type: dto.RosterConsequencesView })
  previewChange(@Param('id', IdParam) id: string, @Body() body: dto.PlanRoster): Promise<dto.RosterConsequencesView> {
    return this.preview(id, rosterChangeOf(body));
  }

  @Post(':id/roster')
  @HttpCode(200)
  @Access(['people', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: dto.RosterConsequencesView })
  change(
    @Param('id', IdParam) id: string,
    @Body() body: dto.ChangeRosterInput,
    @CurrentActor() actor: Actor,
  ): Promise<dto.RosterConsequencesView> {
    return this.save(actor, id, rosterChangeOf(body), body.fingerprint);
  }

  private async preview(workerId: string, change: Result<RosterChange>): Promise<dto.RosterConsequencesView> {
    const wanted = unwrap(change);
    return consequencesView(unwrap(await this.rosters.preview(this.transactions.reader, workerId, wanted)));
  }

  /** Whoever saves on an old preview gets the new one with the refusal. */
  private async save(
    actor: Actor,
    workerId: string,
    change: Result<RosterChange>,
    fingerprint: string,
  ): Promise<dto.RosterConsequencesView> {
    const wanted = unwrap(change);
    const saved = await this.transactions.run((tx) => this.rosters.save(tx, actor, workerId, wanted, fingerprint));
    if (!isRefused(saved) || saved.refused !== 'STALE_VERSION') return consequencesView(unwrap(saved));
    const preview = await this.preview(workerId, wanted);
    throw new RefusalException({ ...saved, extra: { preview } });
  }
}
