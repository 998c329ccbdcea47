import { INVOICE_POLICY } from '../../src/modules/invoices/domain/invoice-policy.js';
import { ISSUE_INVOICE } from '../../src/modules/invoices/application/work-kinds.js';
import type { Bulk } from '../bulk.js';
import type { OrderStory } from '../history/story.js';
import { seconds } from '../history/story.js';
import { PERSONAS } from '../personas.js';
import type { Random } from '../random.js';

const PEOPLE = new Set(PERSONAS.map(({ openid }) => openid));
/** Customers of the town who asked for one, beside the people of the demo. */
const OTHERS = 8;
const ASKED_AFTER_S = 1_800;
const COMPANY = { kind: 'company', name: '杭州西溪文化传播有限公司', taxNo: '91330106MA2DAWE0X2' } as const;

/**
 * Invoices that were asked for and are issued when the demo starts, by the product itself: newest visits first, one per
 * customer. One was refused and waits for finance.
 */
export function writeInvoices(bulk: Bulk, random: Random, now: Date, stories: readonly OrderStory[]): void {
  const asked = new Set<string>();
  let others = 0;
  for (const story of stories.toReversed()) {
    const { booking, order } = story;
    const { customer } = booking;
    const simple = order.completedAt !== null && order.prepaidBy === null && !story.balance && order.paidFen > 0;
    if (!simple || asked.has(customer.id)) continue;
    const isPerson = PEOPLE.has(customer.openid);
    if (!isPerson && others >= OTHERS) continue;
    asked.add(customer.id);
    if (!isPerson) others += 1;
    const title = others % 2 === 1 ? COMPANY : ({ kind: 'person', name: customer.nickname, taxNo: null } as const);
    writeInvoice(bulk, random, now, story, title, others === 2 && !isPerson);
  }
}

function writeInvoice(
  bulk: Bulk,
  random: Random,
  now: Date,
  { order, booking }: OrderStory,
  title: { readonly kind: string; readonly name: string; readonly taxNo: string | null },
  refused: boolean,
): void {
  const wished = seconds(order.completedAt!, ASKED_AFTER_S);
  const at = wished < now ? wished : now;
  const id = random.id(at);
  const columns = { title_kind: title.kind, title_name: title.name, tax_no: title.taxNo };
  const { id: account } = booking.customer;
  bulk.add('invoice_wish', {
    order_id: order.id,
    account_id: account,
    ...columns,
    email: null,
    version: 1,
    asked_at: at,
    changed_at: at,
  });
  bulk.add('invoice', {
    id,
    order_id: order.id,
    account_id: account,
    kind: 'blue',
    state: refused ? 'failed' : 'asked',
    standing_order: order.id,
    amount_fen: order.paidFen,
    ...columns,
    email: null,
    item: order.serviceName,
    order_no: order.no,
    reverses: null,
    cause: null,
    asked_at: at,
    carried_at: refused ? at : null,
    number: null,
    issued_at: null,
    file_id: null,
    problem: refused ? '开票额度已用完，调整额度后重新开具' : null,
    policy_version: INVOICE_POLICY.version,
  });
  if (refused) return;
  const work = { kind: ISSUE_INVOICE, ref: id, due_at: now, attempts: 0, data: 'null', created_at: at };
  bulk.add('due_work', { id: random.id(at), ...work });
}
