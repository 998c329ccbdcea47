import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { ReadInbox } from '../application/read-inbox.js';
import { TEMPLATES } from '../domain/templates.js';
import * as dto from './inbox.dto.js';

@ApiTags('messaging')
@Controller('messages')
export class InboxController {
  constructor(private readonly inbox: ReadInbox) {}

  @Get()
  @Access(['customer', 'worker'])
  @ApiOkResponse({ type: dto.InboxPage })
  async list(@CurrentActor() { accountId }: Actor, @Query() { cursor }: dto.InboxQuery): Promise<dto.InboxPage> {
    const { messages, nextCursor } = await this.inbox.page(accountId, cursor ?? null);
    const items = messages.map(({ id, template: kind, text, page, at, unread }) => {
      return { id, kind, title: TEMPLATES[kind].title, text, page, at: at.toISOString(), unread };
    });
    return { items, nextCursor };
  }

  @Get('unread')
  @Access(['customer', 'worker'])
  @ApiOkResponse({ type: dto.UnreadMessages })
  async unread(@CurrentActor() { accountId }: Actor): Promise<dto.UnreadMessages> {
    return { count: await this.inbox.unread(accountId) };
  }

  /** Told by the mini-program when the list was shown. Doing it twice changes nothing. */
  @Post('read')
  @HttpCode(204)
  @Access(['customer', 'worker'])
  @ApiNoContentResponse()
  async read(@CurrentActor() { accountId }: Actor, @Body() { upTo }: dto.MessagesRead): Promise<void> {
    await this.inbox.markRead(accountId, upTo);
  }
}
