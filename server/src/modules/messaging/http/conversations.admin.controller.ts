import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { refuse } from '@daowei/shared/kernel/result';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { RefusalException, unwrap } from '../../../platform/http/refusal.exception.js';
import { AnswerConversation } from '../application/answer-conversation.js';
import { ReadConversations, type OfficeTalk, type SpokenLine } from '../application/read-conversations.js';
import * as dto from './conversations.dto.js';

/** 客服对话: what customers write in WeChat, and the office's answers. */
@ApiTags('messaging')
@Controller('admin/conversations')
export class ConversationsController {
  constructor(
    private readonly reading: ReadConversations,
    private readonly answering: AnswerConversation,
  ) {}

  @Get()
  @Access(['service', 'coordinator', 'manager'])
  @ApiOkResponse({ type: dto.ConversationList })
  async list(): Promise<dto.ConversationList> {
    return { items: (await this.reading.list()).map(talkView) };
  }

  @Get(':id')
  @Access(['service', 'coordinator', 'manager'], 'any')
  @ApiOkResponse({ type: dto.ConversationPage })
  read(@Param('id', IdParam) id: string): Promise<dto.ConversationPage> {
    return this.page(id);
  }

  @Post(':id/answers')
  @HttpCode(200)
  @Access(['service', 'coordinator', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: dto.ConversationPage })
  async answer(
    @CurrentActor() { label }: Actor,
    @Param('id', IdParam) id: string,
    @Body() { text }: dto.AnswerConversationBody,
  ): Promise<dto.ConversationPage> {
    unwrap(await this.answering.answer(id, text.trim(), label));
    return this.page(id);
  }

  private async page(id: string): Promise<dto.ConversationPage> {
    const found = await this.reading.one(id);
    if (!found) throw new RefusalException(refuse('NOT_FOUND'));
    return { ...talkView(found.talk), lines: found.lines.map(lineView) };
  }
}

function talkView({ enteredAt, waitingSince, last, ...talk }: OfficeTalk): dto.ConversationView {
  const { id, name, isOpen, closesAt, left } = talk;
  return {
    id,
    name,
    isOpen,
    closesAt: closesAt.toISOString(),
    left,
    hasOnlyEntered: enteredAt !== null,
    waitingSince: waitingSince?.toISOString() ?? null,
    last: last && lineView(last),
  };
}

function lineView({ id, words, author, at, state, because }: SpokenLine): dto.ConversationLineView {
  return { id, words, author, at: at.toISOString(), state: state === 'sending' ? 'pending' : state, because };
}
