import { fen, type Fen } from '@daowei/shared/kernel/fen';
import { json, type SqlValue } from '../../../platform/database/sql.js';
import type { AddOnChoice } from '../../catalog/contract/catalog.facade.js';
import type { VisitRequest } from '../../orders/contract/visit-holds.js';

/** A visit somebody wants, as it was described and priced when they asked for it. */
export interface WantedVisitRecord {
  readonly id: string;
  readonly accountId: string;
  readonly request: VisitRequest;
  readonly serviceName: string;
  readonly serviceIcon: string;
  readonly addressShort: string;
  readonly durationMinutes: number;
  /** from when on nothing can be done any more */
  readonly closesAt: Date;
  readonly quoteId: string;
  readonly promisedFen: Fen;
}

/** The columns of it, alike in every table that keeps one. */
export interface WantedVisitRow {
  id: string;
  account_id: string;
  service_id: string;
  service_name: string;
  service_icon: string;
  address_id: string | null;
  address_short: string;
  hours: number | null;
  add_ons: unknown;
  duration_minutes: number;
  closes_at: Date;
  quote_id: string;
  promised_fen: number;
}

export const WANTED_COLUMNS = `id, account_id, service_id, service_name, service_icon, address_id, address_short, hours,
  add_ons, duration_minutes, closes_at, quote_id, promised_fen`;

export function wantedOf(found: WantedVisitRow): WantedVisitRecord {
  return {
    id: found.id,
    accountId: found.account_id,
    request: {
      serviceId: found.service_id,
      addressId: found.address_id,
      hours: found.hours,
      addOns: json<AddOnChoice[]>(found.add_ons),
    },
    serviceName: found.service_name,
    serviceIcon: found.service_icon,
    addressShort: found.address_short,
    durationMinutes: found.duration_minutes,
    closesAt: found.closes_at,
    quoteId: found.quote_id,
    promisedFen: fen(found.promised_fen),
  };
}

export function wantedColumns(wanted: WantedVisitRecord): Record<keyof WantedVisitRow, SqlValue> {
  const { request } = wanted;
  return {
    id: wanted.id,
    account_id: wanted.accountId,
    service_id: request.serviceId,
    service_name: wanted.serviceName,
    service_icon: wanted.serviceIcon,
    address_id: request.addressId,
    address_short: wanted.addressShort,
    hours: request.hours,
    add_ons: JSON.stringify(request.addOns),
    duration_minutes: wanted.durationMinutes,
    closes_at: wanted.closesAt,
    quote_id: wanted.quoteId,
    promised_fen: wanted.promisedFen,
  };
}
