/** An event of the desk, for one person. */
export interface DeskEventMessage {
  readonly type: 'message' | 'payment';
  readonly data: { readonly openid: string } & Readonly<Record<string, unknown>>;
}

/** Where the shared worker's script is served. */
export const EVENTS_WORKER_URL = '/client/events.js';

/** Listens to the desk's events through the browser's one shared stream. */
export function listenToDesk(listener: (event: DeskEventMessage) => void): void {
  const worker = new SharedWorker(EVENTS_WORKER_URL, { name: 'desk-events' });
  worker.port.onmessage = (event) => listener(event.data as DeskEventMessage);
  worker.port.start();
  window.addEventListener('pagehide', () => worker.port.postMessage('bye'));
}
