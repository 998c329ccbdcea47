import { currentSession, endSession, startSession, subscribeSession } from './session';

type Message = { kind: 'ask' } | { kind: 'answer'; session: unknown } | { kind: 'signed_out' };

/** How long a new tab waits for another one before it shows the login page. */
const ANSWER_WITHIN_MS = 150;

/**
 * sessionStorage belongs to one tab, but an office opens orders in new tabs all day long:
 * a tab without a session asks the other tabs of this browser for theirs, and leaving in one leaves all.
 * The session still ends when the last tab is closed.
 * @returns resolves when this tab has a session or nobody answered in time
 */
export function joinTabs(): Promise<void> {
  if (!('BroadcastChannel' in window)) return Promise.resolve();
  const channel = new BroadcastChannel('daowei.session');
  const send = (message: Message): void => channel.postMessage(message);

  return new Promise((resolve) => {
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      const mine = currentSession();
      if (data.kind === 'ask' && mine) send({ kind: 'answer', session: mine });
      if (data.kind === 'signed_out') endSession('signed_out');
      if (data.kind === 'answer' && !mine) startSession(data.session);
      if (currentSession()) resolve();
    };
    let hadSession = currentSession() !== null;
    subscribeSession(() => {
      const hasSession = currentSession() !== null;
      if (hadSession && !hasSession) send({ kind: 'signed_out' });
      hadSession = hasSession;
    });
    if (hadSession) {
      resolve();
      return;
    }
    send({ kind: 'ask' });
    window.setTimeout(resolve, ANSWER_WITHIN_MS);
  });
}
