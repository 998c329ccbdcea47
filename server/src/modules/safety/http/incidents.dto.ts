import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
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
import {
  RECTIFICATION_COMMANDS,
  RECTIFICATION_STATES,
  type RectificationCommand,
  type RectificationState,
} from '@daowei/shared/rules/rectification';
import { IsId, IsInstant } from '../../../platform/http/is-instant.js';
import { ACTION_STAGES, type ActionStage } from '../domain/action-telling.js';
import {
  CLAIM_STATES,
  INCIDENT_COMMANDS,
  INCIDENT_KINDS,
  INCIDENT_STATES,
  type ClaimState,
  type IncidentCommand,
  type IncidentKind,
  type IncidentState,
} from '../domain/incident.js';
import { INCIDENT_POLICY } from '../domain/incident-policy.js';
import { SafetyEntryView } from './sos.dto.js';

const text = { type: 'string' } as const;
const maybe = { type: 'string', nullable: true } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const maybeInteger = { type: 'integer', nullable: true } as const;
const NOT_BLANK = /\S/;
const LONGEST_WORDS = 500;
const LONGEST_REASON = 200;
const MOST_PHOTOS = INCIDENT_POLICY.photos.value;
const MOST_FEN = INCIDENT_POLICY.claimMostFen.value;
const KIND = { enum: INCIDENT_KINDS, enumName: 'IncidentKind' } as const;
const FILE_ID = /^[0-9A-Za-z_-]{1,40}$/;

export class OpenIncident {
  @ApiProperty(KIND)
  @IsIn(INCIDENT_KINDS)
  kind!: IncidentKind;

  @ApiProperty({ ...text, maxLength: LONGEST_WORDS })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(LONGEST_WORDS)
  words!: string;

  @ApiProperty({ type: [String], maxItems: MOST_PHOTOS, description: 'uploaded before' })
  @IsArray()
  @ArrayMaxSize(MOST_PHOTOS)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(FILE_ID, { each: true })
  photoIds!: string[];
}

export class ReportIncident extends OpenIncident {
  @ApiProperty({ ...instant, description: 'when it happened, by the clock of whoever reports it' })
  @IsInstant()
  happenedAt!: string;
}

export class IncidentFactsBody {
  @ApiPropertyOptional({ ...text, maxLength: LONGEST_WORDS, description: 'who was hurt and how; nothing: nobody' })
  @IsOptional()
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(LONGEST_WORDS)
  injuries?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: MOST_FEN, description: 'nothing: no damage' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_FEN)
  damageFen?: number;

  @ApiPropertyOptional({ ...text, maxLength: LONGEST_WORDS, description: 'why it could happen' })
  @IsOptional()
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(LONGEST_WORDS)
  cause?: string;

  @ApiPropertyOptional({ ...text, maxLength: 40, description: 'the course that teaches it from now on' })
  @IsOptional()
  @IsString()
  @IsId()
  courseId?: string;
}

export class ClaimBody {
  @ApiProperty({ ...text, maxLength: 60 })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(60)
  insurer!: string;

  @ApiProperty({ ...text, maxLength: 60, description: 'as the insurer numbers it' })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(60)
  no!: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: MOST_FEN })
  @IsInt()
  @Min(1)
  @Max(MOST_FEN)
  amountFen!: number;

  @ApiProperty({ enum: CLAIM_STATES, enumName: 'ClaimState' })
  @IsIn(CLAIM_STATES)
  state!: ClaimState;
}

export class PlanAction {
  @ApiProperty({ ...text, maxLength: 300 })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(300)
  action!: string;

  @ApiProperty({ ...text, maxLength: 60, description: 'who is to do it' })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(60)
  responsible!: string;

  @ApiProperty(instant)
  @IsInstant()
  dueAt!: string;
}

export class MoveAction {
  @ApiProperty({ enum: RECTIFICATION_COMMANDS, enumName: 'RectificationCommand' })
  @IsIn(RECTIFICATION_COMMANDS)
  command!: RectificationCommand;
}

export class HandOverIncident {
  @ApiProperty({ ...text, description: 'who answers for it from now on; somebody of the safety desk' })
  @IsString()
  @IsId()
  ownerId!: string;

  @ApiProperty({ ...text, maxLength: LONGEST_REASON })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(LONGEST_REASON)
  reason!: string;
}

export class MoveIncident {
  @ApiProperty({ enum: INCIDENT_COMMANDS, enumName: 'IncidentCommand' })
  @IsIn(INCIDENT_COMMANDS)
  command!: IncidentCommand;
}

