import type { Account } from '../domain/roles.js';
import type { IssuedSession } from './jwt-sessions.js';

export interface LoggedIn extends IssuedSession {
  readonly account: Account;
}
