import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { ResendMessage } from '../application/resend-message.js';
import { CHANNELS, type Channel } from '../contract/outreach.js';

export class ResendMessageBody {
  @ApiProperty({ description: 'it may have arrived already, and twice is all right' })
  @IsBoolean()
  despiteDoubt!: boolean;
}

export class ResentMessage {
  @ApiProperty({ enum: CHANNELS, enumName: 'MessageChannel', description: 'the way it goes now' }) channel!: Channel;
  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    description: 'the end of the quiet hours it waits for; null: it goes at once',
  })
  notBefore!: string | null;
}

@ApiTags('messaging')
@Controller('admin/messages')
export class OfficeMessagesController {
  constructor(private readonly resending: ResendMessage) {}

  @Post(':id/resend')
  @HttpCode(200)
  @Access(['service', 'coordinator', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: ResentMessage })
  async resend(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { despiteDoubt }: ResendMessageBody,
  ): Promise<ResentMessage> {
    const { channel, notBefore } = unwrap(await this.resending.resend(actor, id, despiteDoubt));
    return { channel, notBefore: notBefore?.toISOString() ?? null };
  }
}