export class ActionView {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) action!: string;
  @ApiProperty(text) responsible!: string;
  @ApiProperty(instant) dueAt!: string;
  @ApiProperty({ enum: RECTIFICATION_STATES, enumName: 'RectificationState' }) state!: RectificationState;
  @ApiProperty(text) stateText!: string;
  @ApiProperty(maybe) doneLabel!: string | null;
  @ApiProperty({ description: 'done by whoever looks: somebody else must check it' }) own!: boolean;
  @ApiProperty(maybe) checkedLabel!: string | null;
}

export class ClaimView extends ClaimBody {
  @ApiProperty(text) stateText!: string;
}

export class IncidentCard {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) no!: string;
  @ApiProperty(KIND) kind!: IncidentKind;
  @ApiProperty(text) kindText!: string;
  @ApiProperty({ enum: INCIDENT_STATES, enumName: 'IncidentState' }) state!: IncidentState;
  @ApiProperty(text) stateText!: string;
  @ApiProperty(text) words!: string;
  @ApiProperty({ ...maybe, description: 'null: not in a visit' }) orderId!: string | null;
  @ApiProperty(maybe) orderNo!: string | null;
  @ApiProperty(text) serviceName!: string;
  @ApiProperty(text) reportedLabel!: string;
  @ApiProperty(instant) happenedAt!: string;
  @ApiProperty(instant) reportedAt!: string;
  @ApiProperty(maybe) ownerLabel!: string | null;
  @ApiProperty({ ...maybe, format: 'date-time', description: 'of the first action that is not done' })
  actionDueAt!: string | null;
}

export class IncidentList {
  @ApiProperty({ type: [IncidentCard], description: 'those that are worked on first' }) items!: IncidentCard[];
}

export class CourseChoice {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) name!: string;
}

export class DeskPerson {
  @ApiProperty(text) id!: string;
  @ApiProperty({ ...text, description: 'role and name' }) label!: string;
}

export class HandoverView {
  @ApiProperty(instant) at!: string;
  @ApiProperty(text) by!: string;
  @ApiProperty(text) because!: string;
}

export class OpenedIncident extends IncidentCard {
  @ApiProperty({ type: HandoverView, nullable: true, description: 'null: the owner has it' })
  handed!: HandoverView | null;
  @ApiProperty({ description: 'whoever looks answers for it' }) mine!: boolean;
  @ApiProperty({ type: [DeskPerson], description: 'who could answer for it instead' }) others!: DeskPerson[];
  @ApiProperty(maybe) sosId!: string | null;
  @ApiProperty(maybe) injuries!: string | null;
  @ApiProperty(maybeInteger) damageFen!: number | null;
  @ApiProperty(maybe) cause!: string | null;
  @ApiProperty(maybe) courseId!: string | null;
  @ApiProperty({ type: ClaimView, nullable: true }) claim!: ClaimView | null;
  @ApiProperty({ type: [ActionView] }) actions!: ActionView[];
  @ApiProperty({ type: [String], description: 'short-lived links' }) photos!: string[];
  @ApiProperty({ type: [SafetyEntryView] }) entries!: SafetyEntryView[];
  @ApiProperty({ type: [CourseChoice] }) courses!: CourseChoice[];
  @ApiProperty({ type: [String], description: 'what is missing before it can be closed, in Chinese' })
  unfinished!: string[];
}

export class ToldAction {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) incidentId!: string;
  @ApiProperty({ ...text, description: 'of the incident' }) no!: string;
  @ApiProperty(text) action!: string;
  @ApiProperty({ ...text, description: 'who is to do it' }) responsible!: string;
  @ApiProperty(maybe) ownerLabel!: string | null;
  @ApiProperty(instant) dueAt!: string;
  @ApiProperty({ enum: ACTION_STAGES, enumName: 'ActionStage', description: 'what was told last' })
  stage!: ActionStage;
}

export class HandedIncident extends HandoverView {
  @ApiProperty(text) incidentId!: string;
  @ApiProperty(text) no!: string;
}

export class ToldActions {
  @ApiProperty({ type: [ToldAction], description: 'not done yet, the nearest date first' }) items!: ToldAction[];
  @ApiProperty({
    type: [HandedIncident],
    description: 'given to whoever looks, who has not said yet that they have it',
  })
  handed!: HandedIncident[];
}

export class OpenedOne {
  @ApiProperty(text) id!: string;
}
