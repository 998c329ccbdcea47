import { Emitter } from '../kit/emitter.js';

export type NetworkKind = 'wifi' | '4g' | '2g' | 'none';
/** The three switches of the desk. */
export type NetworkMode = 'online' | 'slow' | 'offline';

const KINDS: Readonly<Record<NetworkMode, NetworkKind>> = { online: 'wifi', slow: '2g', offline: 'none' };
/** What a slow network adds to every call. */
const SLOW_DELAY_MS = 1500;

/** The phone's own connection, which the desk can cut or slow down. */
export class PhoneNetwork {
  readonly onChange = new Emitter<{ isConnected: boolean; networkType: NetworkKind }>();
  private current: NetworkMode = 'online';

  get mode(): NetworkMode {
    return this.current;
  }

  get kind(): NetworkKind {
    return KINDS[this.current];
  }

  get connected(): boolean {
    return this.current !== 'offline';
  }

  get delayMs(): number {
    return this.current === 'slow' ? SLOW_DELAY_MS : 0;
  }

  set(mode: NetworkMode): void {
    if (mode === this.current) return;
    this.current = mode;
    this.onChange.emit({ isConnected: this.connected, networkType: this.kind });
  }
}
