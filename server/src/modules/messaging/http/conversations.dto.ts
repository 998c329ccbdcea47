import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';

const text = { type: 'string' } as const;
const instant = { type: 'string', format: 'date-time' } as const;

/** WeChat takes 2,048 bytes; a character is three of them at most, halves of pairs two. */
export const ANSWER_CHARACTERS = 600;
export const LINE_STATES = ['received', 'pending', 'sent', 'not_sent', 'unknown'] as const;
export type LineState = (typeof LINE_STATES)[number];

export class ConversationLineView {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) words!: string;
  @ApiProperty({ ...text, nullable: true, description: 'of the office; null: the customer' }) author!: string | null;
  @ApiProperty(instant) at!: string;
  @ApiProperty({ enum: LINE_STATES, enumName: 'ConversationLineState' }) state!: LineState;
  @ApiProperty({ ...text, nullable: true, description: 'why it was not sent, in Chinese' }) because!: string | null;
}

export class ConversationView {
  @ApiProperty(text) id!: string;
  @ApiProperty({ ...text, nullable: true, description: 'null: has never been in the mini-program' })
  name!: string | null;
  @ApiProperty({ type: 'boolean', description: 'WeChat takes answers now' }) isOpen!: boolean;
  @ApiProperty(instant) closesAt!: string;
  @ApiProperty({ type: 'integer', description: 'answers WeChat still takes while it is open' }) left!: number;
  @ApiProperty({ type: 'boolean', description: 'it is open because the person came in, and has not written' })
  hasOnlyEntered!: boolean;
  @ApiProperty({ ...instant, nullable: true, description: 'has written and was not answered' })
  waitingSince!: string | null;
  @ApiProperty({ type: ConversationLineView, nullable: true }) last!: ConversationLineView | null;
}

export class ConversationList {
  @ApiProperty({ type: [ConversationView], description: 'who waits first, the longest before the others' })
  items!: ConversationView[];
}

export class ConversationPage extends ConversationView {
  @ApiProperty({ type: [ConversationLineView], description: 'the newest ones, oldest first' })
  lines!: ConversationLineView[];
}

export class AnswerConversationBody {
  @ApiProperty({ ...text, maxLength: ANSWER_CHARACTERS })
  @IsString()
  @Matches(/\S/)
  @MaxLength(ANSWER_CHARACTERS)
  text!: string;
}
