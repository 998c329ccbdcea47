import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsId, IsInstant } from '../../../platform/http/is-instant.js';
import { STANDBY_TEAMS, type StandbyTeam } from '../domain/standby.js';
import { SURGE_POLICY } from '../domain/surge-policy.js';

const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const NOT_BLANK = /\S/;

export class SupportHours {
  @ApiProperty({ ...instant, description: 'on the quarter-hour' })
  @IsInstant()
  from!: string;

  @ApiProperty({ ...instant, description: 'on the quarter-hour' })
  @IsInstant()
  to!: string;
}

export class OpenSurgeCall extends SupportHours {
  @ApiProperty({ ...text, maxLength: 20 })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(20)
  district!: string;

  @ApiProperty({ ...text, description: 'a service whose skill and certificates are needed' })
  @IsId()
  serviceId!: string;

  @ApiProperty({ ...integer, minimum: 1, maximum: SURGE_POLICY.mostPlaces.value })
  @IsInt()
  @Min(1)
  @Max(SURGE_POLICY.mostPlaces.value)
  places!: number;

  @ApiProperty({ ...text, maxLength: 200 })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(200)
  because!: string;
}

export class AskForSquad extends SupportHours {
  @ApiProperty({ ...text, maxLength: 20 })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(20)
  district!: string;

  @ApiProperty({ ...integer, minimum: 1, maximum: SURGE_POLICY.mostSquad.value })
  @IsInt()
  @Min(1)
  @Max(SURGE_POLICY.mostSquad.value)
  people!: number;

  @ApiProperty({ ...text, maxLength: 200 })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(200)
  because!: string;
}

export class GrantSquad {
  @ApiProperty({ type: [String], minItems: 1, maxItems: SURGE_POLICY.mostSquad.value, description: 'who comes' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(SURGE_POLICY.mostSquad.value)
  @IsString({ each: true })
  @Matches(NOT_BLANK, { each: true })
  @MaxLength(20, { each: true })
  names!: string[];

  @ApiPropertyOptional({ ...text, maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  answer?: string;
}

export class RefuseSquad {
  @ApiProperty({ ...text, maxLength: 200 })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(200)
  answer!: string;
}

export class SetPartTimer {
  @ApiProperty({ type: 'boolean', description: 'agreed to be called in when off' })
  @IsBoolean()
  isPartTimer!: boolean;
}

export class PutOnStandby extends SupportHours {
  @ApiProperty(text)
  @IsId()
  workerId!: string;

  @ApiProperty({ enum: STANDBY_TEAMS, enumName: 'StandbyTeam' })
  @IsIn(STANDBY_TEAMS)
  team!: StandbyTeam;
}
