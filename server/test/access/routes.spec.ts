import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { openApiDocument } from '../../src/http-server.js';
import { ACCESS_RULE, STAFF, type AccessRule } from '../../src/platform/http/access.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

let whole: WholeApp;
beforeAll(async () => {
  whole = await wholeApp();
});
afterAll(() => whole.close());

interface Route {
  readonly method: string;
  readonly path: string;
  readonly rule: AccessRule | undefined;
}

const joined = (...parts: string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter((part) => part !== '')
    .join('/')}`;

/** Every handler of every controller, as Nest itself finds them. */
function routes(): Route[] {
  const found: Route[] = [];
  for (const { controllers } of whole.app.get(ModulesContainer).values()) {
    for (const { metatype } of controllers.values()) {
      const prototype = (metatype as { prototype: object }).prototype;
      for (const name of Object.getOwnPropertyNames(prototype)) {
        const handler = (Object.getOwnPropertyDescriptor(prototype, name)!.value ?? null) as object | null;
        const method = handler && (Reflect.getMetadata('method', handler) as RequestMethod | undefined);
        if (!handler || method === undefined || method === null) continue;
        found.push({
          method: RequestMethod[method],
          path: joined(
            Reflect.getMetadata('path', metatype as object) as string,
            Reflect.getMetadata('path', handler) as string,
          ),
          rule: Reflect.getMetadata(ACCESS_RULE, handler) as AccessRule | undefined,
        });
      }
    }
  }
  return found.sort((a, b) => (`${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1));
}

it('every route names who may call it', () => {
  expect(routes().length).toBeGreaterThan(30);
  expect(
    routes()
      .filter(({ rule }) => !rule)
      .map(({ method, path }) => `${method} ${path}`),
  ).toEqual([]);
});

