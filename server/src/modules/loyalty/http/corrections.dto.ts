import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import {
  CORRECTION_COMMANDS,
  CORRECTION_REASON_CODES,
  CORRECTION_STATES,
  type CorrectionCommand,
  type CorrectionReason,
  type CorrectionState,
} from '../domain/correction.js';
import { CURRENCIES, type Currency } from '../domain/currency.js';

const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const maybe = { type: 'string', nullable: true } as const;
const currency = { enum: CURRENCIES, enumName: 'RewardCurrency' } as const;
const reason = { enum: CORRECTION_REASON_CODES, enumName: 'CorrectionReason' } as const;

export class AskCorrectionBody {
  @ApiProperty(currency)
  @IsIn(CURRENCIES)
  currency!: Currency;

  @ApiProperty({ ...integer, minimum: -1_000_000, maximum: 1_000_000, description: 'above zero: more; below: less' })
  @IsInt()
  @Min(-1_000_000)
  @Max(1_000_000)
  amount!: number;

  @ApiProperty(reason)
  @IsIn(CORRECTION_REASON_CODES)
  reason!: CorrectionReason;

  @ApiProperty({ ...text, maxLength: 200, description: 'how it came about; for the office' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  words!: string;

  @ApiProperty({ ...text, maxLength: 500, description: 'what shows it; for the office' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(500)
  evidence!: string;
}

export class DecideCorrectionBody {
  @ApiProperty({ enum: CORRECTION_COMMANDS, enumName: 'CorrectionCommand' })
  @IsIn(CORRECTION_COMMANDS)
  command!: CorrectionCommand;

  @ApiPropertyOptional({ ...text, maxLength: 200, description: 'why not; needed unless it is confirmed' })
  @ValidateIf(({ command, because }: DecideCorrectionBody) => command !== 'confirm' || because !== undefined)
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  because?: string;
}

export class CorrectionView {
  @ApiProperty(text) id!: string;
  @ApiProperty(currency) currency!: Currency;
  @ApiProperty({ ...integer, description: 'above zero: more; below: less' }) amount!: number;
  @ApiProperty({ ...text, description: 'with its unit, in Chinese' }) amountText!: string;
  @ApiProperty({ ...text, description: 'one of the closed list, in Chinese' }) reason!: string;
  @ApiProperty({ ...text, description: 'what the customer reads' }) told!: string;
  @ApiProperty(text) words!: string;
  @ApiProperty(text) evidence!: string;
  @ApiProperty({ enum: CORRECTION_STATES, enumName: 'CorrectionState' }) state!: CorrectionState;
  @ApiProperty({ ...text, description: 'what became of it, in Chinese' }) progress!: string;
  @ApiProperty(text) askedBy!: string;
  @ApiProperty(instant) askedAt!: string;
  @ApiProperty(maybe) decidedBy!: string | null;
  @ApiProperty({ ...maybe, description: 'why it was refused or withdrawn' }) decidedBecause!: string | null;
}

export class WaitingCorrection extends CorrectionView {
  @ApiProperty(text) orderId!: string;
  @ApiProperty({ ...integer, description: 'what the customer has now' }) balance!: number;
  @ApiProperty({ ...integer, description: 'and would have afterwards; below zero: owed' }) balanceAfter!: number;
  @ApiProperty({
    enum: CORRECTION_COMMANDS,
    enumName: 'CorrectionCommand',
    isArray: true,
    description: 'what the reader may do',
  })
  commands!: CorrectionCommand[];
}

export class WaitingCorrections {
  @ApiProperty({ type: [WaitingCorrection], description: 'the oldest first' }) items!: WaitingCorrection[];
}

export class CorrectionChoice {
  @ApiProperty(reason) reason!: CorrectionReason;
  @ApiProperty(text) name!: string;
  @ApiProperty({ ...maybe, description: 'what the customer reads of more; null: it does not explain more' })
  more!: string | null;
  @ApiProperty({ ...maybe, description: 'what the customer reads of less; null: it does not explain less' })
  less!: string | null;
}

export class CorrectionMost {
  @ApiProperty(currency) currency!: Currency;
  @ApiProperty(text) name!: string;
  @ApiProperty(integer) most!: number;
}

export class CorrectionList {
  @ApiProperty({ type: [CorrectionView], description: 'newest first' }) items!: CorrectionView[];
  @ApiProperty({ type: [CorrectionChoice], description: 'the closed list' }) reasons!: CorrectionChoice[];
  @ApiProperty({ type: [CorrectionMost], description: 'the most that is corrected at once' }) most!: CorrectionMost[];
}
