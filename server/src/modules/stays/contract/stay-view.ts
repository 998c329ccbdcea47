import { ApiProperty } from '@nestjs/swagger';
import { AgreementView } from '../../orders/contract/agreement-view.js';
import { QuoteLine } from '../../orders/contract/order-view.js';
import { OFFICE_ACTS, type OfficeAct } from '../domain/office-acts.js';
import { STAY_STATES, type StayState } from './stays.facade.js';

const text = { type: 'string' } as const;
const maybe = { type: 'string', nullable: true } as const;
const integer = { type: 'integer' } as const;
const day = { type: 'string', format: 'date' } as const;
const instant = { type: 'string', format: 'date-time' } as const;

/** A worker who lives there, or could. */
export class StayWorker {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) name!: string;
  @ApiProperty(text) avatarSeed!: string;
  @ApiProperty(text) level!: string;
  @ApiProperty({ type: 'number', nullable: true }) ratingAverage!: number | null;
  @ApiProperty(integer) visitCount!: number;
}

export class StayTurnView {
  @ApiProperty({ type: StayWorker }) worker!: StayWorker;
  @ApiProperty(day) first!: string;
  @ApiProperty(day) last!: string;
  @ApiProperty({ ...maybe, description: 'why somebody else came after; null: lives there, or will' })
  endedBecause!: string | null;
}

export class StayCard {
  @ApiProperty(text) id!: string;
  @ApiProperty({ ...text, description: 'DZ, day and six digits' }) no!: string;
  @ApiProperty({ enum: STAY_STATES, enumName: 'StayState' }) state!: StayState;
  @ApiProperty({ ...text, description: 'as people read it today: 待支付, 即将开始, 试用中 …' }) stateText!: string;
  @ApiProperty(text) serviceId!: string;
  @ApiProperty(text) serviceName!: string;
  @ApiProperty(text) serviceIcon!: string;
  @ApiProperty(day) first!: string;
  @ApiProperty({ ...day, description: 'that is served: earlier than sold where it ended early' }) last!: string;
  @ApiProperty(integer) days!: number;
  @ApiProperty(integer) totalFen!: number;
  @ApiProperty({ ...text, description: 'district and community' }) addressShort!: string;
  @ApiProperty({ type: StayWorker }) worker!: StayWorker;
  @ApiProperty({ ...instant, nullable: true }) holdUntil!: string | null;
  @ApiProperty(instant) createdAt!: string;
}

export class StayCards {
  @ApiProperty({ type: [StayCard] }) items!: StayCard[];
}

export const STAY_ACTIONS = ['pay', 'cancel', 'decide_trial'] as const;

export class StayView extends StayCard {
  @ApiProperty({ type: [QuoteLine] }) lines!: QuoteLine[];
  @ApiProperty(integer) paidFen!: number;
  @ApiProperty({ ...integer, description: 'owed back so far' }) refundFen!: number;
  @ApiProperty({ ...day, nullable: true, description: 'last day of the trial; null: none' }) trialUntil!: string | null;
  @ApiProperty({ description: 'the customer has said that it goes on' }) trialKept!: boolean;
  @ApiProperty(maybe) note!: string | null;
  @ApiProperty({ type: [StayTurnView], description: 'who lived there after whom' }) turns!: StayTurnView[];
  @ApiProperty({ type: AgreementView, description: 'with the signature' }) agreement!: AgreementView;
  @ApiProperty({ enum: STAY_ACTIONS, isArray: true, description: 'what the customer may do now' })
  actions!: (typeof STAY_ACTIONS)[number][];
}

/** The same for the office. */
export class OfficeStayCard extends StayCard {
  @ApiProperty(text) customerName!: string;
}

export class OfficeStayPage {
  @ApiProperty({ type: [OfficeStayCard] }) items!: OfficeStayCard[];
  @ApiProperty(integer) total!: number;
  @ApiProperty(integer) page!: number;
  @ApiProperty(integer) pageSize!: number;
}

export class OfficeStayView extends StayView {
  @ApiProperty(text) customerName!: string;
  @ApiProperty(text) contactName!: string;
  @ApiProperty(text) phoneMasked!: string;
  @ApiProperty({ ...integer, description: 'to be sent back with a decision' }) version!: number;
  @ApiProperty({ ...maybe, description: 'why somebody else is needed, in Chinese; null: the plan holds' })
  brokenBecause!: string | null;
  @ApiProperty({ enum: OFFICE_ACTS, isArray: true, description: 'what the office may do now' })
  acts!: OfficeAct[];
}

/** A stay as its worker sees it. Door and phone are shown from the day before it begins to its last day, and not while a gate holds it back. */
export class WorkerStay {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) serviceName!: string;
  @ApiProperty(day) first!: string;
  @ApiProperty(day) last!: string;
  @ApiProperty(integer) days!: number;
  @ApiProperty({ ...text, description: '等安全信息, 即将开始, 试用中, 进行中' }) stateText!: string;
  @ApiProperty({ ...day, nullable: true }) trialUntil!: string | null;
  @ApiProperty(text) addressShort!: string;
  @ApiProperty(text) contactName!: string;
  @ApiProperty({ ...maybe, description: 'null until the day before' }) addressDetail!: string | null;
  @ApiProperty({ ...maybe, description: 'null until the day before' }) phone!: string | null;
  @ApiProperty(maybe) note!: string | null;
}

export class WorkerStays {
  @ApiProperty({ type: [WorkerStay] }) items!: WorkerStay[];
}
