import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { refuse } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { RefusalException, unwrap } from '../../../platform/http/refusal.exception.js';
import { FileLinks } from '../../../platform/storage/file-links.js';
import { FileComplaint } from '../application/file-complaint.js';
import { FollowComplaint } from '../application/follow-complaint.js';
import { ReadComplaints } from '../application/read-complaints.js';
import * as dto from './complaints.dto.js';
import { cardView, customerView, orderComplaints } from './complaints.views.js';

/** A customer complains, follows every step and says whether it is good. */
@ApiTags('complaints')
@Controller()
export class ComplaintsController {
  constructor(
    private readonly filing: FileComplaint,
    private readonly following: FollowComplaint,
    private readonly reading: ReadComplaints,
    private readonly links: FileLinks,
    private readonly clock: Clock,
  ) {}

  @Get('complaints')
  @Access(['customer'])
  @ApiOkResponse({ type: dto.ComplaintCards })
  async list(@CurrentActor() { accountId }: Actor): Promise<dto.ComplaintCards> {
    return { items: (await this.reading.ofCustomer(accountId)).map(cardView) };
  }

  @Get('orders/:id/complaints')
  @Access(['customer'], 'own-order')
  @ApiOkResponse({ type: dto.OrderComplaints })
  async ofOrder(@CurrentActor() actor: Actor, @Param('id', IdParam) orderId: string): Promise<dto.OrderComplaints> {
    const found = await this.reading.ofOrder(orderId, actor);
    if (!found) throw new RefusalException(refuse('NOT_FOUND'));
    return orderComplaints(found);
  }

  @Post('orders/:id/complaints')
  @Access(['customer'], 'own-order')
  @Idempotent()
  @ApiCreatedResponse({ type: dto.ComplaintView })
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) orderId: string,
    @Body() { kind, words, photoIds }: dto.FileComplaint,
  ): Promise<dto.ComplaintView> {
    const filed = await this.filing.byCustomer(actor, orderId, { kind, words: words.trim(), photoIds });
    return this.view(actor, unwrap(filed));
  }

  @Get('complaints/:id')
  @Access(['customer'], 'own-complaint')
  @ApiOkResponse({ type: dto.ComplaintView })
  open(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<dto.ComplaintView> {
    return this.view(actor, id);
  }

  @Post('complaints/:id/follow')
  @HttpCode(200)
  @Access(['customer'], 'own-complaint')
  @Idempotent()
  @ApiOkResponse({ type: dto.ComplaintView })
  async follow(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { command, words, photoIds }: dto.FollowComplaint,
  ): Promise<dto.ComplaintView> {
    unwrap(await this.following.follow(actor, id, command, words?.trim() ?? null, photoIds));
    return this.view(actor, id);
  }

  private async view({ accountId }: Actor, id: string): Promise<dto.ComplaintView> {
    const opened = await this.reading.opened(id, accountId);
    if (!opened) throw new RefusalException(refuse('NOT_FOUND'));
    return customerView(opened, this.links, this.clock.now());
  }
}
