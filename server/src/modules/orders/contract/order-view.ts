import { ApiProperty } from '@nestjs/swagger';
import { HOME_GROUPS, type HomeGroup } from '@daowei/shared/rules/home-groups';
import { MATERIAL_BRINGERS, type MaterialBringer } from '@daowei/shared/rules/materials';
import { AgreementSignatureView } from './agreement-view.js';
import { BillView } from './bill-view.js';
import { ORDER_STATES, type OrderState } from './orders.facade.js';

const text = { type: 'string' } as const;
const maybe = { type: 'string', nullable: true } as const;
const integer = { type: 'integer' } as const;
const homeGroup = { enum: HOME_GROUPS, enumName: 'HomeGroup' } as const;

export class QuoteLine {
  @ApiProperty({ enum: ['base', 'add_on', 'weekend', 'peak', 'district', 'tier', 'coupon', 'discount'] })
  kind!: 'base' | 'add_on' | 'weekend' | 'peak' | 'district' | 'tier' | 'coupon' | 'discount';
  @ApiProperty(text) label!: string;
  @ApiProperty({ ...text, description: 'the rule’s reason, in Chinese' }) because!: string;
  @ApiProperty(integer) amountFen!: number;
}

export class OrderCard {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) no!: string;
  @ApiProperty({ enum: ORDER_STATES, enumName: 'OrderState' }) state!: OrderState;
  @ApiProperty(text) stateText!: string;
  @ApiProperty(text) serviceId!: string;
  @ApiProperty(text) serviceName!: string;
  @ApiProperty(text) serviceIcon!: string;
  @ApiProperty(text) promisedFrom!: string;
  @ApiProperty(text) promisedTo!: string;
  @ApiProperty(integer) durationMinutes!: number;
  @ApiProperty({ description: 'served by video: nobody comes' }) remote!: boolean;
  @ApiProperty(integer) totalFen!: number;
  @ApiProperty(text) addressShort!: string;
  @ApiProperty(maybe) workerName!: string | null;
  @ApiProperty(maybe) holdUntil!: string | null;
  @ApiProperty() rated!: boolean;
  @ApiProperty(text) createdAt!: string;
}

export class OrderPage {
  @ApiProperty({ type: [OrderCard] }) items!: OrderCard[];
  @ApiProperty(maybe) nextCursor!: string | null;
}

export class WorkerCard {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) name!: string;
  @ApiProperty(text) avatarSeed!: string;
  @ApiProperty(text) level!: string;
  @ApiProperty({ type: 'number', nullable: true }) ratingAverage!: number | null;
  @ApiProperty(integer) visitCount!: number;
  @ApiProperty({ type: 'number', nullable: true, description: 'share of visits that kept the promise, 0–1' })
  onTimeRate!: number | null;
  @ApiProperty(text) phoneMasked!: string;
  @ApiProperty({ type: [String], description: 'those that are valid today' }) certificates!: string[];
}

export class TimelineEntry {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) kind!: string;
  @ApiProperty(text) text!: string;
  @ApiProperty(text) happenedAt!: string;
  @ApiProperty(text) recordedAt!: string;
  @ApiProperty(text) actor!: string;
}

export class VisitPhoto {
  @ApiProperty(text) id!: string;
  @ApiProperty({ enum: ['before', 'after'] }) stage!: 'before' | 'after';
  @ApiProperty(text) url!: string;
}

export class StepDoseView {
  @ApiProperty(text) name!: string;
  @ApiProperty(text) unit!: string;
  @ApiProperty({ type: 'number' }) cap!: number;
}

export class StepDemandsView {
  @ApiProperty({ enum: ['base', 'extra'] }) part!: 'base' | 'extra';
  @ApiProperty({ enum: ['red', 'soft'], description: 'red: never left out and never crossed' }) line!: 'red' | 'soft';
  @ApiProperty({ type: StepDoseView, nullable: true }) dose!: StepDoseView | null;
  @ApiProperty({ ...maybe, description: 'whose certificate is written down' }) material!: string | null;
  @ApiProperty({ ...homeGroup, nullable: true, description: 'for whom it is done; null: in every home' })
  group!: HomeGroup | null;
}

export class VisitRoomView {
  @ApiProperty(text) name!: string;
  @ApiProperty(maybe) doneAt!: string | null;
  @ApiProperty({ description: 'by the code of the room, not by a tap' }) scanned!: boolean;
}