it('whoever may call a route is written down here as well, so that nobody opens one in passing', () => {
  const shown = ({ who }: AccessRule): string =>
    typeof who === 'string'
      ? who
      : who.length === STAFF.length && who.every((role) => STAFF.includes(role))
        ? 'staff'
        : who.join(' ');
  expect(routes().map(({ method, path, rule }) => `${method} ${path} → ${shown(rule!)}, ${rule!.row}`)).toEqual([
    'GET /addresses → customer, nobody',
    'POST /addresses → customer, nobody',
    'DELETE /addresses/:id → customer, own-address',
    'PUT /addresses/:id → customer, own-address',
    'GET /admin/audit/verification → auditor manager, nobody',
    'POST /admin/bills/cases/:id/fix → finance manager, any',
    'GET /admin/bills/days → finance manager auditor, nobody',
    'GET /admin/bills/days/:date → finance manager auditor, nobody',
    'POST /admin/bills/days/:date/close → finance manager, nobody',
    'POST /admin/bills/days/:date/fetch → finance manager, nobody',
    'GET /admin/blocks → people coordinator manager, nobody',
    'POST /admin/blocks/:id/decide → people coordinator manager, any',
    'GET /admin/blocks/:id/evidence → people coordinator manager, any',
    'GET /admin/briefing/:date → staff, nobody',
    'GET /admin/cancellation-rules → staff, nobody',
    'POST /admin/cancellation-rules → manager, nobody',
    'GET /admin/cashier-shifts → finance service manager, nobody',
    'POST /admin/cashier-shifts → finance service manager, nobody',
    'POST /admin/cashier-shifts/:id/check → finance manager, any',
    'GET /admin/certificates → people coordinator manager, nobody',
    'GET /admin/certificates/:id/number → people manager, any',
    'GET /admin/checklists → staff, nobody',
    'POST /admin/checklists → manager, nobody',
    'GET /admin/compensation-rules → staff, nobody',
    'POST /admin/compensation-rules → manager, nobody',
    'POST /admin/compensation-rules/trial → manager finance, nobody',
    'GET /admin/compensations → staff, nobody',
    'GET /admin/complaints → service coordinator manager, nobody',
    'GET /admin/complaints-tracked → service coordinator manager, nobody',
    'GET /admin/complaints/:id → service coordinator manager, any',
    'POST /admin/complaints/:id/answer → service coordinator manager, any',
    'POST /admin/complaints/:id/ask → service coordinator manager, any',
    'POST /admin/complaints/:id/merge → service coordinator manager, any',
    'POST /admin/complaints/:id/note → service coordinator manager, any',
    'POST /admin/complaints/:id/rectifications → service coordinator manager, any',
    'POST /admin/complaints/:id/rectifications/:rectificationId/move → service coordinator manager, any',
    'POST /admin/complaints/:id/remedies → service coordinator manager, any',
    'POST /admin/complaints/:id/remedies/:remedyId/decide → service coordinator manager, any',
    'POST /admin/complaints/:id/solve → service coordinator manager, any',
    'POST /admin/complaints/:id/take → service coordinator manager, any',
    'GET /admin/contracts → staff, nobody',
    'GET /admin/contracts/:id → staff, any',
    'GET /admin/contracts/:id/pause → staff, any',
    'POST /admin/contracts/:id/pause → coordinator service manager, any',
    'GET /admin/contracts/:id/replacement → coordinator manager, any',
    'POST /admin/contracts/:id/replacement → coordinator manager, any',
    'POST /admin/contracts/:id/replacement/decline → coordinator manager, any',
    'GET /admin/contracts/:id/replacement/words → coordinator manager, any',
    'GET /admin/contracts/:id/resume → staff, any',
    'POST /admin/contracts/:id/resume → coordinator service manager, any',
    'GET /admin/contracts/:id/visits/:seq/skip → staff, any',
    'POST /admin/contracts/:id/visits/:seq/skip → coordinator service manager, any',
    'GET /admin/coupon-kinds → service manager, nobody',
    'POST /admin/coupon-kinds → manager, nobody',
    'GET /admin/dashboard → staff, nobody',
    'GET /admin/day-board/:date → staff, nobody',
    'POST /admin/day-plans → coordinator manager, nobody',
    'GET /admin/day-plans/:date → coordinator manager, nobody',
    'POST /admin/day-plans/:id/apply → coordinator manager, any',
    'POST /admin/day-plans/:id/stop → coordinator manager, any',
    'POST /admin/day-plans/replan → coordinator manager, nobody',
    'GET /admin/exceptions → staff, nobody',
    'POST /admin/excuses/:id/decide → coordinator service manager, any',
    'GET /admin/finance → finance manager auditor, nobody',
    'GET /admin/finance/facts → finance manager auditor, nobody',
    'GET /admin/invoices → service finance manager, nobody',
    'GET /admin/invoices/:id/paper → service finance manager, any',
    'POST /admin/invoices/:id/retry → finance manager, any',
    'GET /admin/leave → people coordinator manager, nobody',
    'GET /admin/leave/:id → people coordinator manager, any',
    'POST /admin/leave/:id/grant → people coordinator manager, any',
    'GET /admin/leave/:id/note → people coordinator manager, any',
    'POST /admin/leave/:id/refuse → people coordinator manager, any',
    'GET /admin/ledger → finance manager auditor, nobody',
    'GET /admin/ledger/journals → finance manager auditor, nobody',
    'GET /admin/load-shares/:date → coordinator manager, nobody',
    'GET /admin/orders → staff, nobody',
    'GET /admin/orders/:id → staff, any',
    'POST /admin/orders/:id/assign → coordinator manager, any',
    'POST /admin/orders/:id/briefing-tick → coordinator service people manager, any',
    'GET /admin/orders/:id/cancel → staff, any',
    'POST /admin/orders/:id/cancel → coordinator service manager, any',
    'GET /admin/orders/:id/candidates → staff, any',
    'GET /admin/orders/:id/check-ins → staff, any',
    'GET /admin/orders/:id/compensation → staff, any',
    'GET /admin/orders/:id/complaints → service coordinator manager, any',
    'POST /admin/orders/:id/complaints → service coordinator manager, any',
    'GET /admin/orders/:id/conversion → staff, any',
    'POST /admin/orders/:id/conversion → coordinator service manager, any',
    'POST /admin/orders/:id/coupons → service manager, any',
    'GET /admin/orders/:id/evidence → staff, any',
    'POST /admin/orders/:id/excuses → coordinator service manager, any',
    'GET /admin/orders/:id/invoices → service finance manager, any',
    'POST /admin/orders/:id/no-show → coordinator service manager, any',
    'POST /admin/orders/:id/receipts → finance service manager, any',
    'POST /admin/orders/:id/receipts/:receiptId/confirm → finance manager, any',
    'POST /admin/orders/:id/receipts/:receiptId/refunds → finance manager, any',
    'POST /admin/orders/:id/receipts/:receiptId/void → finance manager, any',
    'GET /admin/orders/:id/red-packets → service finance manager, any',
    'POST /admin/orders/:id/red-packets → service finance manager, any',
    'POST /admin/orders/:id/refunds → finance manager, any',
    'GET /admin/orders/:id/reschedule → staff, any',
    'POST /admin/orders/:id/reschedule → coordinator service manager, any',
    'GET /admin/orders/:id/reschedule/slots → staff, any',
    'GET /admin/orders/:id/warranty → coordinator service manager, any',
    'POST /admin/orders/:id/warranty/claims → coordinator service manager, any',
    'GET /admin/orders/:id/warranty/claims/new → coordinator service manager, any',
    'GET /admin/pay-rules → finance people manager auditor, nobody',
    'POST /admin/pay-rules → manager, nobody',
    'GET /admin/policies → staff, nobody',
    'GET /admin/price-rules → staff, nobody',
    'POST /admin/price-rules → manager, nobody',
    'POST /admin/price-rules/trial → manager, nobody',
    'GET /admin/pulls → coordinator service manager, nobody',
    'POST /admin/pulls/:id/hand-over → coordinator service manager, any',
    'GET /admin/red-packets → service finance manager, nobody',
    'POST /admin/red-packets/:id/decide → service finance manager, any',
    'GET /admin/services → staff, nobody',
    'POST /admin/services → manager, nobody',
    'GET /admin/services/:id → staff, any',
    'GET /admin/services/:id/dispatch-mode → staff, any',
    'POST /admin/services/:id/dispatch-mode → coordinator manager, any',
    'POST /admin/services/:id/off-sale → manager, any',
    'POST /admin/services/:id/on-sale → manager, any',
    'POST /admin/services/:id/versions → manager, any',
    'GET /admin/services/words → staff, nobody',
    'GET /admin/shift-requests → coordinator manager, nobody',
    'GET /admin/shift-requests/:id → coordinator manager, any',
    'POST /admin/shift-requests/:id/grant → coordinator manager, any',
    'POST /admin/shift-requests/:id/refuse → coordinator manager, any',
    'GET /admin/shift-requests/:id/words → coordinator manager, any',
    'GET /admin/stays → staff, nobody',
    'GET /admin/stays/:id → staff, any',
    'POST /admin/stays/:id/cancel → coordinator service manager, any',
    'POST /admin/stays/:id/end → coordinator service manager, any',
    'GET /admin/stays/:id/ending → coordinator service manager, any',
    'GET /admin/stays/:id/worker → coordinator manager, any',
    'POST /admin/stays/:id/worker → coordinator manager, any',
    'GET /admin/toolkits → staff, nobody',
    'POST /admin/toolkits → coordinator manager, nobody',
    'GET /admin/toolkits/:code/visits → staff, any',
    'GET /admin/training → people coordinator manager, nobody',
    'POST /admin/training/:id/passes → people manager, any',
    'GET /admin/troubled-refunds → finance manager auditor, nobody',
    'POST /admin/troubled-refunds/:id/payout → finance manager, any',
    'POST /admin/troubled-refunds/:id/ways → finance manager, any',
    'POST /admin/troubled-refunds/payouts/:wayId/check → finance manager, any',
    'POST /admin/troubled-refunds/payouts/:wayId/refuse → finance manager, any',
    'GET /admin/unreachable-workers → people coordinator manager, nobody',
    'GET /admin/wages → finance people manager auditor, nobody',
    'POST /admin/wages/decisions → finance people manager, nobody',
    'POST /admin/wages/runs → finance manager, nobody',
    'GET /admin/wages/statements/:id → finance people manager auditor, any',
    'POST /admin/wages/statements/:id/answer → finance people manager, any',
    'POST /admin/wages/statements/:id/corrections → finance people manager, any',
    'POST /admin/wages/statements/:id/resend → finance manager, any',
    'GET /admin/warranty-claims → coordinator service manager, nobody',
    'GET /admin/workers → people coordinator manager, nobody',
    'GET /admin/workers/:id → people coordinator manager, any',
    'POST /admin/workers/:id/absences → people coordinator manager, any',
    'POST /admin/workers/:id/absences/preview → people coordinator manager, any',
    'POST /admin/workers/:id/blocks → people coordinator manager, any',
    'GET /admin/workers/:id/replan → people coordinator manager, any',
    'POST /admin/workers/:id/replan → coordinator manager, any',
    'POST /admin/workers/:id/roster → people manager, any',
    'POST /admin/workers/:id/roster/preview → people manager, any',
    'GET /auth/me → customer worker coordinator service finance people manager auditor, nobody',
    'POST /auth/phone → customer worker, nobody',
    'POST /auth/staff-login → public, nobody',
    'POST /auth/wechat-login → public, nobody',
    'GET /complaints → customer, nobody',
    'GET /complaints/:id → customer, own-complaint',
    'POST /complaints/:id/follow → customer, own-complaint',
    'GET /contracts → customer, nobody',
    'POST /contracts → customer, nobody',
    'GET /contracts/:id → customer, own-contract',
    'POST /contracts/:id/cancel → customer, own-contract',
    'GET /contracts/:id/pause → customer, own-contract',
    'POST /contracts/:id/pause → customer, own-contract',
    'POST /contracts/:id/payment → customer, own-contract',
    'POST /contracts/:id/payment/refresh → customer, own-contract',
    'GET /contracts/:id/renewal → customer, own-contract',
    'POST /contracts/:id/replacement → customer, own-contract',
    'GET /contracts/:id/resume → customer, own-contract',
    'POST /contracts/:id/resume → customer, own-contract',
    'GET /contracts/:id/visits/:seq/skip → customer, own-contract',
    'POST /contracts/:id/visits/:seq/skip → customer, own-contract',
    'POST /contracts/plan → customer, nobody',
    'GET /contracts/replacement-reasons → customer, nobody',
    'GET /coupons → customer, nobody',
    'POST /files → customer worker people manager, nobody',
    'GET /files/:id → public, signed-link',
    'GET /health → public, nobody',
    'GET /invoice-titles → customer, nobody',
    'DELETE /invoice-titles/:id → customer, own-invoice-title',
    'GET /invoices → customer, nobody',
    'GET /messages → customer worker, nobody',
    'POST /messages/read → customer worker, nobody',
    'GET /messages/unread → customer worker, nobody',
    'GET /orders → customer, nobody',
    'POST /orders → customer, nobody',
    'GET /orders/:id → customer, own-order',
    'GET /orders/:id/agreement → customer, own-order',
    'POST /orders/:id/agreement → customer, own-order',
    'POST /orders/:id/balance/payment → customer, own-order',
    'POST /orders/:id/balance/payment/refresh → customer, own-order',
    'POST /orders/:id/cancel → customer, own-order',
    'GET /orders/:id/cancellation → customer, own-order',
    'GET /orders/:id/compensation → customer, own-order',
    'POST /orders/:id/compensation → customer, own-order',
    'GET /orders/:id/complaints → customer, own-order',
    'POST /orders/:id/complaints → customer, own-order',
    'GET /orders/:id/conversion → customer, own-order',
    'POST /orders/:id/conversion → customer, own-order',
    'POST /orders/:id/delay-answer → customer, own-order',
    'POST /orders/:id/extras/:extraId/answer → customer, own-order',
    'GET /orders/:id/invoice → customer, own-order',
    'POST /orders/:id/invoice → customer, own-order',
    'GET /orders/:id/invoices/:invoiceId/paper → customer, own-order',
    'POST /orders/:id/payment → customer, own-order',
    'POST /orders/:id/payment/refresh → customer, own-order',
    'POST /orders/:id/rating → customer, own-order',
    'GET /orders/:id/reschedule → customer, own-order',
    'POST /orders/:id/reschedule → customer, own-order',
    'GET /orders/:id/reschedule/slots → customer, own-order',
    'POST /orders/:id/sign-off → customer, own-order',
    'POST /orders/:id/sign-off/refusal → customer, own-order',
    'GET /orders/:id/warranty → customer, own-order',
    'POST /orders/:id/warranty/claims → customer, own-order',
    'GET /orders/:id/warranty/paper → customer, own-order',
    'POST /quotes → customer, nobody',
    'GET /services → public, nobody',
    'GET /services/:id → public, any',
    'GET /shift-requests → customer, nobody',
    'POST /shift-requests → customer, nobody',
    'GET /shift-requests/:id → customer, own-shift-request',
    'POST /shift-requests/:id/withdraw → customer, own-shift-request',
    'POST /slots → customer, nobody',
    'GET /stays → customer, nobody',
    'POST /stays → customer, nobody',
    'GET /stays/:id → customer, own-stay',
    'POST /stays/:id/cancel → customer, own-stay',
    'GET /stays/:id/cancellation → customer, own-stay',
    'POST /stays/:id/payment → customer, own-stay',
    'POST /stays/:id/payment/refresh → customer, own-stay',
    'GET /stays/:id/trial → customer, own-stay',
    'POST /stays/:id/trial/end → customer, own-stay',
    'POST /stays/:id/trial/keep → customer, own-stay',
    'POST /stays/:id/trial/worker → customer, own-stay',
    'GET /stays/days → customer, nobody',
    'POST /stays/quote → customer, nobody',
    'GET /subscriptions → customer worker, nobody',
    'POST /subscriptions → customer worker, nobody',
    'GET /transfers → customer worker, nobody',
    'POST /transfers/:id/open → customer worker, own-transfer',
    'POST /transfers/:id/refresh → customer worker, own-transfer',
    'GET /waitlist → customer, nobody',
    'POST /waitlist → customer, nobody',
    'GET /waitlist/:id → customer, own-wait',
    'POST /waitlist/:id/leave → customer, own-wait',
    'POST /wechat-pay/notifications/payment → wechat, nobody',
    'POST /wechat-pay/notifications/refund → wechat, nobody',
    'POST /wechat-pay/notifications/transfer → wechat, nobody',
    'GET /worker/days/:date → worker, nobody',
    'GET /worker/income → worker, nobody',
    'GET /worker/income/statements/:id → worker, own-statement',
    'POST /worker/income/statements/:id/confirm → worker, own-statement',
    'POST /worker/income/statements/:id/object → worker, own-statement',
    'GET /worker/leave → worker, nobody',
    'POST /worker/leave → worker, nobody',
    'POST /worker/leave/:id/withdraw → worker, own-leave',
    'POST /worker/leave/preview → worker, nobody',
    'POST /worker/offers/:assignmentId/accept → worker, own-assignment',
    'POST /worker/offers/:assignmentId/decline → worker, own-assignment',
    'GET /worker/roster → worker, nobody',
    'GET /worker/stays → worker, nobody',
    'GET /worker/visits/:orderId → worker, own-visit',
    'POST /worker/visits/:orderId/call → worker, own-visit',
    'POST /worker/visits/:orderId/check-in → worker, own-visit',
    'POST /worker/visits/:orderId/depart → worker, own-visit',
    'POST /worker/visits/:orderId/extras → worker, own-visit',
    'POST /worker/visits/:orderId/extras/:extraId/withdraw → worker, own-visit',
    'POST /worker/visits/:orderId/preparation → worker, own-visit',
    'POST /worker/visits/:orderId/pulls → worker, own-visit',
    'POST /worker/visits/:orderId/sign → worker, own-visit',
    'POST /worker/visits/:orderId/steps/:stepId → worker, own-visit',
  ]);
});

it('the published document names the same routes, and which of them need a login', () => {
  const documented = Object.entries(openApiDocument(whole.app).paths).flatMap(([path, item]) =>
    (['get', 'post', 'put', 'delete', 'patch'] as const).flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      const written = path.replace(/^\/api/, '').replace(/\{(\w+)\}/g, ':$1');
      return [{ name: `${method.toUpperCase()} ${written}`, login: (operation.security ?? []).length > 0 }];
    }),
  );
  const known = routes().map(({ method, path, rule }) => ({
    name: `${method} ${path}`,
    login: Array.isArray(rule!.who),
  }));
  const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
  expect(documented.sort(byName)).toEqual(known.sort(byName));
});
