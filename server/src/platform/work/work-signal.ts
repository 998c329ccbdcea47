import { EventEmitter } from 'node:events';
import { Injectable } from '@nestjs/common';

/** Wakes the runner of this process when something became due; others find it at their next tick. */
@Injectable()
export class WorkSignal {
  private readonly emitter = new EventEmitter();

  raise(): void {
    this.emitter.emit('due');
  }

  onRaise(listener: () => void): void {
    this.emitter.on('due', listener);
  }
}