export class VisitStepView {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) title!: string;
  @ApiProperty(text) hint!: string;
  @ApiProperty({ enum: ['none', 'optional', 'before', 'after', 'both'] })
  photo!: 'none' | 'optional' | 'before' | 'after' | 'both';
  @ApiProperty({ type: StepDemandsView }) demands!: StepDemandsView;
  @ApiProperty(maybe) doneAt!: string | null;
  @ApiProperty({ type: 'number', nullable: true, description: 'as measured' }) dose!: number | null;
  @ApiProperty(maybe) certificateNo!: string | null;
  @ApiProperty({ ...maybe, description: 'why it was left out' }) skipReason!: string | null;
  @ApiProperty({ description: 'done with all the evidence it asks for' }) passed!: boolean;
  @ApiProperty(maybe) note!: string | null;
  @ApiProperty({ type: [VisitPhoto] }) photos!: VisitPhoto[];
  @ApiProperty({ type: [VisitRoomView], description: 'ticked off one by one; empty: the step has none' })
  rooms!: VisitRoomView[];
}

export class OnTheWayView {
  @ApiProperty({ description: 'GCJ-02' }) lat!: number;
  @ApiProperty({ description: 'GCJ-02' }) lng!: number;
  @ApiProperty({ ...text, description: 'when they were there' }) seenAt!: string;
  @ApiProperty({ ...integer, description: 'along the streets, estimated' }) metresLeft!: number;
}

export class VisitProgress {
  @ApiProperty({
    enum: ['scheduled', 'departed', 'arrived', 'working', 'awaiting_customer', 'signed_off'],
    enumName: 'VisitState',
  })
  state!: 'scheduled' | 'departed' | 'arrived' | 'working' | 'awaiting_customer' | 'signed_off';
  @ApiProperty(maybe) departedAt!: string | null;
  @ApiProperty(maybe) etaAt!: string | null;
  @ApiProperty({
    type: OnTheWayView,
    nullable: true,
    description: 'where the worker is; null unless they are on the way and were heard of lately, and for a mate',
  })
  onTheWay!: OnTheWayView | null;
  @ApiProperty(maybe) arrivedAt!: string | null;
  @ApiProperty(maybe) startedAt!: string | null;
  @ApiProperty(maybe) workerSignedAt!: string | null;
  @ApiProperty(maybe) customerSignedAt!: string | null;
  @ApiProperty({ type: [VisitStepView] }) steps!: VisitStepView[];
  @ApiProperty(integer) doneSteps!: number;
  @ApiProperty(integer) totalSteps!: number;
  @ApiProperty({
    enum: ['silver', 'gold', 'platinum'],
    nullable: true,
    description: 'of the standard, reached by evidence; null before sign-off, or below silver',
  })
  level!: 'silver' | 'gold' | 'platinum' | null;
}

export class MaterialItemView {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) name!: string;
  @ApiProperty({ ...text, description: 'brand, amount, what it is for; may be empty' }) note!: string;
  @ApiProperty({ enum: MATERIAL_BRINGERS, enumName: 'MaterialBringer', description: 'who brings it' })
  by!: MaterialBringer;
}

/** What the customer asked to be worked with. */
export class MaterialsView {
  @ApiProperty({ ...integer, description: '0: nothing was ever asked for' }) version!: number;
  @ApiProperty({ type: [MaterialItemView], description: 'empty: nothing, or withdrawn' }) items!: MaterialItemView[];
  @ApiProperty({ description: 'from the payment on until the worker has set out' }) mayChange!: boolean;
  @ApiProperty(maybe) changedAt!: string | null;
  @ApiProperty({ type: AgreementSignatureView, nullable: true }) signature!: AgreementSignatureView | null;
}

export class RatingView {
  @ApiProperty(integer) stars!: number;
  @ApiProperty({ type: [String] }) tags!: string[];
  @ApiProperty(maybe) text!: string | null;
  @ApiProperty(text) createdAt!: string;
  @ApiProperty({ ...maybe, description: 'what the company says to it' }) answer!: string | null;
}

export class OrderAddress {
  @ApiProperty(text) contactName!: string;
  @ApiProperty(text) phoneMasked!: string;
  @ApiProperty(text) district!: string;
  @ApiProperty(text) community!: string;
  @ApiProperty(text) detail!: string;
  @ApiProperty() lat!: number;
  @ApiProperty() lng!: number;
}

