import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsId } from '../../../platform/http/is-instant.js';
import type {
  ReplacementCandidate as Candidate,
  ReplacementOptions as Options,
} from '../application/find-replacements.js';
import { REPLACEMENT_REASONS, type ReplacementReason } from '../domain/replacement.js';

const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;
const instant = { type: 'string', format: 'date-time' } as const;

const REASONS = Object.keys(REPLACEMENT_REASONS) as ReplacementReason[];
const MOST_WORDS = 200;
const MOST_VISITS = 60;

export class ReplacementReasonOption {
  @ApiProperty({ enum: REASONS, enumName: 'ReplacementReason' }) code!: ReplacementReason;
  @ApiProperty(text) label!: string;
}

export class ReplacementReasons {
  @ApiProperty({ type: [ReplacementReasonOption] }) reasons!: ReplacementReasonOption[];
}

export class AskReplacement {
  @ApiProperty({ enum: REASONS, enumName: 'ReplacementReason' })
  @IsIn(REASONS)
  reason!: ReplacementReason;

  @ApiPropertyOptional({ ...text, maxLength: MOST_WORDS, description: 'kept encrypted, read by coordinators only' })
  @IsOptional()
  @IsString()
  @MaxLength(MOST_WORDS)
  note?: string;
}

export class ReplacementVisit {
  @ApiProperty(integer) seq!: number;
  @ApiProperty(instant) startAt!: string;
}

export class ReplacementHindrance {
  @ApiProperty(integer) seq!: number;
  @ApiProperty({ type: [String], description: 'hard rules that refuse, in Chinese' }) why!: string[];
}

export class ReplacementCandidate {
  @ApiProperty(text) workerId!: string;
  @ApiProperty(text) name!: string;
  @ApiProperty(text) avatarSeed!: string;
  @ApiProperty(text) level!: string;
  @ApiProperty(text) district!: string;
  @ApiProperty({ type: 'number', nullable: true }) ratingAverage!: number | null;
  @ApiProperty({ type: [Number], description: 'numbers of the visits they can take' }) free!: number[];
  @ApiProperty({ type: [ReplacementHindrance] }) hindrances!: ReplacementHindrance[];
}

export class ReplacementOptions {
  @ApiProperty({ type: [ReplacementVisit], description: 'to come, by time' }) visits!: ReplacementVisit[];
  @ApiProperty({ type: [ReplacementCandidate], description: 'the best first' }) candidates!: ReplacementCandidate[];
}

export class ReplacementWords {
  @ApiProperty({ ...text, nullable: true, description: 'what the customer wrote; every look is audited' })
  words!: string | null;
}

export class ReplaceWorker {
  @ApiProperty({ ...text, maxLength: 40 })
  @IsString()
  @IsId()
  workerId!: string;

  @ApiProperty({ type: [Number], minItems: 1, maxItems: MOST_VISITS, description: 'visits handed over, as looked at' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_VISITS)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(MOST_VISITS, { each: true })
  seqs!: number[];

  @ApiProperty({ ...text, maxLength: MOST_WORDS, description: 'why, for the record and the customer' })
  @IsString()
  @Matches(/\S\s*\S/)
  @MaxLength(MOST_WORDS)
  because!: string;
}

export class DeclineReplacement {
  @ApiProperty({ ...text, maxLength: MOST_WORDS, description: 'for the customer' })
  @IsString()
  @Matches(/\S\s*\S/)
  @MaxLength(MOST_WORDS)
  answer!: string;
}

export function replacementReasons(): ReplacementReasons {
  return { reasons: REASONS.map((code) => ({ code, label: REPLACEMENT_REASONS[code] })) };
}

export function replacementOptions({ visits, candidates }: Options): ReplacementOptions {
  return {
    visits: visits.map(({ visit, order }) => ({ seq: visit.seq, startAt: order.promised.from.toISOString() })),
    candidates: candidates.map(candidateView),
  };
}

function candidateView({ worker, free, hindrances }: Candidate): ReplacementCandidate {
  const { id: workerId, name, avatarSeed, level, district, ratingAverage } = worker;
  return {
    workerId,
    name,
    avatarSeed,
    level,
    district,
    ratingAverage,
    free: [...free],
    hindrances: hindrances.map(({ seq, why }) => ({ seq, why: [...why] })),
  };
}
