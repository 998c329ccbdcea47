import type { DeskEventMessage } from './desk-events.js';

/**
 * One stream of desk events for all phones of this browser: a browser opens only six connections to one server, and
 * every phone with a stream of its own would soon leave none for requests.
 */
const ports = new Set<MessagePort>();
const stream = new EventSource('/desk/events');

for (const type of ['message', 'payment'] as const) {
  stream.addEventListener(type, (event) => {
    const data = JSON.parse((event as MessageEvent<string>).data) as DeskEventMessage['data'];
    for (const port of ports) port.postMessage({ type, data } satisfies DeskEventMessage);
  });
}

(globalThis as unknown as { onconnect: (event: MessageEvent) => void }).onconnect = (event) => {
  const port = event.ports[0];
  if (port === undefined) return;
  ports.add(port);
  port.onmessage = (message) => message.data === 'bye' && ports.delete(port);
  port.start();
};
