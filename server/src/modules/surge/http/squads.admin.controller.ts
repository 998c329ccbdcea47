import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { isLocalDate, localDate } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { ReadSupport } from '../application/read-support.js';
import { RequestSquad } from '../application/request-squad.js';
import type { Sent } from '../application/squad-members.js';
import { AskForSquad, GrantSquad, RefuseSquad, type SquadPerson } from './surge.dto.js';
import { SupportView } from './support.dto.js';
import { supportView } from './surge.views.js';

/** The support squad of headquarters (支援小队): coordinators ask, the manager answers. */
@ApiTags('surge')
@Controller('admin/surge/squads')
export class SquadsController {
  constructor(
    private readonly squads: RequestSquad,
    private readonly support: ReadSupport,
  ) {}

  @Post()
  @HttpCode(200)
  @Access(['coordinator', 'manager'])
  @Idempotent()
  @ApiOkResponse({ type: SupportView })
  async ask(@CurrentActor() actor: Actor, @Body() body: AskForSquad): Promise<SupportView> {
    const { district, people, because, from, to } = body;
    const wanted = { district, people, because: because.trim(), from: new Date(from), to: new Date(to) };
    unwrap(await this.squads.ask(actor, wanted));
    return this.all();
  }

  @Post(':id/grant')
  @HttpCode(200)
  @Access(['manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: SupportView })
  async grant(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { people, startDistrict, answer }: GrantSquad,
  ): Promise<SupportView> {
    const sent = people.map((person, index) => unwrap(sentOf(person, index)));
    const said = { people: sent, startDistrict: startDistrict.trim(), answer: answer?.trim() || null };
    unwrap(await this.squads.grant(actor, id, said));
    return this.all();
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @Access(['manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: SupportView })
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { answer }: RefuseSquad,
  ): Promise<SupportView> {
    unwrap(await this.squads.refuse(actor, id, answer.trim()));
    return this.all();
  }

  @Post(':id/end')
  @HttpCode(200)
  @Access(['coordinator', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: SupportView })
  async end(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<SupportView> {
    unwrap(await this.squads.end(actor, id));
    return this.all();
  }

  private async all(): Promise<SupportView> {
    return supportView(await this.support.all());
  }
}

/** Refuses VALIDATION_FAILED for a day that does not exist. */
function sentOf({ name, skills, certificates, ...rest }: SquadPerson, index: number): Result<Sent> {
  const wrong = certificates.findIndex(({ expiresOn }) => !isLocalDate(expiresOn));
  if (wrong >= 0) {
    const path = `people.${index}.certificates.${wrong}.expiresOn`;
    return refuse('VALIDATION_FAILED', undefined, { fields: [{ path, message: '应为有效的日期' }] });
  }
  return {
    ...{ gender: rest.gender, phone: rest.phone, level: rest.level },
    name: name.trim(),
    skills: skills.map((skill) => skill.trim()),
    certificates: certificates.map(({ kind, number, expiresOn }) => ({
      ...{ kind: kind.trim(), number },
      expiresOn: localDate(expiresOn),
    })),
  };
}
