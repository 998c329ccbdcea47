/** Pages of the mini-program that a message leads to (miniapp/src/lib/routes.ts). */
export const PAGES = {
  order: 'features/orders/visit/index',
  worker: 'worker/today/index',
  leave: 'worker/leave/index',
  income: 'worker/income/index',
  waits: 'features/waitlist/list/index',
  stay: 'features/stays/stay/index',
  complaint: 'features/complaints/case/index',
  invoice: 'features/invoices/invoice/index',
  money: 'features/payments/money/index',
  points: 'features/loyalty/points/index',
  package: 'features/contracts/contract/index',
} as const;
