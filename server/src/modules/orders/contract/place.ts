import type { GeoPoint } from '@daowei/shared/kernel/geo';
import type { AddressSnapshot, Contact } from '../../identity/contract/identity.facade.js';
import type { Order } from './orders.facade.js';

/** How lists, statistics and price rules name the place of a remote service. It lies nowhere on the map. */
const ONLINE = { district: '线上', community: '远程服务', detailCipher: '', lat: 0, lng: 0 } as const;

/** Who is called, where nobody comes. The address they were found by stays the place of a visit that may follow. */
export function onlineAddress({ addressId, ...contact }: Contact): AddressSnapshot {
  return { id: addressId ?? '', ...contact, ...ONLINE };
}

/** Where the workers go; null: nobody goes anywhere. */
export function placeOf({ remote, address }: Pick<Order, 'remote' | 'address'>): GeoPoint | null {
  return remote ? null : { lat: address.lat, lng: address.lng };
}
