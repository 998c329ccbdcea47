import type { Fen } from '@daowei/shared/kernel/fen';
import type { Tx } from '../../../platform/database/transactions.js';

export type PhotoRule = 'none' | 'optional' | 'before' | 'after' | 'both';

export interface ServiceStep {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly photo: PhotoRule;
}

export interface AddOn {
  readonly id: string;
  readonly name: string;
  readonly priceFen: Fen;
  readonly minutes: number;
  readonly maxQuantity: number;
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
  /** per visit (fixed) or per hour (hourly) */
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
  /** false: shown, but sold by the office only (live-in, packages until their booking exists) */
  readonly bookable: boolean;
}

export interface AddOnChoice {
  readonly id: string;
  readonly quantity: number;
}

export abstract class CatalogFacade {
  abstract all(tx: Tx): Promise<ServiceKind[]>;
  /** The version sold now. */
  abstract current(tx: Tx, serviceId: string): Promise<ServiceKind | null>;
  abstract version(tx: Tx, serviceId: string, version: number): Promise<ServiceKind | null>;
}