export class RefundView {
  @ApiProperty(text) id!: string;
  @ApiProperty({ ...text, description: 'of which payment, or receipt of the desk' }) outTradeNo!: string;
  @ApiProperty({ enum: ['processing', 'success', 'closed', 'abnormal', 'at_desk'] })
  state!: 'processing' | 'success' | 'closed' | 'abnormal' | 'at_desk';
  @ApiProperty(integer) amountFen!: number;
  @ApiProperty(text) reason!: string;
  @ApiProperty({ ...maybe, description: 'where the money went, as WeChat says' }) receivedAccount!: string | null;
  @ApiProperty({ ...maybe, description: 'where it is being sent instead' }) rerouted!: string | null;
  @ApiProperty(text) createdAt!: string;
  @ApiProperty(maybe) succeededAt!: string | null;
}

/** The visit a remote service turned into, or the remote service it was. */
export class LinkedOrderView {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) no!: string;
  @ApiProperty(text) serviceName!: string;
  @ApiProperty() remote!: boolean;
  @ApiProperty(text) stateText!: string;
  @ApiProperty(text) promisedFrom!: string;
  @ApiProperty({ ...integer, description: 'of the remote fee, taken off the visit' }) creditFen!: number;
}

/** A group whose home gets more of the standard. */
export class HomeOptionView {
  @ApiProperty(homeGroup) group!: HomeGroup;
  @ApiProperty({ type: [String], description: 'titles of the steps that are done for it' }) steps!: string[];
}

export const ORDER_ACTIONS = [
  'pay',
  'sign_agreement',
  'reschedule',
  'cancel',
  'sign_off',
  'pay_balance',
  'rate',
  'convert',
] as const;

export class OrderView extends OrderCard {
  @ApiProperty(integer) revision!: number;
  @ApiProperty({ type: [QuoteLine] }) lines!: QuoteLine[];
  @ApiProperty({ ...integer, description: 'for the booking' }) paidFen!: number;
  @ApiProperty({ type: BillView }) bill!: BillView;
  @ApiProperty({ type: OrderAddress }) address!: OrderAddress;
  @ApiProperty(maybe) note!: string | null;
  @ApiProperty({ ...homeGroup, isArray: true, description: 'who lives in the home, as told for this visit' })
  homeGroups!: HomeGroup[];
  @ApiProperty({ type: [HomeOptionView], description: 'what may be told now; empty: nothing, or too late' })
  homeOptions!: HomeOptionView[];
  @ApiProperty({ type: WorkerCard, nullable: true }) worker!: WorkerCard | null;
  @ApiProperty({ type: [WorkerCard], description: 'who comes along with the worker' }) mates!: WorkerCard[];
  @ApiProperty({ ...maybe, description: '6 digits for the door; from confirmation until check-in' })
  doorCode!: string | null;
  @ApiProperty({ ...maybe, description: 'content of the QR voucher; shown as long as the door code' })
  voucher!: string | null;
  @ApiProperty({ ...maybe, description: 'when the customer signed the agreement of this service' })
  agreementSignedAt!: string | null;
  @ApiProperty({ type: [TimelineEntry] }) timeline!: TimelineEntry[];
  @ApiProperty({ type: VisitProgress, nullable: true }) visit!: VisitProgress | null;
  @ApiProperty({ type: MaterialsView }) materials!: MaterialsView;
  @ApiProperty({ type: [RefundView] }) refunds!: RefundView[];
  @ApiProperty({ type: [LinkedOrderView] }) linked!: LinkedOrderView[];
  @ApiProperty({ type: RatingView, nullable: true }) rating!: RatingView | null;
  @ApiProperty({ enum: ORDER_ACTIONS, isArray: true, description: 'what the customer may do now' })
  actions!: (typeof ORDER_ACTIONS)[number][];
  @ApiProperty({ type: [String], description: 'message templates worth asking for at the next tap' })
  subscribeTemplates!: string[];
}

/**
 * The customer's order page. Its parts belong to modules above orders (the visit, the materials, the rating, messages), so orders
 * only names the page and `pages` composes it.
 */
export abstract class OrderPages {
  /** @throws Error when the order does not exist; ownership is checked by the caller's query */
  abstract view(orderId: string): Promise<OrderView>;
}
