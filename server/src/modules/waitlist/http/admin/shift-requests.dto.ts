import { ApiProperty } from '@nestjs/swagger';
import { TIERS, type Tier } from '@daowei/shared/rules/tiers';
import { IsIn, IsString } from 'class-validator';
import { IsId } from '../../../../platform/http/is-instant.js';
import { REFUSAL_SCRIPTS, type RefusalScript } from '../../domain/difficulty.js';
import { REQUEST_STATES, type RequestState } from '../../domain/request-life.js';

const text = { type: 'string' } as const;
const maybe = { type: 'string', nullable: true } as const;
const integer = { type: 'integer' } as const;
const instant = { type: 'string', format: 'date-time' } as const;

/** A request on the coordinators' desk; what the customer wrote is not in it. */
export class DeskRequest {
  @ApiProperty(text) id!: string;
  @ApiProperty({ enum: REQUEST_STATES, enumName: 'ShiftRequestState' }) state!: RequestState;
  @ApiProperty({ ...text, description: 'the category, in Chinese' }) difficulty!: string;
  @ApiProperty({ description: 'the customer also wrote something' }) hasWords!: boolean;
  @ApiProperty(maybe) customerName!: string | null;
  @ApiProperty({ enum: TIERS, enumName: 'Tier' }) tier!: Tier;
  @ApiProperty(text) serviceName!: string;
  @ApiProperty(text) addressShort!: string;
  @ApiProperty(integer) durationMinutes!: number;
  @ApiProperty(instant) startAt!: string;
  @ApiProperty(integer) promisedFen!: number;
  @ApiProperty(instant) askedAt!: string;
  @ApiProperty({ ...instant, description: 'the first answer is due' }) answerBy!: string;
  @ApiProperty({ ...instant, description: 'from when on nothing can be granted' }) closesAt!: string;
}

export class RefusalScriptView {
  @ApiProperty({ enum: REFUSAL_SCRIPTS, enumName: 'RefusalScript' }) code!: RefusalScript;
  @ApiProperty({ ...text, description: 'as the customer reads it' }) sentence!: string;
}

export class DeskRequests {
  @ApiProperty({ type: [DeskRequest], description: 'to be answered, the most urgent first' }) items!: DeskRequest[];
  @ApiProperty({ type: [RefusalScriptView] }) scripts!: RefusalScriptView[];
}

export class ShiftCandidate {
  @ApiProperty(text) workerId!: string;
  @ApiProperty(text) name!: string;
  @ApiProperty(text) avatarSeed!: string;
  @ApiProperty(text) level!: string;
  @ApiProperty(text) district!: string;
  @ApiProperty({ type: 'number', nullable: true }) ratingAverage!: number | null;
  @ApiProperty({ ...integer, description: 'by which the shift gets longer; 0: free in it by now' })
  addedMinutes!: number;
  @ApiProperty({ type: [String], description: 'why it cannot be this worker; empty: it can be granted' })
  hindrances!: string[];
}

export class OpenedRequest extends DeskRequest {
  @ApiProperty({ type: [ShiftCandidate] }) candidates!: ShiftCandidate[];
}

export class DifficultyWords {
  @ApiProperty({ ...maybe, description: 'null: only the category was told' }) words!: string | null;
}

export class GrantShift {
  @ApiProperty({ ...text, maxLength: 40 })
  @IsString()
  @IsId()
  workerId!: string;
}

export class RefuseShift {
  @ApiProperty({ enum: REFUSAL_SCRIPTS, enumName: 'RefusalScript' })
  @IsIn(REFUSAL_SCRIPTS)
  script!: RefusalScript;
}
