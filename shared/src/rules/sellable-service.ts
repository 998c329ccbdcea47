import type { HomeGroup } from './home-groups.js';

/** What the rules of a service kind read of it: the editor's form as well as what is published. */
export interface SellableService {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly unit: string;
  readonly pricing: 'fixed' | 'hourly' | 'live_in' | 'package' | 'remote';
  /** fen */
  readonly basePriceFen: number;
  /** minutes */
  readonly durationMinutes: number;
  readonly hourOptions: readonly number[];
  readonly addOns: readonly SellableAddOn[];
  readonly steps: readonly SellableStep[];
  readonly skill: string;
  readonly certificates: readonly string[];
  readonly warrantyDays: number;
  readonly crew: number;
  readonly packages: readonly SellablePackage[];
  readonly liveIn: SellableLiveIn | null;
  readonly deposit: SellableDeposit | null;
  readonly agreement: SellableAgreement;
  readonly bookable: boolean;
}

export interface SellableStep {
  readonly id: string;
  readonly title: string;
  readonly demands?: {
    readonly part: 'base' | 'extra';
    readonly dose: { readonly name: string; readonly unit: string; readonly cap: number } | null;
    readonly group?: HomeGroup | null;
  } | null;
}

export interface SellableAddOn {
  readonly id: string;
  readonly name: string;
  readonly priceFen: number;
  readonly minutes: number;
  readonly maxQuantity: number;
}

export interface SellablePackage {
  readonly id: string;
  readonly name: string;
  readonly visits: number;
  /** in 1/10,000 */
  readonly basisPointsOff: number;
}

interface SellableLiveIn {
  /** days that the base price buys */
  readonly priceDays: number;
  readonly minDays: number;
  readonly maxDays: number;
  readonly trialDays: number;
}

interface SellableDeposit {
  /** of the price, in 1/10,000 */
  readonly basisPoints: number;
  readonly balanceHours: number;
  readonly because: string;
}

export interface SellableAgreement {
  readonly title: string;
  readonly clauses: readonly string[];
  readonly reschedule: { readonly noticeMinutes: number; readonly maxTimes: number };
}
