import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { IsInstant } from '../../../platform/http/is-instant.js';
import { DELAY_CHOICES, type DelayChoice } from '../domain/delay-choice.js';
import { CAUSES, GRANT_STATES, type Cause, type GrantState } from '../domain/grant.js';

const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;
const instant = { type: 'string', format: 'date-time' } as const;

/** A grant that explains itself: what happened, by which rule, how it was computed, what became of it. */
export class GrantView {
  @ApiProperty(text) id!: string;
  @ApiProperty({ enum: CAUSES, enumName: 'CompensationCause' }) cause!: Cause;
  @ApiProperty(text) causeName!: string;
  @ApiProperty({ ...text, description: 'what was promised and what happened, in Chinese' }) whatHappened!: string;
  @ApiProperty(integer) ruleVersion!: number;
  @ApiProperty({ ...text, description: 'the sentence of the rule' }) because!: string;
  @ApiProperty({ type: [String], description: 'how it was computed, a line each' }) computation!: string[];
  @ApiProperty({ enum: GRANT_STATES, enumName: 'CompensationState' }) state!: GrantState;
  @ApiProperty({ ...text, description: 'what became of it, in Chinese' }) outcome!: string;
  @ApiProperty(integer) moneyFen!: number;
  @ApiProperty(integer) couponFen!: number;
  @ApiProperty({
    ...instant,
    nullable: true,
    description: 'the customer chooses until then; afterwards it is the money',
  })
  chooseBy!: string | null;
  @ApiProperty({ ...text, nullable: true, description: 'the visit that is done again' }) redoOrderId!: string | null;
  @ApiProperty(instant) grantedAt!: string;
}

/** A delay that was told before it happened. */
export class DelayView {
  @ApiProperty(integer) minutes!: number;
  @ApiProperty(instant) toldAt!: string;
  @ApiProperty({ enum: DELAY_CHOICES, enumName: 'DelayChoice', nullable: true }) choice!: DelayChoice | null;
  @ApiProperty({ description: 'it may be answered now' }) open!: boolean;
  @ApiProperty({ ...integer, description: 'worth of the coupon' }) couponFen!: number;
}

export class RedoneOrder {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) no!: string;
}

export class CompensationView {
  @ApiProperty({ type: DelayView, nullable: true }) delay!: DelayView | null;
  @ApiProperty({ type: [GrantView] }) items!: GrantView[];
  @ApiProperty({ type: [String], description: 'starts to choose from, while something is chosen' }) times!: string[];
  @ApiProperty({ type: RedoneOrder, nullable: true, description: 'the visit this one does again' })
  redoOf!: RedoneOrder | null;
}

export class AnswerDelayBody {
  @ApiProperty({ enum: DELAY_CHOICES, enumName: 'DelayChoice' })
  @IsIn(DELAY_CHOICES)
  choice!: DelayChoice;

  @ApiPropertyOptional({ ...instant, description: 'one of the times offered; for `later` only' })
  @IsOptional()
  @IsInstant()
  startAt?: string;
}

export class ChooseRemedyBody {
  @ApiPropertyOptional({
    ...instant,
    description: 'when it is done again, one of the times offered; missing: the money',
  })
  @IsOptional()
  @IsInstant()
  redoAt?: string;
}
