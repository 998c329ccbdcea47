import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { refuse } from '@daowei/shared/kernel/result';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { RefusalException, unwrap } from '../../../platform/http/refusal.exception.js';
import { FileLinks } from '../../../platform/storage/file-links.js';
import { AnswerLeave } from '../application/answer-leave.js';
import { ReadLeave } from '../application/read-leave.js';
import * as dto from './leave.dto.js';
import { deskView, openedView } from './leave.views.js';

/** The office answers who asked for time off, with the visits in view that need somebody else. */
@ApiTags('leave')
@Controller('admin/leave')
export class LeaveDeskController {
  constructor(
    private readonly reading: ReadLeave,
    private readonly answering: AnswerLeave,
    private readonly links: FileLinks,
  ) {}

  @Get()
  @Access(['people', 'coordinator', 'manager'])
  @ApiOkResponse({ type: dto.DeskLeaveList })
  async list(): Promise<dto.DeskLeaveList> {
    return { items: (await this.reading.desk()).map(deskView) };
  }

  @Get(':id')
  @Access(['people', 'coordinator', 'manager'], 'any')
  @ApiOkResponse({ type: dto.OpenedLeaveView })
  open(@Param('id', IdParam) id: string): Promise<dto.OpenedLeaveView> {
    return this.opened(id);
  }

  @Get(':id/note')
  @Access(['people', 'coordinator', 'manager'], 'any')
  @ApiOkResponse({ type: dto.LeaveNote })
  async note(@Param('id', IdParam) id: string, @CurrentActor() actor: Actor): Promise<dto.LeaveNote> {
    const { note, photoId } = unwrap(await this.reading.note(actor, id));
    return { note, photoUrl: photoId && this.links.linkTo(photoId) };
  }

  @Post(':id/grant')
  @HttpCode(200)
  @Access(['people', 'coordinator', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: dto.OpenedLeaveView })
  async grant(
    @Param('id', IdParam) id: string,
    @Body() { fingerprint, answer }: dto.GrantLeave,
    @CurrentActor() actor: Actor,
  ): Promise<dto.OpenedLeaveView> {
    unwrap(await this.answering.grant(actor, id, fingerprint, answer?.trim() || null));
    return this.opened(id);
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @Access(['people', 'coordinator', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: dto.OpenedLeaveView })
  async refuse(
    @Param('id', IdParam) id: string,
    @Body() { answer }: dto.RefuseLeave,
    @CurrentActor() actor: Actor,
  ): Promise<dto.OpenedLeaveView> {
    unwrap(await this.answering.refuse(actor, id, answer.trim()));
    return this.opened(id);
  }

  private async opened(id: string): Promise<dto.OpenedLeaveView> {
    const found = await this.reading.opened(id);
    if (!found) throw new RefusalException(refuse('NOT_FOUND'));
    return openedView(found);
  }
}
