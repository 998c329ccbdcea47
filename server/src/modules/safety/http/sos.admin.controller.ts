import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { AnswerSos } from '../application/answer-sos.js';
import { RevealContacts } from '../application/reveal-contacts.js';
import { ReadSos } from '../application/read-sos.js';
import { SAFETY_DESK } from '../domain/desk.js';
import { SosContacts } from './precautions.dto.js';
import * as dto from './sos.dto.js';
import { openedSos, sosCard } from './sos.views.js';

/** The office's side of a call for help. */
@ApiTags('safety')
@Controller('admin/safety')
export class SosDeskController {
  constructor(
    private readonly reading: ReadSos,
    private readonly answering: AnswerSos,
    private readonly revealing: RevealContacts,
  ) {}

  @Get('alarms')
  @Access(SAFETY_DESK)
  @ApiOkResponse({ type: dto.SosAlarms })
  async alarms(): Promise<dto.SosAlarms> {
    return { items: (await this.reading.open()).map(sosCard) };
  }

  @Get('sos')
  @Access(SAFETY_DESK)
  @ApiOkResponse({ type: dto.EndedSos })
  async ended(): Promise<dto.EndedSos> {
    return { items: (await this.reading.ended()).map(sosCard) };
  }

  @Get('sos/:id')
  @Access(SAFETY_DESK, 'any')
  @ApiOkResponse({ type: dto.OpenedSos })
  async open(@Param('id', IdParam) id: string): Promise<dto.OpenedSos> {
    return openedSos(unwrap(await this.reading.opened(id)));
  }

  @Get('sos/:id/contacts')
  @Access(SAFETY_DESK, 'any')
  @ApiOkResponse({ type: SosContacts })
  async contacts(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<SosContacts> {
    return unwrap(await this.revealing.at(actor, id));
  }

  @Post('sos/:id/acknowledge')
  @HttpCode(204)
  @Access(SAFETY_DESK, 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async acknowledge(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    unwrap(await this.answering.acknowledge(actor, id));
  }

  @Post('sos/:id/note')
  @HttpCode(204)
  @Access(SAFETY_DESK, 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async note(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { text }: dto.SafetyWords,
  ): Promise<void> {
    unwrap(await this.answering.note(actor, id, text.trim()));
  }

  @Post('sos/:id/end')
  @HttpCode(204)
  @Access(SAFETY_DESK, 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async end(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { text }: dto.SafetyWords,
  ): Promise<void> {
    unwrap(await this.answering.end(actor, id, text.trim()));
  }
}
