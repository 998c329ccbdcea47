import { fen, yuan, type Fen } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { momentWords } from '@daowei/shared/kernel/time-words';
import type { VisitExtra } from '../../src/modules/orders/contract/collecting.js';
import { balanceDueAt, owedAfterVisit } from '../../src/modules/orders/domain/collecting.js';
import { extraText, PAID_BY } from '../../src/modules/orders/domain/order-texts.js';
import { balanceReferenceOf } from '../../src/modules/orders/domain/reference.js';
import { DESK_METHODS, type DeskReceipt } from '../../src/modules/payments/contract/desk.js';
import { needsSecondPerson } from '../../src/modules/payments/domain/desk-policy.js';
import type { AuditActor } from '../../src/modules/privacy/contract/privacy.facade.js';
import type { Random } from '../random.js';
import { FIELDWORK, WECHAT_PAY, type OrderLife } from './order-life.js';
import { seconds, type BalanceStory, type Booking } from './story.js';

const REASONS = ['比预想的脏一些，多做一处', '客户现场提出想一起做', '污渍较重，单独处理更干净'];

/** What is owed after a visit that was paid for in two parts, with something added on site now and then; paid within hours. */
export function playBalance(random: Random, life: OrderLife, booking: Booking, now: Date): BalanceStory | null {
  const { order } = life;
  if (order.depositFen === null || !order.completedAt || !order.startedAt) return null;
  const extra = random.chance(0.35) ? agreedExtra(random, life, booking) : null;
  const extras = extra ? [extra] : [];
  const amountFen = owedAfterVisit(order, extras);
  const openedAt = order.completedAt;
  const dueAt = balanceDueAt(openedAt, booking.service.deposit);
  const text = `尾款${yuan(amountFen)}元，请在${momentWords(dueAt)}前支付`;
  life.record('balance.opened', text, openedAt, FIELDWORK, { amountFen, dueAt: dueAt.toISOString() });
  const begun = addMinutes(openedAt, random.int(5, 400));
  const paidAt = seconds(begun, random.int(20, 90));
  const balance = { amountFen, openedAt, dueAt, extras, payment: null, receipt: null };
  if (paidAt > now) return balance;
  if (random.chance(0.12)) return { ...balance, receipt: receiptOf(random, life, amountFen, paidAt) };
  const outTradeNo = random.id(begun);
  life.record('balance.paid', `已收到您的尾款${yuan(amountFen)}元，费用已全部付清，谢谢`, paidAt, WECHAT_PAY, {
    outTradeNo,
    amountFen,
  });
  return {
    ...balance,
    payment: {
      outTradeNo,
      state: 'paid',
      createdAt: begun,
      payBefore: addMinutes(begun, 30),
      transactionId: `42000${random.digits(23)}`,
      endedAt: paidAt,
      settledBy: 'notification',
    },
  };
}

/** The customer came by and paid at the desk; a second colleague looked at a large sum. */
function receiptOf(random: Random, life: OrderLife, amountFen: Fen, at: Date): DeskReceipt {
  const method = random.pick(DESK_METHODS);
  const by: AuditActor = { accountId: null, label: '财务 钱立群' };
  const text = `已收到您的尾款${yuan(amountFen)}元${PAID_BY[method]}，费用已全部付清，谢谢`;
  life.record('balance.paid', text, at, by, { method, amountFen });
  return {
    id: random.id(at),
    reference: balanceReferenceOf(life.order.id, 0),
    method,
    receiptNo: `${RECEIPT_LETTER[method]}${random.digits(10)}`,
    amountFen,
    refundedFen: fen(0),
    state: 'counted',
    recordedBy: by,
    recordedAt: at,
    checkedBy: needsSecondPerson(amountFen) ? '管理员 沈知行' : null,
    because: null,
  };
}

const RECEIPT_LETTER = { cash: 'XJ', alipay: 'ZFB', bank: 'YH' } as const;

function agreedExtra(random: Random, life: OrderLife, { service, asked, customer }: Booking): VisitExtra | null {
  const { order } = life;
  const free = service.addOns.filter(({ id }) => !order.addOns.some((one) => one.id === id));
  if (free.length === 0) return null;
  const addOn = random.pick(free);
  const worker: AuditActor = { accountId: null, label: `服务人员 ${asked.at(-1)!.worker.name}` };
  const proposedAt = addMinutes(order.startedAt!, random.int(10, 40));
  const extra: VisitExtra = {
    id: random.id(proposedAt),
    orderId: order.id,
    addOnId: addOn.id,
    overtime: null,
    name: addOn.name,
    quantity: 1,
    amountFen: fen(addOn.priceFen),
    reason: random.pick(REASONS),
    state: 'agreed',
    proposedBy: worker.label,
    proposedAt,
    answeredAt: seconds(proposedAt, random.int(20, 200)),
  };
  const proposal = `服务人员建议增加${extraText(extra)}：${extra.reason}。您同意后才会做，费用并入尾款`;
  const about = { extraId: extra.id, amountFen: extra.amountFen };
  life.record('extra.proposed', proposal, proposedAt, worker, about);
  const answer = `您同意增加${extraText(extra)}，签字后与尾款一起支付`;
  life.record(
    'extra.agreed',
    answer,
    extra.answeredAt!,
    { accountId: customer.id, label: `客户 ${customer.nickname}` },
    about,
  );
  return extra;
}
