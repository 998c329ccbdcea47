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
import { MOBILE } from '@daowei/shared/rules/mobile';
import { IsId, IsInstant } from '../../../platform/http/is-instant.js';
import { RowsOf } from '../../../platform/http/nested.js';
import { STANDBY_TEAMS, type StandbyTeam } from '../domain/standby.js';
import { SURGE_POLICY } from '../domain/surge-policy.js';

const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const NOT_BLANK = /\S/;
const GENDERS = ['female', 'male'] as const;
const LEVELS = ['初级', '中级', '高级', '金牌'] as const;
/** skills, and certificates, of one person */
const MOST_ROWS = 20;

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

export class SquadCertificate {
  @ApiProperty({ ...text, maxLength: 40 })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(40)
  kind!: string;

  @ApiProperty({ minLength: 4, maxLength: 40 })
  @Matches(/^[0-9A-Za-z\u4e00-\u9fa5()（）〔〕-]{4,40}$/)
  number!: string;

  @ApiProperty({ description: 'the last day it is good for, YYYY-MM-DD' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  expiresOn!: string;
}

export class SquadPerson {
  @ApiProperty({ ...text, maxLength: 20 })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(20)
  name!: string;

  @ApiProperty({ enum: GENDERS, enumName: 'SquadGender' })
  @IsIn(GENDERS)
  gender!: (typeof GENDERS)[number];

  @ApiProperty({ ...text, description: 'a mobile number: they log in with it' })
  @Matches(MOBILE)
  phone!: string;

  @ApiProperty({ enum: LEVELS, enumName: 'SquadLevel' })
  @IsIn(LEVELS)
  level!: (typeof LEVELS)[number];

  @ApiProperty({ type: [String], minItems: 1, maxItems: MOST_ROWS })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ROWS)
  @IsString({ each: true })
  @Matches(NOT_BLANK, { each: true })
  @MaxLength(40, { each: true })
  skills!: string[];

  @RowsOf(SquadCertificate, { most: MOST_ROWS }) certificates!: SquadCertificate[];
}

export class GrantSquad {
  @RowsOf(SquadPerson, { least: 1, most: SURGE_POLICY.mostSquad.value, description: 'who comes' })
  people!: SquadPerson[];

  @ApiProperty({ ...text, maxLength: 20, description: 'where they set out from' })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(20)
  startDistrict!: string;

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
