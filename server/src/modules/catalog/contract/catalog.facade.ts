import type { Fen } from '@daowei/shared/kernel/fen';
import type { HomeGroup } from '@daowei/shared/rules/home-groups';
import type { Tx } from '../../../platform/database/transactions.js';

export type PhotoRule = 'none' | 'optional' | 'before' | 'after' | 'both';

/** What is measured out in a step, and how much of it at most. */
export interface StepDose {
  /** e.g. 含氯消毒液 */
  readonly name: string;
  readonly unit: string;
  readonly cap: number;
}

/** What a step asks for beyond being done. */
export interface StepDemands {
  /** of the base of the standard, or on top of it */
  readonly part: 'base' | 'extra';
  /** a red line is never left out and never crossed; a soft one may be, with a reason, and is noted */
  readonly line: 'red' | 'soft';
  readonly dose: StepDose | null;
  /** whose certificate (合格证) is read off and written down */
  readonly material: string | null;
  /** rooms, or items of 5S, that are ticked off one by one; missing: none */
  readonly rooms?: readonly string[];
  /** done only in homes with this group; missing: in every home */
  readonly group?: HomeGroup | null;
}

/** A step that says nothing more: part of the base, and nobody leaves it out. */
export const PLAIN_STEP: StepDemands = { part: 'base', line: 'red', dose: null, material: null };

export interface ServiceStep {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly photo: PhotoRule;
  /** missing: `PLAIN_STEP` */
  readonly demands?: StepDemands | null;
}

export interface AddOn {
  readonly id: string;
  readonly name: string;
  readonly priceFen: Fen;
  readonly minutes: number;
  readonly maxQuantity: number;
}

/** What customer and company agree to before a visit; part of the version that was sold. */
export interface ServiceAgreement {
  readonly title: string;
  readonly clauses: readonly string[];
  /** what the customer declares about health before this service; empty: nothing is asked */
  readonly healthStatements: readonly string[];
  /** delayed booking (延时预定): minutes before the promised start at the latest, and how many times at most */
  readonly reschedule: { readonly noticeMinutes: number; readonly maxTimes: number };
}

/** Regular visits bought together. */
export interface ServicePackage {
  readonly id: string;
  readonly name: string;
  readonly every: 'week' | 'month';
  readonly visits: number;
  /** taken off the price of every visit, in 1/10,000 */
  readonly basisPointsOff: number;
}

/** A service where the worker moves in, sold for whole days. */
export interface LiveInTerms {
  /** days that the base price buys: 1 by the day, 26 or 30 by the month */
  readonly priceDays: number;
  readonly minDays: number;
  readonly maxDays: number;
  /** on the first days the customer may end the service or change the worker, and pays only for days served */
  readonly trialDays: number;
}

/** Paid in two parts: a share when booking, the rest after sign-off. */
export interface DepositTerms {
  /** of the price, in 1/10,000 */
  readonly basisPoints: number;
  /** after sign-off, until the rest is due */
  readonly balanceHours: number;
  /** for the customer, in Chinese */
  readonly because: string;
}

/** One version of a service kind, as it was sold. */
export interface ServiceKind {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly category: string;
  readonly tagline: string;
  readonly description: string;
  readonly icon: string;
  readonly pricing: 'fixed' | 'hourly' | 'live_in' | 'package' | 'remote';
  /** per visit (fixed), per hour (hourly) or for `liveIn.priceDays` */
  readonly basePriceFen: Fen;
  readonly unit: string;
  /** of a fixed visit, or of the shortest hourly one */
  readonly durationMinutes: number;
  readonly hourOptions: readonly number[];
  readonly included: readonly string[];
  readonly excluded: readonly string[];
  readonly addOns: readonly AddOn[];
  readonly steps: readonly ServiceStep[];
  /** skill a worker needs */
  readonly skill: string;
  /** certificates a worker needs valid on the day of the visit */
  readonly certificates: readonly string[];
  readonly warrantyDays: number;
  readonly standardLevel: 'silver' | 'gold' | 'platinum';
  readonly requirements: readonly string[];
  /** workers who come together: the time of all of them is taken, or of none */
  readonly crew: number;
  /** ways to buy it for weeks or months; empty: single visits only */
  readonly packages: readonly ServicePackage[];
  /** for live-in services, else null */
  readonly liveIn: LiveInTerms | null;
  /** null: all of it is paid when booking */
  readonly deposit: DepositTerms | null;
  readonly agreement: ServiceAgreement;
  /** false: shown, but sold by the office only */
  readonly bookable: boolean;
}

/** Served by video: nobody comes, so it needs no address and no way. */
export function isRemote({ pricing }: Pick<ServiceKind, 'pricing'>): boolean {
  return pricing === 'remote';
}

export interface AddOnChoice {
  readonly id: string;
  readonly quantity: number;
}

export abstract class CatalogFacade {
  /** The versions of today, also of services that are off sale for a while: what was sold still needs its name. */
  abstract all(tx: Tx): Promise<ServiceKind[]>;
  /** What customers can have now. */
  abstract onSale(tx: Tx): Promise<ServiceKind[]>;
  /** The version sold now; not bookable while the service is off sale. */
  abstract current(tx: Tx, serviceId: string): Promise<ServiceKind | null>;
  abstract version(tx: Tx, serviceId: string, version: number): Promise<ServiceKind | null>;
}
