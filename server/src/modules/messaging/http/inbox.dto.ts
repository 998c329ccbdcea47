import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';
import { IsId } from '../../../platform/http/is-instant.js';
import { TEMPLATE_KEYS, type TemplateKey } from '../domain/templates.js';

const text = { type: 'string' } as const;

export class InboxQuery {
  @ApiPropertyOptional({ ...text, maxLength: 40, description: '`nextCursor` of the page before' })
  @IsOptional()
  @IsString()
  @IsId()
  cursor?: string;
}

export class InboxMessage {
  @ApiProperty(text) id!: string;
  @ApiProperty({ enum: TEMPLATE_KEYS, enumName: 'MessageKind' }) kind!: TemplateKey;
  @ApiProperty(text) title!: string;
  @ApiProperty({ ...text, description: 'one sentence or two, in Chinese' }) text!: string;
  @ApiProperty({ ...text, description: 'of the mini-program, without the leading slash' }) page!: string;
  @ApiProperty({ ...text, format: 'date-time' }) at!: string;
  @ApiProperty({ description: 'not shown before' }) unread!: boolean;
}

export class InboxPage {
  @ApiProperty({ type: [InboxMessage], description: 'newest first' }) items!: InboxMessage[];
  @ApiProperty({ ...text, nullable: true, description: 'asks for the page after this one' }) nextCursor!: string | null;
}

export class UnreadMessages {
  @ApiProperty({ type: 'integer', description: 'counted up to the policy’s most' }) count!: number;
}

export class MessagesRead {
  @ApiProperty({ ...text, maxLength: 40, description: 'the newest message that was shown' })
  @IsString()
  @IsId()
  upTo!: string;
}
