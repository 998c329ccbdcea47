import type { OwnAddress } from '../application/address-book.js';
import type { LoggedIn } from '../application/logged-in.js';
import { rolesOf, type Account } from '../domain/roles.js';
import type { Address, Me, Session } from './identity.dto.js';

export function meOf(account: Account): Me {
  return {
    id: account.id,
    nickname: account.nickname,
    phoneMasked: account.phoneMasked,
    roles: [...rolesOf(account)],
    workerId: account.workerId,
    staffName: account.kind === 'staff' ? account.realName : null,
  };
}

export function sessionOf({ token, expiresAt, account }: LoggedIn): Session {
  return { token, expiresAt: expiresAt.toISOString(), me: meOf(account) };
}

export function addressOf({ address, detail }: OwnAddress): Address {
  const { id, contactName, phoneMasked, district, community, lat, lng, isDefault } = address;
  return { id, contactName, phoneMasked, district, community, detail, lat, lng, isDefault };
}
