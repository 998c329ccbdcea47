import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { DIFFICULTIES, type Difficulty } from '../../domain/difficulty.js';
import { REQUEST_STATES, type RequestState } from '../../domain/request-life.js';
import { FullWish, HeldOffer, WishedAddOn } from './waitlist.dto.js';

const text = { type: 'string' } as const;
const maybe = { type: 'string', nullable: true } as const;
const integer = { type: 'integer' } as const;
const instant = { type: 'string', format: 'date-time' } as const;

const MOST_WORDS = 200;

export class AskForShift extends FullWish {
  @ApiProperty({ enum: DIFFICULTIES, enumName: 'Difficulty' })
  @IsIn(DIFFICULTIES)
  difficulty!: Difficulty;

  @ApiPropertyOptional({ ...text, maxLength: MOST_WORDS, description: 'kept encrypted, read by the coordinator only' })
  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @MaxLength(MOST_WORDS)
  words?: string;
}

/** What was asked for, to look for other times with. */
export class WishedVisit {
  @ApiProperty(text) serviceId!: string;
  @ApiPropertyOptional({ ...text, description: 'none where nobody comes' }) addressId?: string;
  @ApiPropertyOptional(integer) hours?: number;
  @ApiProperty({ type: [WishedAddOn] }) addOns!: WishedAddOn[];
}

export class ShiftRequestView {
  @ApiProperty(text) id!: string;
  @ApiProperty({ enum: REQUEST_STATES, enumName: 'ShiftRequestState' }) state!: RequestState;
  @ApiProperty(text) stateText!: string;
  @ApiProperty({ type: WishedVisit }) wish!: WishedVisit;
  @ApiProperty(text) serviceName!: string;
  @ApiProperty(text) serviceIcon!: string;
  @ApiProperty(text) addressShort!: string;
  @ApiProperty(integer) durationMinutes!: number;
  @ApiProperty(instant) startAt!: string;
  @ApiProperty({ ...text, description: '`3月12日 周四 19:00`' }) wishText!: string;
  @ApiProperty({ ...integer, description: 'the price of the day the customer asked; what is granted is never dearer' })
  promisedFen!: number;
  @ApiProperty({ ...instant, description: 'a coordinator answers until then' }) answerBy!: string;
  @ApiProperty({ ...maybe, description: 'how it was answered or ended, in Chinese' }) answerText!: string | null;
  @ApiProperty({ ...maybe, description: 'the booking of the granted time' }) orderId!: string | null;
  @ApiProperty({ type: HeldOffer, nullable: true, description: 'granted, and to be paid for' })
  offer!: HeldOffer | null;
}

export class DifficultyView {
  @ApiProperty({ enum: DIFFICULTIES, enumName: 'Difficulty' }) code!: Difficulty;
  @ApiProperty(text) label!: string;
}

export class ShiftRequestList {
  @ApiProperty({ type: [ShiftRequestView] }) items!: ShiftRequestView[];
  @ApiProperty({ type: [DifficultyView], description: 'what to choose from' }) difficulties!: DifficultyView[];
}
