import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { refuse } from '@daowei/shared/kernel/result';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { PeopleFiles } from '../application/people-files.js';
import * as dto from '../contract/worker-views.js';

@ApiTags('workforce')
@Controller('worker')
export class OwnRosterController {
  constructor(private readonly people: PeopleFiles) {}

  @Get('roster')
  @Access(['worker'])
  @ApiOkResponse({ type: dto.RosterView })
  async own(@CurrentActor() actor: Actor): Promise<dto.RosterView> {
    return unwrap(actor.workerId ? await this.people.own(actor.workerId) : refuse('NOT_FOUND'));
  }
}
