import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DeskError, badField } from '../desk/desk-error.js';
import type { EventHub } from '../desk/events.js';
import type { People } from '../desk/people.js';
import type { Clock } from '../store/clock.js';
import type { Store } from '../store/store.js';
import type { TalkLine } from '../store/talk.js';
import type { Pusher } from './pusher.js';
import type { Talks } from './talks.js';

export interface TalkParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly people: People;
  readonly talks: Talks;
  readonly pusher: Pusher;
  readonly hub: EventHub;
}

/** The conversation in the phone (`/desk/talk`), and the strings behind it (`/control/push…`). */
export function registerTalks(app: FastifyInstance, { store, clock, people, talks, pusher, hub }: TalkParts): void {
  store.onFact((fact) => {
    if (fact.type === 'talk-said') hub.emit({ type: 'talk', openid: fact.line.openid, data: present(fact.line) });
  });
  void app.register((scope, _options, done) => {
    scope.setErrorHandler(async (error: unknown, _request, reply) => {
      if (!(error instanceof DeskError)) throw error;
      return reply.code(error.status).send({ code: error.code, message: error.message });
    });
    scope.get('/desk/talk', async (request) => {
      const { openid = '' } = request.query as { openid?: string };
      return talks.of(people.get(openid).openid).lines.map(present);
    });
    scope.post('/desk/talk/enter', async (request) => {
      const { openid } = people.get(field(request, 'openid'));
      talks.enter(openid);
      pusher.push(openid, clock.now(), { MsgType: 'event', Event: 'user_enter_tempsession', SessionFrom: '' }, null);
      return {};
    });
    scope.post('/desk/talk/say', async (request) => {
      const { openid } = people.get(field(request, 'openid'));
      const line = talks.say(openid, field(request, 'text'));
      pusher.push(openid, line.at, { MsgType: 'text', Content: line.text }, line.id);
      return present(line);
    });
    scope.post('/control/push-address', async (request) => ({ taken: await pusher.register(field(request, 'url')) }));
    scope.get('/control/pushes', async () => pusher.attempts);
    scope.post('/control/pushes/:msgId/resend', async (request) => {
      const { msgId } = request.params as { msgId: string };
      const attempt = await pusher.again(msgId);
      if (attempt === null) throw new DeskError(404, 'NO_PUSH', '没有推送过这条消息');
      return attempt;
    });
    done();
  });
}

function present(line: TalkLine): Omit<TalkLine, 'at'> & { at: string } {
  return { ...line, at: new Date(line.at).toISOString() };
}

function field(request: FastifyRequest, name: string): string {
  const { body } = request;
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
  if (typeof value !== 'string' || value === '') throw badField(name, '缺少该参数');
  return value;
}
