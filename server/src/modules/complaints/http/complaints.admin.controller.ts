import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { addDays, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { refuse } from '@daowei/shared/kernel/result';
import { Access, CurrentActor, type Actor, type Role } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { DayParam, IdParam } from '../../../platform/http/params.js';
import { RefusalException, unwrap } from '../../../platform/http/refusal.exception.js';
import { FileLinks } from '../../../platform/storage/file-links.js';
import { AnswerComplaint } from '../application/answer-complaint.js';
import { FileComplaint } from '../application/file-complaint.js';
import { ReadComplaints } from '../application/read-complaints.js';
import { OpenedComplaint } from './complaint-amends.dto.js';
import * as dto from './complaints.dto.js';
import { deskView, openedView, orderComplaints, resolutionView } from './complaints.views.js';

/** Who looks after complaints. */
export const COMPLAINT_DESK: readonly Role[] = ['service', 'coordinator', 'manager'];

class FiledOne {
  @ApiProperty({ type: 'string' }) id!: string;
}

/** The desk's side of complaints: the board by clocks, and what the office writes. */
@ApiTags('complaints')
@Controller('admin')
export class ComplaintsDeskController {
  constructor(
    private readonly filing: FileComplaint,
    private readonly answering: AnswerComplaint,
    private readonly reading: ReadComplaints,
    private readonly links: FileLinks,
  ) {}

  @Get('complaints')
  @Access(COMPLAINT_DESK)
  @ApiOkResponse({ type: dto.ComplaintBoard })
  async board(): Promise<dto.ComplaintBoard> {
    const [items, resolution] = await Promise.all([this.reading.board(), this.reading.resolution()]);
    return { items: items.map(deskView), resolution: resolutionView(resolution) };
  }

  @Get('complaints-tracked')
  @Access(COMPLAINT_DESK)
  @ApiOkResponse({ type: dto.TrackedComplaints })
  async tracked(
    @Query('from', DayParam) from: LocalDate,
    @Query('to', DayParam) to: LocalDate,
  ): Promise<dto.TrackedComplaints> {
    const items = await this.reading.tracked(startOfDay(from), startOfDay(addDays(to, 1)));
    return { items: items.map(deskView) };
  }

  @Get('orders/:id/complaints')
  @Access(COMPLAINT_DESK, 'any')
  @ApiOkResponse({ type: dto.OrderComplaints })
  async ofOrder(@Param('id', IdParam) orderId: string): Promise<dto.OrderComplaints> {
    const found = await this.reading.ofOrder(orderId, null);
    if (!found) throw new RefusalException(refuse('NOT_FOUND'));
    return orderComplaints(found);
  }

  @Post('orders/:id/complaints')
  @Access(COMPLAINT_DESK, 'any')
  @Idempotent()
  @ApiCreatedResponse({ type: FiledOne })
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) orderId: string,
    @Body() { kind, words, photoIds }: dto.FileComplaint,
  ): Promise<FiledOne> {
    return { id: unwrap(await this.filing.byPhone(actor, orderId, { kind, words: words.trim(), photoIds })) };
  }

  @Get('complaints/:id')
  @Access(COMPLAINT_DESK, 'any')
  @ApiOkResponse({ type: OpenedComplaint })
  async open(@CurrentActor() { accountId }: Actor, @Param('id', IdParam) id: string): Promise<OpenedComplaint> {
    const opened = await this.reading.opened(id, null);
    if (!opened) throw new RefusalException(refuse('NOT_FOUND'));
    return openedView(opened, this.links, accountId);
  }

  @Post('complaints/:id/take')
  @HttpCode(204)
  @Access(COMPLAINT_DESK, 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async take(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    unwrap(await this.answering.take(actor, id));
  }

  @Post('complaints/:id/answer')
  @HttpCode(204)
  @Access(COMPLAINT_DESK, 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { text }: dto.ComplaintWords,
  ): Promise<void> {
    unwrap(await this.answering.answer(actor, id, text.trim()));
  }

  @Post('complaints/:id/ask')
  @HttpCode(204)
  @Access(COMPLAINT_DESK, 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async ask(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { text }: dto.ComplaintWords,
  ): Promise<void> {
    unwrap(await this.answering.ask(actor, id, text.trim()));
  }

  @Post('complaints/:id/note')
  @HttpCode(204)
  @Access(COMPLAINT_DESK, 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async note(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { text }: dto.ComplaintWords,
  ): Promise<void> {
    unwrap(await this.answering.note(actor, id, text.trim()));
  }

  @Post('complaints/:id/solve')
  @HttpCode(204)
  @Access(COMPLAINT_DESK, 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async solve(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { text, cause }: dto.SolveComplaint,
  ): Promise<void> {
    unwrap(await this.answering.solve(actor, id, text.trim(), cause));
  }

  @Post('complaints/:id/merge')
  @HttpCode(204)
  @Access(COMPLAINT_DESK, 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async merge(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { other }: dto.MergeComplaint,
  ): Promise<void> {
    unwrap(await this.answering.merge(actor, id, other));
  }
}
