import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNumber, IsOptional, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { HOME_GROUPS, type HomeGroup } from '@daowei/shared/rules/home-groups';
import { IsId, IsInstant } from '../../../../platform/http/is-instant.js';
import { PartOf, RowsOf } from '../../../../platform/http/nested.js';
import { ReportedPlace } from '../../../../platform/http/reported-place.js';
import { DECLINE_REASONS, type DeclineReason } from '../../../dispatch/contract/dispatch.facade.js';
import { BillView, OfferedExtraView, OfferedOvertimeView } from '../../../orders/contract/bill-view.js';
import { CREW_ROLES, type CrewRole } from '../../../orders/contract/crew.js';
import { MaterialItemView, VisitProgress } from '../../../orders/contract/order-view.js';
import { NEXT_ACTIONS, type NextAction } from '../../domain/visit-life.js';
import { DepartureView } from './departure.dto.js';

const VISIT_STATE = {
  enum: ['scheduled', 'departed', 'arrived', 'working', 'awaiting_customer', 'signed_off'],
  enumName: 'VisitState',
} as const;
const NEXT_ACTION = { enum: NEXT_ACTIONS } as const;

export class Depart {
  @ApiProperty({ type: ReportedPlace, nullable: true })
  @IsOptional()
  @PartOf(ReportedPlace)
  at!: ReportedPlace | null;

  @ApiProperty({ description: 'the phone’s own time; kept beside the server’s' })
  @IsInstant()
  deviceTime!: string;
}

export class OwnPosition {
  @ApiProperty({ type: ReportedPlace })
  @PartOf(ReportedPlace)
  at!: ReportedPlace;

  @ApiProperty({ description: 'the phone’s own time there; kept beside the server’s' })
  @IsInstant()
  deviceTime!: string;
}

export class FollowedView {
  @ApiProperty({ description: 'false: there is nothing to follow, or not any more, and nothing was kept; stop' })
  following!: boolean;
  @ApiProperty({ type: 'integer', description: 'until the next one is wanted' }) nextSeconds!: number;
  @ApiProperty({ type: String, nullable: true }) etaAt!: string | null;
}

export class StartRemote {
  @ApiProperty({ description: 'the phone’s own time; kept beside the server’s' })
  @IsInstant()
  deviceTime!: string;
}

export class CheckIn {
  @ApiProperty({ type: ReportedPlace, nullable: true })
  @IsOptional()
  @PartOf(ReportedPlace)
  at!: ReportedPlace | null;

  @ApiProperty({ description: 'the phone’s own time at the door; kept beside the server’s' })
  @IsInstant()
  deviceTime!: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Matches(/^\d{6}$/)
  doorCode?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MinLength(8)
  @MaxLength(200)
  voucher?: string;

  @ApiPropertyOptional({ maxLength: 200, description: 'why the position does not fit; the office reads it' })
  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  reason?: string;

  @ApiPropertyOptional({ description: 'an own file: the door' })
  @IsOptional()
  @IsId()
  photoId?: string;
}

export class StepPhoto {
  @ApiProperty()
  @IsId()
  id!: string;

  @ApiProperty({ enum: ['before', 'after'] })
  @IsIn(['before', 'after'])
  stage!: 'before' | 'after';
}

const MOST_DOSE = 1_000_000;

export class StepDone {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;

  @ApiPropertyOptional({ type: 'number', description: 'as measured, in the unit the step asks for' })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 3 })
  @Min(0)
  @Max(MOST_DOSE)
  dose?: number;

  @ApiPropertyOptional({ maxLength: 60, description: 'of the material the step asks for' })
  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @MaxLength(60)
  certificateNo?: string;

  @ApiPropertyOptional({ maxLength: 100, description: 'why it is left out; only a soft line may be' })
  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @MaxLength(100)
  skip?: string;

  @RowsOf(StepPhoto, { most: 12 })
  photoIds!: StepPhoto[];

  @ApiProperty()
  @IsInstant()
  deviceTime!: string;
}

