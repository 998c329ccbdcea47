import { stepsFor, type HomeGroup } from '@daowei/shared/rules/home-groups';
import type { Fen } from '@daowei/shared/kernel/fen';
import type { Interval } from '@daowei/shared/kernel/interval';
import type { Assignment, DispatchException } from '../../src/modules/dispatch/contract/dispatch.facade.js';
import type { NewRating } from '../../src/modules/feedback/infrastructure/ratings.sql.js';
import type { MaterialRow, VisitState } from '../../src/modules/fieldwork/contract/fieldwork.facade.js';
import type { ServiceKind, ServiceStep } from '../../src/modules/catalog/contract/catalog.facade.js';
import type { StoredQuote } from '../../src/modules/pricing/infrastructure/quotes.sql.js';
import type { DeskReceipt } from '../../src/modules/payments/contract/desk.js';
import type { VisitExtra } from '../../src/modules/orders/contract/collecting.js';
import type { VisitScope } from '../../src/modules/orders/domain/visit-wish.js';
import type { AddressSnapshot } from '../../src/modules/identity/contract/identity.facade.js';
import type { DemoCustomer } from '../company/customers.js';
import type { DemoWorker } from '../company/workers.js';
import type { DemoPackage } from './demo-packages.js';
import type { Fact, LivedOrder } from './order-life.js';

/** How a booking ends before anybody comes, or that it does not. */
export type Fate = 'served' | 'expired' | 'cancelled' | 'unassigned';

/** A worker who was asked, and what became of it. */
export interface Asked {
  readonly worker: DemoWorker;
  readonly answer: 'accepted' | 'declined' | 'timed_out';
  readonly explanation: readonly string[];
}

/** A booking with everything that is decided by who is free; when things happen is played later. */
export interface Booking {
  readonly customer: DemoCustomer;
  readonly address: AddressSnapshot;
  readonly service: ServiceKind;
  readonly scope: VisitScope;
  readonly startAt: Date;
  readonly bookedAt: Date;
  readonly fate: Fate;
  /** in the order they were asked; at least the one whose time was held */
  readonly asked: readonly Asked[];
  /** who comes along where the service needs more than one */
  readonly mates: readonly DemoWorker[];
  /** decided for people of the demo: null leaves the order unrated */
  readonly stars?: number | null;
  /** decided for people of the demo: the agreement still waits for its signature */
  readonly unsigned?: boolean;
  /** decided for people of the demo: who lives in the home */
  readonly homeGroups?: readonly HomeGroup[];
  /** decided for people of the demo: what they asked to be worked with */
  readonly materials?: readonly MaterialRow[];
  /** it was paid together with others */
  readonly prepaid?: PrepaidStory;
}

/** Which visit of which package a booking is. */
export interface PrepaidStory {
  readonly pack: DemoPackage;
  /** counts from 1 */
  readonly seq: number;
  /** set aside by the pause of its package */
  readonly rests: boolean;
}

/** The steps its visit is served by. */
export function stepsOf({ service, homeGroups = [] }: Pick<Booking, 'service' | 'homeGroups'>): ServiceStep[] {
  return stepsFor(service.steps, homeGroups);
}

export interface ClaimStory {
  readonly id: string;
  readonly workerId: string;
  readonly visit: Interval;
  readonly busyTo: Date;
  readonly claimedAt: Date;
  readonly releasedAt: Date | null;
}

export interface PaymentStory {
  readonly outTradeNo: string;
  readonly state: 'paid' | 'closed';
  readonly createdAt: Date;
  readonly payBefore: Date;
  readonly transactionId: string | null;
  /** when it was paid, or closed at WeChat */
  readonly endedAt: Date;
  readonly settledBy: 'notification' | 'query' | null;
}

/** What was owed after the visit; neither payment nor receipt: it is still owed. */
export interface BalanceStory {
  readonly amountFen: Fen;
  readonly openedAt: Date;
  readonly dueAt: Date;
  readonly extras: readonly VisitExtra[];
  readonly payment: PaymentStory | null;
  /** paid over the desk instead */
  readonly receipt: DeskReceipt | null;
}

/** The signature under the agreement: a typed name or a drawn one. */
export interface AgreementStory {
  readonly hash: string;
  readonly signerName: string | null;
  readonly signatureFile: string | null;
  readonly signedAt: Date;
}

export interface StepStory {
  readonly doneAt: Date | null;
  /** a soft line that was not done */
  readonly leftOut: { readonly at: Date; readonly reason: string } | null;
  readonly note: string | null;
  readonly photos: readonly { readonly id: string; readonly stage: 'before' | 'after'; readonly fileId: string }[];
}

export interface VisitStory {
  readonly workerId: string;
  readonly state: VisitState;
  readonly openedAt: Date;
  readonly departedAt: Date | null;
  readonly etaAt: Date | null;
  readonly arrivedAt: Date | null;
  readonly startedAt: Date | null;
  readonly workerSignedAt: Date | null;
  readonly customerSignedAt: Date | null;
  /** in the order of the service's steps */
  readonly steps: readonly StepStory[];
}

/** Everything one order left behind, up to now. */
export interface OrderStory {
  readonly booking: Booking;
  readonly order: LivedOrder;
  readonly quote: StoredQuote & { readonly createdAt: Date };
  readonly facts: readonly Fact[];
  readonly claims: readonly ClaimStory[];
  readonly payment: PaymentStory | null;
  /** left out: nothing was owed after the visit */
  readonly balance?: BalanceStory | null;
  readonly agreement: AgreementStory | null;
  readonly assignments: readonly Assignment[];
  readonly exceptions: readonly DispatchException[];
  readonly visit: VisitStory | null;
  readonly rating: NewRating | null;
}

/** That many seconds later. */
export const seconds = (at: Date, count: number): Date => new Date(at.getTime() + count * 1_000);
