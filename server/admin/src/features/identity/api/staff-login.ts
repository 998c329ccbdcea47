import type { Schemas } from '@daowei/shared/api/client';
import { post } from '../../../lib/api-client';

/** @throws ApiFailure CREDENTIALS_WRONG, SECOND_FACTOR_REQUIRED, LOGIN_LOCKED */
export function staffLogin(credentials: Schemas['StaffLogin']): Promise<Schemas['Session']> {
  return post('/auth/staff-login', credentials);
}
