import type { ComponentType } from 'react';
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import type { Permission } from '../lib/access';
import { FirstLoad } from './first-load';
import { NotFoundPage } from './not-found-page';
import { RequirePermission } from './require-permission';
import { RequireSession } from './require-session';
import { BrokenPage } from './broken-page';
import { Shell } from './shell';

/** A page whose code is fetched when it is opened. */
const page = (path: string, load: () => Promise<ComponentType>): RouteObject => ({
  path,
  lazy: async () => ({ Component: await load() }),
});

/** Pages for the roles that may do this. */
const behind = (needs: Permission, children: RouteObject[]): RouteObject => ({
  element: <RequirePermission needs={needs} />,
  children,
});

/** Every page is a chunk of its own: the first load carries only what the first page needs. */
const routes: RouteObject[] = [
  {
    HydrateFallback: FirstLoad,
    ErrorBoundary: BrokenPage,
    children: [
      page('/login', async () => (await import('../features/identity/login-page')).LoginPage),
      {
        element: (
          <RequireSession>
            <Shell />
          </RequireSession>
        ),
        children: [
          {
            ErrorBoundary: BrokenPage,
            children: [
              { index: true, element: <Navigate to="/today" replace /> },
              behind('orders.read', [
                page('/today', async () => (await import('../features/pages/today/today-page')).TodayPage),
                page('/briefing', async () => (await import('../features/pages/briefing/briefing-page')).BriefingPage),
                page('/orders', async () => (await import('../features/pages/orders/orders-page')).OrdersPage),
                page('/orders/:orderId', async () => (await import('../features/pages/order/order-page')).OrderPage),
              ]),
              behind('contracts.read', [
                page('/contracts', async () => (await import('../features/contracts/contracts-page')).ContractsPage),
                page(
                  '/contracts/:contractId',
                  async () => (await import('../features/contracts/contract-page')).ContractPage,
                ),
              ]),
              behind('board.read', [
                page('/board', async () => (await import('../features/pages/board/board-page')).BoardPage),
              ]),
              behind('days.plan', [
                page('/replan', async () => (await import('../features/pages/replan/replan-page')).ReplanPage),
                page(
                  '/day-plan',
                  async () => (await import('../features/dispatch/day-plan/day-plan-page')).DayPlanPage,
                ),
              ]),
              behind('shifts.grant', [
                page(
                  '/shift-requests',
                  async () => (await import('../features/waitlist/shift-requests-page')).ShiftRequestsPage,
                ),
              ]),
              behind('red-packets.give', [
                page(
                  '/red-packets',
                  async () => (await import('../features/loyalty/waiting-page')).WaitingRedPacketsPage,
                ),
              ]),
              behind('rewards.read', [
                page('/rewards', async () => (await import('../features/loyalty/rewards/rewards-page')).RewardsPage),
              ]),
              behind('cashier.close', [
                page('/cashier', async () => (await import('../features/payments/cashier/cashier-page')).CashierPage),
              ]),
              behind('warranty.read', [
                page('/warranty', async () => (await import('../features/warranty/warranty-page')).WarrantyPage),
              ]),
              behind('invoices.read', [
                page('/invoices', async () => (await import('../features/invoices/invoices-page')).InvoicesPage),
              ]),
              behind('leave.answer', [
                page('/leave', async () => (await import('../features/leave/leave-page')).LeavePage),
              ]),
              behind('surge.handle', [
                page('/surge', async () => (await import('../features/surge/surge-page')).SurgePage),
              ]),
              behind('departure.read', [
                page(
                  '/departure',
                  async () => (await import('../features/fieldwork/departure/departure-page')).DeparturePage,
                ),
              ]),
              behind('safety.answer', [
                page('/safety', async () => (await import('../features/safety/safety-page')).SafetyPage),
                page(
                  '/safety/incidents/:incidentId',
                  async () => (await import('../features/safety/incident-page')).IncidentPage,
                ),
                page('/safety/sos/:sosId', async () => (await import('../features/safety/sos-page')).SosPage),
              ]),
              behind('services.read', [
                page('/services', async () => (await import('../features/catalog/services-page')).ServicesPage),
                page(
                  '/services/:serviceId',
                  async () => (await import('../features/catalog/service-page')).ServicePage,
                ),
                page(
                  '/services/:serviceId/room-codes',
                  async () => (await import('../features/catalog/room-codes/room-codes-page')).RoomCodesPage,
                ),
              ]),
              behind('stays.read', [
                page('/stays', async () => (await import('../features/stays/stays-page')).StaysPage),
                page('/stays/:stayId', async () => (await import('../features/stays/stay-page')).StayPage),
              ]),
              behind('services.publish', [
                page('/services/new', async () => (await import('../features/catalog/editor/new-page')).NewServicePage),
                page(
                  '/services/:serviceId/edit',
                  async () => (await import('../features/catalog/editor/edit-page')).EditServicePage,
                ),
              ]),
              behind('prices.read', [
                page(
                  '/price-rules',
                  async () => (await import('../features/pricing/rules/price-rules-page')).PriceRulesPage,
                ),
              ]),
              behind('prices.publish', [
                page(
                  '/price-rules/edit',
                  async () => (await import('../features/pricing/rules/editor/edit-page')).EditPriceRulesPage,
                ),
              ]),
              behind('coupons.read', [
                page('/coupons', async () => (await import('../features/pricing/coupons/coupons-page')).CouponsPage),
              ]),
              behind('scripts.read', [
                page('/scripts', async () => (await import('../features/crm/scripts-page')).ScriptsPage),
              ]),
              behind('conversations.answer', [
                page(
                  '/conversations',
                  async () => (await import('../features/messaging/conversations-page')).ConversationsPage,
                ),
                page(
                  '/conversations/:conversationId',
                  async () => (await import('../features/messaging/conversations-page')).ConversationsPage,
                ),
              ]),
              behind('follow-ups.call', [
                page(
                  '/follow-ups',
                  async () => (await import('../features/crm/follow-ups/follow-ups-page')).FollowUpsPage,
                ),
              ]),
              behind('pushes.send', [
                page('/pushes', async () => (await import('../features/crm/pushes-page')).PushesPage),
                page('/pushes/new', async () => (await import('../features/crm/push-desk-page')).PushDeskPage),
                page('/pushes/:pushId', async () => (await import('../features/crm/push-page')).PushPage),
              ]),
              behind('cancellation.read', [
                page(
                  '/cancellation-rules',
                  async () => (await import('../features/orders/cancellation-rules/rules-page')).CancellationRulesPage,
                ),
              ]),
              behind('wages.read', [
                page('/wages', async () => (await import('../features/wages/wages-page')).WagesPage),
                page('/pay-rules', async () => (await import('../features/wages/rules/pay-rules-page')).PayRulesPage),
              ]),
              behind('compensation.read', [
                page(
                  '/compensations',
                  async () => (await import('../features/compensation/records/compensations-page')).CompensationsPage,
                ),
                page(
                  '/compensation-rules',
                  async () => (await import('../features/compensation/rules/rules-page')).CompensationRulesPage,
                ),
              ]),
              behind('books.read', [
                page('/finance', async () => (await import('../features/pages/finance/finance-page')).FinancePage),
                page('/bills', async () => (await import('../features/payments/bills/bills-page')).BillsPage),
                page('/bills/:day', async () => (await import('../features/payments/bills/bill-day-page')).BillDayPage),
                page('/refunds', async () => (await import('../features/payments/refunds/refunds-page')).RefundsPage),
                page('/ledger', async () => (await import('../features/payments/ledger/ledger-page')).LedgerPage),
              ]),
              behind('policies.read', [
                page('/policies', async () => (await import('../features/policies/policies-page')).PoliciesPage),
              ]),
              behind('workers.read', [
                page('/workers', async () => (await import('../features/workforce/workers-page')).WorkersPage),
                page(
                  '/execution',
                  async () => (await import('../features/fieldwork/execution/execution-page')).ExecutionPage,
                ),
                page('/fitness', async () => (await import('../features/workforce/fitness/fitness-page')).FitnessPage),
                page('/workers/:workerId', async () => (await import('../features/workforce/worker-page')).WorkerPage),
              ]),
              behind('complaints.handle', [
                page(
                  '/complaints',
                  async () => (await import('../features/complaints/complaints-page')).ComplaintsPage,
                ),
                page(
                  '/complaints/:complaintId',
                  async () => (await import('../features/complaints/complaint-page')).ComplaintPage,
                ),
              ]),
              behind('audit.verify', [
                page('/audit', async () => (await import('../features/privacy/audit-page')).AuditPage),
              ]),
              { path: '*', element: <NotFoundPage /> },
            ],
          },
        ],
      },
    ],
  },
];

export function makeRouter(): ReturnType<typeof createBrowserRouter> {
  return createBrowserRouter(routes, { basename: '/admin' });
}
