import { Injectable, type OnModuleInit } from '@nestjs/common';
import { unreachableStates } from '../domain/order-life.js';

/** A transition table with a state that no order can reach is a mistake; the server does not start with one. */
@Injectable()
export class CheckOrderLife implements OnModuleInit {
  onModuleInit(): void {
    const lost = unreachableStates();
    if (lost.length > 0) throw new Error(`no order can ever be: ${lost.join(', ')}`);
  }
}
