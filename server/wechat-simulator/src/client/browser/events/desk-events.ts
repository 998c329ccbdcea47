/** Something that happened to one person. */
export interface DeskEvent {
  readonly type: 'message' | 'payment' | 'talk';
  readonly data: { readonly openid: string } & Readonly<Record<string, unknown>>;
}

/** `open`: from now on nothing is missed; what happened before has to be asked for. */
export type DeskNotice = DeskEvent | { readonly type: 'open' };

/** Where the shared worker's script is served. */
const EVENTS_WORKER_URL = '/client/events.js';

/** Listens to the desk's events through the browser's one shared stream. */
export function listenToDesk(listener: (notice: DeskNotice) => void): void {
  const worker = new SharedWorker(EVENTS_WORKER_URL, { name: 'desk-events' });
  worker.port.onmessage = (event) => listener(event.data as DeskNotice);
  worker.port.start();
  window.addEventListener('pagehide', () => worker.port.postMessage('bye'));
}
