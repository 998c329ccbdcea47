import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Cashier, PaymentParams } from '../pay/cashier.js';
import { PayError } from '../pay/errors.js';
import { PAYEE } from '../pay/orders.js';
import type { Transfers } from '../pay/transfers.js';
import type { Codes } from '../platform/codes.js';
import type { Template } from '../platform/templates.js';
import type { Identity } from '../store/identity.js';
import type { Message } from '../store/state.js';
import type { Store } from '../store/store.js';
import { DeskError, badField } from './desk-error.js';
import type { EventHub } from './events.js';
import type { People } from './people.js';
import type { Subscriptions } from './subscriptions.js';

export interface DeskParts {
  readonly identity: Identity;
  readonly store: Store;
  readonly people: People;
  readonly codes: Codes;
  readonly cashier: Cashier;
  readonly transfers: Transfers;
  readonly subscriptions: Subscriptions;
  readonly templates: readonly Template[];
  readonly hub: EventHub;
}

/** What the page with the phones asks of WeChat itself. No authentication: it listens on this machine only. */
export function registerDesk(app: FastifyInstance, parts: DeskParts): void {
  const { people, codes, cashier, hub } = parts;
  forwardMessages(parts);
  void app.register(
    (desk, _options, done) => {
      desk.setErrorHandler(async (error: unknown, _request, reply) => {
        if (error instanceof DeskError)
          return reply.code(error.status).send({ code: error.code, message: error.message });
        if (error instanceof PayError) return reply.code(409).send({ code: error.code, message: error.message });
        const status = (error as { statusCode?: number }).statusCode ?? 500;
        if (status >= 500) throw error;
        return reply.code(status).send({ code: 'BAD_REQUEST', message: '请求格式有误' });
      });

      desk.get('/app', async () => ({ appid: parts.identity.appid, payee: PAYEE }));
      desk.get('/people', async () => people.list());
      desk.put('/people', async (request) => people.save(request.body));
      desk.post('/login', async (request) => ({ code: codes.issue('login', personIn(parts, request).openid) }));
      desk.post('/phone-code', async (request) => ({ code: codes.issue('phone', personIn(parts, request).openid) }));
      desk.post('/cashier/open', async (request) => cashier.open(readPaymentParams(request)));
      desk.post('/cashier/:prepayId/pay', async (request) => {
        const { prepayId } = request.params as { prepayId: string };
        const outcome = field(request, 'outcome');
        if (outcome !== 'success' && outcome !== 'fail') throw badField('outcome', '须为success或fail');
        const openid = field(request, 'openid');
        const result = cashier.pay(prepayId, openid, outcome);
        hub.emit({ type: 'payment', openid, data: result });
        return result;
      });
      desk.post('/transfer/open', async (request) => openTransfer(parts, request));
      desk.post('/transfer/:outBillNo/confirm', async (request) => {
        const { outBillNo } = request.params as { outBillNo: string };
        const { state } = parts.transfers.confirm(outBillNo, field(request, 'openid'));
        return { state };
      });
      desk.get('/templates', async () => parts.templates.map((template) => ({ ...template, type: 'once' })));
      desk.post('/subscribe', async (request) => {
        const { openid } = personIn(parts, request);
        return { credits: parts.subscriptions.answer(openid, bodyOf(request).answers) };
      });
      desk.get('/messages', async (request) => {
        const { openid } = request.query as { openid?: string };
        const list = parts.store.state.messages.get(people.get(openid ?? '').openid) ?? [];
        return list.map(present).reverse();
      });
      desk.get('/events', (request, reply) => {
        const { openid } = request.query as { openid?: string };
        hub.attach(reply, openid);
      });
      done();
    },
    { prefix: '/desk' },
  );
}

/** The page on which a person takes money: only what was handed to this merchant's phone, for this person. */
function openTransfer({ identity, transfers }: DeskParts, request: FastifyRequest): unknown {
  if (field(request, 'appId') !== identity.appid) throw new PayError('PARAM_ERROR', 'appId与当前小程序不一致');
  if (field(request, 'mchId') !== identity.mchid) throw new PayError('PARAM_ERROR', '商户号有误');
  const transfer = transfers.handed(field(request, 'package'), field(request, 'openid'));
  const { outBillNo, state, style, amountFen, remark, perception, failReason } = transfer;
  return {
    outBillNo,
    state,
    style,
    amountFen,
    remark,
    perception,
    failReason: failReason ?? null,
    payer: PAYEE,
    confirmBefore: new Date(transfers.confirmBefore(transfer)).toISOString(),
  };
}

/** Every message that arrives is told to the phone it arrives at. */
function forwardMessages({ store, hub }: DeskParts): void {
  store.onFact((fact) => {
    if (fact.type !== 'message-arrived') return;
    hub.emit({ type: 'message', openid: fact.message.openid, data: present(fact.message) });
  });
}

function present(message: Message): Omit<Message, 'at'> & { at: string } {
  return { ...message, at: new Date(message.at).toISOString() };
}

function readPaymentParams(request: FastifyRequest): PaymentParams {
  return {
    openid: field(request, 'openid'),
    appId: field(request, 'appId'),
    timeStamp: field(request, 'timeStamp'),
    nonceStr: field(request, 'nonceStr'),
    package: field(request, 'package'),
    signType: field(request, 'signType'),
    paySign: field(request, 'paySign'),
  };
}

function personIn(parts: DeskParts, request: FastifyRequest): { readonly openid: string } {
  return parts.people.get(field(request, 'openid'));
}

function field(request: FastifyRequest, name: string): string {
  const value = bodyOf(request)[name];
  if (typeof value !== 'string' || value === '') throw badField(name, '缺少该参数');
  return value;
}

function bodyOf(request: FastifyRequest): Record<string, unknown> {
  const { body } = request;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw badField('body', '请求体须为JSON对象');
  return body as Record<string, unknown>;
}
