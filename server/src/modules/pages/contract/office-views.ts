import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
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
  MinLength,
} from 'class-validator';
import { isLocalDate } from '@daowei/shared/kernel/local-date';
import { ASSIGNMENT_STATES, type AssignmentState } from '../../dispatch/contract/dispatch.facade.js';
import { AgreementView } from '../../orders/contract/agreement-view.js';
import { CREW_ROLES, type CrewRole } from '../../orders/contract/crew.js';
import { OrderCard, OrderView, VisitProgress, WorkerCard } from '../../orders/contract/order-view.js';
import { DESK_METHODS, RECEIPT_STATES, type DeskMethod, type ReceiptState } from '../../payments/contract/desk.js';
import {
  CHANNELS,
  PassedWayView,
  TOLD_STATES,
  type Channel,
  type ToldState,
} from '../../messaging/contract/outreach.js';
import { ORDER_STATES, type OrderState } from '../../orders/contract/orders.facade.js';

const maybeText = { type: String, nullable: true } as const;
const integer = { type: 'integer' } as const;
const VISIT_STATE = {
  enum: ['scheduled', 'departed', 'arrived', 'working', 'awaiting_customer', 'signed_off'],
  enumName: 'VisitState',
} as const;

export const MAX_PAGE_SIZE = 200;