export class RoomDone {
  @ApiPropertyOptional({ maxLength: 60, description: 'what was read off the code of the room; missing: by a tap' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  scanned?: string;

  @ApiProperty({ description: 'the phone’s own time; kept beside the server’s' })
  @IsInstant()
  deviceTime!: string;
}

export class SignVisit {
  @ApiProperty({ description: 'PNG as base64 without prefix, at most 200 kB' })
  @IsString()
  @MinLength(20)
  @MaxLength(280_000)
  signaturePng!: string;

  @ApiProperty()
  @IsInstant()
  deviceTime!: string;
}

export class DeclineOffer {
  @ApiProperty({ enum: DECLINE_REASONS })
  @IsIn(DECLINE_REASONS)
  reason!: DeclineReason;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  note?: string;
}

export class CrewMemberView {
  @ApiProperty() name!: string;
  @ApiProperty() avatarSeed!: string;
  @ApiProperty({ enum: CREW_ROLES }) role!: CrewRole;
  @ApiProperty({ description: 'at the customer’s door' }) arrived!: boolean;
}

export class WorkerVisitCard {
  @ApiProperty() orderId!: string;
  @ApiProperty() orderNo!: string;
  @ApiProperty() assignmentId!: string;
  @ApiProperty({ enum: ['offered', 'accepted'] }) assignmentState!: 'offered' | 'accepted';
  @ApiProperty({ type: String, nullable: true }) respondBy!: string | null;
  @ApiProperty(VISIT_STATE) state!: VisitProgress['state'];
  @ApiProperty() serviceName!: string;
  @ApiProperty() serviceIcon!: string;
  @ApiProperty() promisedFrom!: string;
  @ApiProperty() promisedTo!: string;
  @ApiProperty() plannedEnd!: string;
  @ApiProperty({ type: 'integer' }) durationMinutes!: number;
  @ApiProperty() district!: string;
  @ApiProperty() community!: string;
  @ApiProperty({ description: 'served by video: there is no way to it' }) remote!: boolean;
  @ApiProperty({ enum: CREW_ROLES, description: 'lead also for who comes alone' }) role!: CrewRole;
  @ApiProperty({ type: 'integer', description: 'how many come, as far as they are found' }) together!: number;
  @ApiProperty(NEXT_ACTION) nextAction!: NextAction;
}

export class WorkerDay {
  @ApiProperty() date!: string;
  @ApiProperty({ type: [WorkerVisitCard] }) offers!: WorkerVisitCard[];
  @ApiProperty({ type: [WorkerVisitCard] }) visits!: WorkerVisitCard[];
}

export class RefusalView {
  @ApiProperty({ type: 'integer', description: '1 is the first time' }) round!: number;
  @ApiProperty() words!: string;
}

export class WorkerVisit extends WorkerVisitCard {
  @ApiProperty() customerName!: string;
  @ApiProperty({ type: String, nullable: true, description: 'only around the visit' }) customerPhone!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'only around the visit' }) addressDetail!: string | null;
  @ApiProperty() lat!: number;
  @ApiProperty() lng!: number;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty({
    enum: HOME_GROUPS,
    enumName: 'HomeGroup',
    isArray: true,
    description: 'who lives in the home; empty before the visit is accepted',
  })
  homeGroups!: HomeGroup[];
  @ApiProperty({ type: [String] }) addOns!: string[];
  @ApiProperty({ description: 'before it is, nobody can check in' }) agreementSigned!: boolean;
  @ApiProperty({ type: [CrewMemberView], description: 'who else comes' }) crew!: CrewMemberView[];
  @ApiProperty({ type: 'integer', description: 'places that still wait for somebody' }) crewMissing!: number;
  @ApiProperty({ type: [MaterialItemView], description: 'what the customer asked to be worked with' })
  materials!: MaterialItemView[];
  @ApiProperty({ type: DepartureView, nullable: true, description: 'for the lead before setting out' })
  departure!: DepartureView | null;
  @ApiProperty({
    type: RefusalView,
    nullable: true,
    description: 'what the customer wants done again before they sign',
  })
  refusal!: RefusalView | null;
  @ApiProperty({ type: BillView, description: 'what the customer still pays' }) bill!: BillView;
  @ApiProperty({ type: [OfferedExtraView], description: 'what the lead may propose now' })
  offeredExtras!: OfferedExtraView[];
  @ApiProperty({ type: [OfferedOvertimeView], description: 'how much more time the lead may ask for now' })
  offeredOvertime!: OfferedOvertimeView[];
  @ApiProperty({ type: String, nullable: true, description: 'end of the work as agreed; null before the arrival' })
  agreedEnd!: string | null;
  @ApiProperty({ type: [String] }) explanation!: string[];
  @ApiProperty({ type: VisitProgress }) progress!: VisitProgress;
}
