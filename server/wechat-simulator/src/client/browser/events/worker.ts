import type { DeskEvent, DeskNotice } from './desk-events.js';

/**
 * One stream of desk events for all phones of this browser: a browser opens only six connections to one server, and
 * every phone with a stream of its own would soon leave none for requests.
 */
const ports = new Set<MessagePort>();
const stream = new EventSource('/desk/events');

function tell(notice: DeskNotice): void {
  for (const port of ports) port.postMessage(notice);
}

stream.addEventListener('open', () => tell({ type: 'open' }));
for (const type of ['message', 'payment', 'talk'] as const) {
  stream.addEventListener(type, (event) => {
    tell({ type, data: JSON.parse((event as MessageEvent<string>).data) as DeskEvent['data'] });
  });
}

(globalThis as unknown as { onconnect: (event: MessageEvent) => void }).onconnect = (event) => {
  const port = event.ports[0];
  if (port === undefined) return;
  ports.add(port);
  port.onmessage = (message) => message.data === 'bye' && ports.delete(port);
  port.start();
  if (stream.readyState === EventSource.OPEN) port.postMessage({ type: 'open' } satisfies DeskNotice);
};