/** Filters of the office's order list; every one optional. */
export class OrderSearch {
  @ApiPropertyOptional({ enum: ORDER_STATES, isArray: true, description: 'comma separated' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray()
  @IsIn(ORDER_STATES, { each: true })
  state?: OrderState[];

  @ApiPropertyOptional({ description: 'part of the order number or contact’s name, or the last 4 digits of a phone' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  q?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(20)
  district?: string;

  @ApiPropertyOptional({ description: 'first day of the visit, YYYY-MM-DD' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  from?: string;

  @ApiPropertyOptional({ description: 'last day of the visit, YYYY-MM-DD' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  to?: string;

  @ApiPropertyOptional({ type: Boolean, description: 'only orders that wait for a person' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  exception?: boolean;

  @ApiPropertyOptional({ ...integer, minimum: 1, maximum: 10_000 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  page?: number;

  @ApiPropertyOptional({ ...integer, minimum: 1, maximum: MAX_PAGE_SIZE })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE_SIZE)
  pageSize?: number;
}

/** True for days that are written right and exist. */
export const isRealDay = (day: string | undefined): boolean => day === undefined || isLocalDate(day);

export class AssignWorker {
  @ApiProperty()
  @Matches(/^[0-9A-Za-z_-]{1,40}$/)
  workerId!: string;

  @ApiPropertyOptional({ description: 'whose place in the crew it is; left out: the empty one, or the only one' })
  @IsOptional()
  @Matches(/^[0-9A-Za-z_-]{1,40}$/)
  instead?: string;

  @ApiProperty({ ...integer, description: 'the version of the order page this decision was made on' })
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  version!: number;

  @ApiProperty({ description: 'why, for the record' })
  @IsString()
  @MinLength(2)
  @MaxLength(200)
  reason!: string;
}

export class AdminOrderCard extends OrderCard {
  @ApiProperty() customerName!: string;
  @ApiProperty() phoneMasked!: string;
  @ApiProperty() district!: string;
  @ApiProperty(maybeText) workerId!: string | null;
  @ApiProperty({ ...maybeText, description: 'what about it waits for a person' }) exception!: string | null;
}

export class AdminOrderPage {
  @ApiProperty({ type: [AdminOrderCard] }) items!: AdminOrderCard[];
  @ApiProperty(integer) total!: number;
  @ApiProperty(integer) page!: number;
  @ApiProperty(integer) pageSize!: number;
}

export class AssignmentView {
  @ApiProperty() id!: string;
  @ApiProperty() workerId!: string;
  @ApiProperty() workerName!: string;
  @ApiProperty({ enum: CREW_ROLES }) role!: CrewRole;
  @ApiProperty({ enum: ASSIGNMENT_STATES }) state!: AssignmentState;
  @ApiProperty({ enum: ['automatic', 'manual'] }) mode!: 'automatic' | 'manual';
  @ApiProperty({ type: [String] }) explanation!: string[];
  @ApiProperty() offeredAt!: string;
  @ApiProperty(maybeText) respondedAt!: string | null;
  @ApiProperty(maybeText) declineReason!: string | null;
}

export class PaymentView {
  @ApiProperty() outTradeNo!: string;
  @ApiProperty({ enum: ['booking', 'balance'] }) purpose!: 'booking' | 'balance';
  @ApiProperty({ enum: ['created', 'pending', 'paid', 'closed', 'held'] })
  state!: 'created' | 'pending' | 'paid' | 'closed' | 'held';
  @ApiProperty(integer) amountFen!: number;
  @ApiProperty(maybeText) transactionId!: string | null;
  @ApiProperty() createdAt!: string;
  @ApiProperty(maybeText) settledAt!: string | null;
  @ApiProperty({ enum: ['notification', 'query', 'client_return'], nullable: true })
  settledBy!: 'notification' | 'query' | 'client_return' | null;
  @ApiProperty(maybeText) problem!: string | null;
  @ApiProperty({
    enum: ['owed', 'reported', 'needless'],
    nullable: true,
    description: 'whether WeChat was told that what was paid for is delivered; null: nothing is delivered yet',
  })
  fulfilment!: 'owed' | 'reported' | 'needless' | null;
  @ApiProperty({ ...maybeText, description: 'why WeChat was not told' }) fulfilmentProblem!: string | null;
}

export class DeskReceiptView {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: ['booking', 'balance'], description: 'what it pays' }) purpose!: 'booking' | 'balance';
  @ApiProperty({ enum: DESK_METHODS }) method!: DeskMethod;
  @ApiProperty() receiptNo!: string;
  @ApiProperty(integer) amountFen!: number;
  @ApiProperty(integer) refundedFen!: number;
  @ApiProperty({ enum: RECEIPT_STATES, description: 'recorded: waits for another person' }) state!: ReceiptState;
  @ApiProperty() recordedBy!: string;
  @ApiProperty() recordedAt!: string;
  @ApiProperty(maybeText) checkedBy!: string | null;
  @ApiProperty({ ...maybeText, description: 'why it was refused or voided' }) because!: string | null;
}

export class DeliveryView {
  @ApiProperty() id!: string;
  @ApiProperty() template!: string;
  @ApiProperty({ description: 'the name of the template, and whom it is for' }) title!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ enum: CHANNELS, enumName: 'MessageChannel' }) channel!: Channel;
  @ApiProperty({ enum: TOLD_STATES, enumName: 'ToldState', description: 'unknown: in doubt' }) state!: ToldState;
  @ApiProperty({ ...maybeText, description: 'why it was not sent, waits or is in doubt, as a code' })
  reason!: string | null;
  @ApiProperty({ ...maybeText, description: 'the same in Chinese' }) because!: string | null;
  @ApiProperty({ type: [PassedWayView], description: 'ways it did not go, in order' }) passed!: PassedWayView[];
  @ApiProperty({ ...maybeText, description: 'the end of the quiet hours it waits for' }) notBefore!: string | null;
  @ApiProperty({ description: 'has ended without being delivered for certain' }) canResend!: boolean;
  @ApiProperty() at!: string;
}

export class CrewMember {
  @ApiProperty({ type: WorkerCard }) worker!: WorkerCard;
  @ApiProperty({ enum: CREW_ROLES }) role!: CrewRole;
  @ApiProperty({ description: 'has said yes to the visit as it is planned now' }) accepted!: boolean;
  @ApiProperty({ ...maybeText, description: 'when they checked in at the door' }) arrivedAt!: string | null;
}

export class AdminOrderView extends OrderView {
  @ApiProperty() customerId!: string;
  @ApiProperty({ type: AgreementView }) agreement!: AgreementView;
  @ApiProperty({ type: [CrewMember], description: 'whose time is claimed, the lead first' }) crew!: CrewMember[];
  @ApiProperty({ ...integer, description: 'workers the service needs' }) crewSize!: number;
  @ApiProperty({ type: [AssignmentView] }) assignments!: AssignmentView[];
  @ApiProperty({ type: [PaymentView] }) payments!: PaymentView[];
  @ApiProperty({ type: [DeskReceiptView], description: 'money over the desk' }) receipts!: DeskReceiptView[];
  @ApiProperty({ type: [DeliveryView] }) messages!: DeliveryView[];
  @ApiProperty(integer) version!: number;
}

export class Candidate {
  @ApiProperty({ type: WorkerCard }) worker!: WorkerCard;
  @ApiProperty() allowed!: boolean;
  @ApiProperty({ type: [String], description: 'hard rules that refuse' }) violations!: string[];
  @ApiProperty({ type: 'number' }) score!: number;
  @ApiProperty({ type: [String] }) explanation!: string[];
}

export class CandidateList {
  @ApiProperty({ type: [Candidate] }) items!: Candidate[];
}

export class BoardSpan {
  @ApiProperty() from!: string;
  @ApiProperty() to!: string;
}

export class BoardVisit extends BoardSpan {
  @ApiProperty() orderId!: string;
  @ApiProperty() orderNo!: string;
  @ApiProperty() serviceName!: string;
  @ApiProperty({ enum: ORDER_STATES, enumName: 'OrderState' }) state!: OrderState;
  @ApiProperty({ ...VISIT_STATE, nullable: true }) visitState!: VisitProgress['state'] | null;
  @ApiProperty() bufferTo!: string;
  @ApiProperty() district!: string;
  @ApiProperty() community!: string;
  @ApiProperty({ enum: CREW_ROLES, description: 'lead also for who comes alone' }) role!: CrewRole;
  @ApiProperty({ ...integer, description: 'how many come, as far as they are found' }) together!: number;
  @ApiProperty({ description: 'not there at the end of the promised window' }) late!: boolean;
}

/** A family the worker lives with on the day. */
export class BoardStay {
  @ApiProperty() stayId!: string;
  @ApiProperty() serviceName!: string;
  @ApiProperty() community!: string;
}

export class BoardWorker {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() district!: string;
  @ApiProperty({ type: [String] }) skills!: string[];
  @ApiProperty({ type: [BoardSpan] }) shifts!: BoardSpan[];
  @ApiProperty({ type: [BoardVisit] }) visits!: BoardVisit[];
  @ApiProperty({ description: 'of a support squad of headquarters' }) isGuest!: boolean;
  @ApiProperty({ type: BoardStay, nullable: true, description: 'the whole day is theirs' }) livesIn!: BoardStay | null;
}

/** Where a visit is, to about a hundred metres: enough to see the city, too little to find a door. */
export class BoardPlace {
  @ApiProperty() orderId!: string;
  @ApiProperty({ type: 'number' }) lat!: number;
  @ApiProperty({ type: 'number' }) lng!: number;
}

export class DayBoard {
  @ApiProperty() date!: string;
  @ApiProperty({ type: [BoardWorker] }) workers!: BoardWorker[];
  @ApiProperty({ type: [AdminOrderCard] }) unassigned!: AdminOrderCard[];
  @ApiProperty({ type: [BoardPlace], description: 'of every visit of the day that has a door' }) places!: BoardPlace[];
}

export class DashboardToday {
  @ApiProperty(integer) visits!: number;
  @ApiProperty(integer) confirmed!: number;
  @ApiProperty(integer) inService!: number;
  @ApiProperty(integer) completed!: number;
  @ApiProperty(integer) collectedFen!: number;
}

export class Dashboard {
  @ApiProperty({ type: DashboardToday }) today!: DashboardToday;
}
