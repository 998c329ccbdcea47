import { Injectable } from '@nestjs/common';
import { IdentityCheck, type AskedIdentity, type IdentityAnswer } from '../domain/identity-check.js';

/** As names stand on identity cards: characters, and a dot between the parts of names of other peoples of China. */
const ON_A_CARD = /^\p{Script=Han}{1,20}(·\p{Script=Han}{1,20})*$/u;
const SHORTEST = 2;

/** Without a register at hand: a name that can stand on a card belongs to a sound number. */
@Injectable()
export class LocalIdentityCheck extends IdentityCheck {
  override check({ name }: AskedIdentity): Promise<IdentityAnswer> {
    const fits = ON_A_CARD.test(name) && [...name].length >= SHORTEST;
    return Promise.resolve({ kind: fits ? 'match' : 'mismatch' });
  }
}
