import type { RefundWay, TroubledRefund } from '../api/troubled-refunds';

const WAY_STATES: Record<RefundWay['state'], string> = {
  asked: '正在提交微信',
  taken: '微信处理中',
  recorded: '等另一位同事复核',
  done: '已办结',
  refused: '没有办成',
};

/** How far a way has come. */
export function wayWords({ text, state, problem }: RefundWay): string {
  return `${text}：${WAY_STATES[state]}${problem ? `（${problem}）` : ''}`;
}

/** What is the matter with it, and what is next. */
export function stateWords({ state, problem, paidBy }: TroubledRefund, open: RefundWay | undefined): string {
  if (open) return WAY_STATES[open.state];
  switch (state) {
    case 'abnormal':
      return '客户账户无法入账，等改退';
    case 'at_desk':
      return paidBy ? '门店收的款，等柜台退给客户' : '微信不能退给客户，等柜台付款';
    case 'success':
      return '已退给客户';
    case 'closed':
      return '微信已关闭';
    case 'created':
    case 'processing':
      return problem ?? '微信处理中';
  }
}

/** The way that is open, if any; there is one at a time. */
export function openWay({ ways }: TroubledRefund): RefundWay | undefined {
  return ways.find(({ endedAt }) => endedAt === null);
}

/** Where the office looks at what was paid, or null when it is looked at elsewhere. */
export function pathOf(reference: string): string | null {
  const [kind, id] = reference.split(':');
  const places: Readonly<Record<string, string>> = {
    order: '/orders',
    balance: '/orders',
    contract: '/contracts',
    stay: '/stays',
  };
  const place = kind && places[kind];
  return place && id ? `${place}/${id}` : null;
}
