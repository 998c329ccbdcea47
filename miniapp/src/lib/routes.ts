import Taro from '@tarojs/taro';

const withQuery = (path: string, query: Record<string, string | undefined>): string => {
  const pairs = Object.entries(query).flatMap(([key, value]) => (value ? [`${key}=${encodeURIComponent(value)}`] : []));
  return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path;
};

/** Every page and what it needs to know. The same table, in words, is in the README. */
export const routes = {
  home: () => '/pages/home/index',
  orders: () => '/pages/orders/index',
  me: () => '/pages/me/index',
  service: (id: string) => withQuery('/features/catalog/service/index', { id }),
  /** `pick`: the tapped address is taken for the booking and the page goes back. */
  addresses: (options: { pick?: boolean } = {}) =>
    withQuery('/features/identity/addresses/index', { pick: options.pick ? '1' : undefined }),
  address: (options: { id?: string; pick?: boolean } = {}) =>
    withQuery('/features/identity/address/index', { id: options.id, pick: options.pick ? '1' : undefined }),
  points: () => '/features/loyalty/points/index',
  coupons: () => '/features/pricing/coupons/index',
  invoices: () => '/features/invoices/list/index',
  /** of an order */
  invoice: (id: string) => withQuery('/features/invoices/invoice/index', { id }),
  /** of an order */
  warranty: (id: string) => withQuery('/features/warranty/card/index', { id }),
  /** of an order */
  precautions: (id: string) => withQuery('/features/safety/precautions/index', { id }),
  stayPrecautions: (stay: string) => withQuery('/features/safety/precautions/index', { stay }),
  money: () => '/features/payments/money/index',
  slots: () => '/features/scheduling/slots/index',
  confirm: () => '/features/orders/confirm/index',
  messages: () => '/features/messaging/inbox/index',
  messageSettings: () => '/features/messaging/settings/index',
  waits: () => '/features/waitlist/list/index',
  plan: () => '/features/contracts/plan/index',
  contract: (id: string) => withQuery('/features/contracts/contract/index', { id }),
  stayDays: () => '/features/stays/days/index',
  stayConfirm: () => '/features/stays/confirm/index',
  stay: (id: string) => withQuery('/features/stays/stay/index', { id }),
  booked: (id: string) => withQuery('/features/orders/booked/index', { id }),
  visit: (id: string) => withQuery('/features/orders/visit/index', { id }),
  move: (id: string) => withQuery('/features/orders/move/index', { id }),
  agreement: (id: string) => withQuery('/features/orders/agreement/index', { id }),
  /** 指定用料 of an order */
  materials: (id: string) => withQuery('/features/orders/materials/index', { id }),
  signOff: (id: string) => withQuery('/features/fieldwork/sign-off/index', { id }),
  /** 服务总结 of an order of one's own */
  summary: (id: string) => withQuery('/features/fieldwork/summary/index', { id }),
  /** the same as it is passed on */
  sharedSummary: (token: string) => withQuery('/features/fieldwork/summary/index', { token }),
  /** `discount`: the customer wants something off the price rather than work done again */
  complain: (orderId: string, wish?: 'discount') =>
    withQuery('/features/complaints/file/index', wish ? { id: orderId, wish } : { id: orderId }),
  star: (workerId: string) => withQuery('/features/feedback/star/index', { id: workerId }),
  complaint: (id: string) => withQuery('/features/complaints/case/index', { id }),
  complaints: () => '/features/complaints/list/index',
  rate: (id: string) => withQuery('/features/feedback/rate/index', { id }),
  workerToday: () => '/worker/today/index',
  workerRoster: () => '/worker/roster/index',
  workerLeave: () => '/worker/leave/index',
  workerContact: () => '/worker/contact/index',
  workerIncome: () => '/worker/income/index',
  workerStandard: () => '/worker/standard/index',
  workerStatement: (id: string) => withQuery('/worker/statement/index', { id }),
  workerVisit: (id: string) => withQuery('/worker/visit/index', { id }),
  workerDeparture: (id: string) => withQuery('/worker/departure/index', { id }),
  workerCheckIn: (id: string) => withQuery('/worker/check-in/index', { id }),
  workerStep: (id: string, step: string) => withQuery('/worker/step/index', { id, step }),
  workerSign: (id: string) => withQuery('/worker/sign/index', { id }),
};

/** Opens a page on top of this one. */
export function go(url: string): void {
  void Taro.navigateTo({ url });
}

/** Opens a page in place of this one. */
export function replaceWith(url: string): void {
  void Taro.redirectTo({ url });
}

/** Goes to one of the tabs. */
export function goToTab(url: string): void {
  void Taro.switchTab({ url });
}

/** One page back; the first page of a shared link goes home instead. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else goToTab(routes.home());
}

/** Leaves a finished flow: going back from `url` leads to the orders, not into the flow again. */
export async function leaveFlowTo(url: string): Promise<void> {
  await Taro.switchTab({ url: routes.orders() });
  await Taro.navigateTo({ url });
}
