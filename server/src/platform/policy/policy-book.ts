import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transactions.js';
import type { PolicySheet } from './policy.js';

/** Every number of the company in one book. Each module adds its own page when it starts. */
@Injectable()
export class PolicyBook {
  private readonly pages: ((tx: Tx) => Promise<PolicySheet>)[] = [];

  /** A page that only a new version of the program changes. */
  add(sheet: PolicySheet): void {
    this.pages.push(() => Promise.resolve(sheet));
  }

  /** A page that lives in the database. */
  addLive(read: (tx: Tx) => Promise<PolicySheet>): void {
    this.pages.push(read);
  }

  /** What is in force now, in the order in which the modules stand on each other. */
  read(tx: Tx): Promise<PolicySheet[]> {
    return Promise.all(this.pages.map((page) => page(tx)));
  }
}
