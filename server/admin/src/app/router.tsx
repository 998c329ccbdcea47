import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { FirstLoad } from './first-load';
import { NotFoundPage } from './not-found-page';
import { RequirePermission } from './require-permission';
import { RequireSession } from './require-session';
import { BrokenPage } from './broken-page';
import { Shell } from './shell';

/** Every page is a chunk of its own: the first load carries only what the first page needs. */
const routes: RouteObject[] = [
  {
    HydrateFallback: FirstLoad,
    ErrorBoundary: BrokenPage,
    children: [
      {
        path: '/login',
        lazy: async () => ({ Component: (await import('../features/identity/login-page')).LoginPage }),
      },
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
              {
                element: <RequirePermission needs="orders.read" />,
                children: [
                  {
                    path: '/today',
                    lazy: async () => ({
                      Component: (await import('../features/pages/today/today-page')).TodayPage,
                    }),
                  },
                  {
                    path: '/briefing',
                    lazy: async () => ({
                      Component: (await import('../features/pages/briefing/briefing-page')).BriefingPage,
                    }),
                  },
                  {
                    path: '/orders',
                    lazy: async () => ({
                      Component: (await import('../features/pages/orders/orders-page')).OrdersPage,
                    }),
                  },
                  {
                    path: '/orders/:orderId',
                    lazy: async () => ({ Component: (await import('../features/pages/order/order-page')).OrderPage }),
                  },
                ],
              },
              {
                element: <RequirePermission needs="contracts.read" />,
                children: [
                  {
                    path: '/contracts',
                    lazy: async () => ({
                      Component: (await import('../features/contracts/contracts-page')).ContractsPage,
                    }),
                  },
                  {
                    path: '/contracts/:contractId',
                    lazy: async () => ({
                      Component: (await import('../features/contracts/contract-page')).ContractPage,
                    }),
                  },
                ],
              },
              {
                element: <RequirePermission needs="board.read" />,
                children: [
                  {
                    path: '/board',
                    lazy: async () => ({
                      Component: (await import('../features/pages/board/board-page')).BoardPage,
                    }),
                  },
                ],
              },
              {
                element: <RequirePermission needs="days.plan" />,
                children: [
                  {
                    path: '/day-plan',
                    lazy: async () => ({
                      Component: (await import('../features/dispatch/day-plan/day-plan-page')).DayPlanPage,
                    }),
                  },
                ],
              },
              {
                element: <RequirePermission needs="shifts.grant" />,
                children: [
                  {
                    path: '/shift-requests',
                    lazy: async () => ({
                      Component: (await import('../features/waitlist/shift-requests-page')).ShiftRequestsPage,
                    }),
                  },
                ],
              },
              {
                element: <RequirePermission needs="red-packets.give" />,
                children: [
                  {
                    path: '/red-packets',
                    lazy: async () => ({
                      Component: (await import('../features/loyalty/waiting-page')).WaitingRedPacketsPage,
                    }),
                  },
                ],
              },
              {
                element: <RequirePermission needs="cashier.close" />,
                children: [
                  {
                    path: '/cashier',
                    lazy: async () => ({
                      Component: (await import('../features/payments/cashier/cashier-page')).CashierPage,
                    }),
                  },
                ],
              },
              {
                element: <RequirePermission needs="invoices.read" />,
                children: [
                  {
                    path: '/invoices',
                    lazy: async () => ({
                      Component: (await import('../features/invoices/invoices-page')).InvoicesPage,
                    }),
                  },
                ],
              },
              {
                element: <RequirePermission needs="leave.answer" />,
                children: [
                  {
                    path: '/leave',
                    lazy: async () => ({ Component: (await import('../features/leave/leave-page')).LeavePage }),
                  },
                ],
              },
              {
                element: <RequirePermission needs="services.read" />,
                children: [
                  {
                    path: '/services',
                    lazy: async () => ({
                      Component: (await import('../features/catalog/services-page')).ServicesPage,
                    }),
                  },
                  {
                    path: '/services/:serviceId',
                    lazy: async () => ({
                      Component: (await import('../features/catalog/service-page')).ServicePage,
                    }),
                  },
                ],
              },
              {
                element: <RequirePermission needs="stays.read" />,
                children: [
                  {
                    path: '/stays',
                    lazy: async () => ({
                      Component: (await import('../features/stays/stays-page')).StaysPage,
                    }),
                  },
                  {
                    path: '/stays/:stayId',
                    lazy: async () => ({
                      Component: (await import('../features/stays/stay-page')).StayPage,
                    }),
                  },
                ],
              },
              {
                element: <RequirePermission needs="services.publish" />,
                children: [
                  {
                    path: '/services/new',
                    lazy: async () => ({
                      Component: (await import('../features/catalog/editor/new-page')).NewServicePage,
                    }),
                  },
                  {
                    path: '/services/:serviceId/edit',
                    lazy: async () => ({
                      Component: (await import('../features/catalog/editor/edit-page')).EditServicePage,
                    }),
                  },
                ],
              },
              {
                element: <RequirePermission needs="prices.read" />,
                children: [
                  {
                    path: '/price-rules',
                    lazy: async () => ({
                      Component: (await import('../features/pricing/rules/price-rules-page')).PriceRulesPage,
                    }),
                  },
                ],
              },
              {
                element: <RequirePermission needs="prices.publish" />,
                children: [
                  {
                    path: '/price-rules/edit',
                    lazy: async () => ({
                      Component: (await import('../features/pricing/rules/editor/edit-page')).EditPriceRulesPage,
                    }),
                  },
                ],
              },
              {
                element: <RequirePermission needs="coupons.read" />,
                children: [
                  {
                    path: '/coupons',
                    lazy: async () => ({
                      Component: (await import('../features/pricing/coupons/coupons-page')).CouponsPage,
                    }),
                  },
                ],
              },
              {
                element: <RequirePermission needs="cancellation.read" />,
                children: [
                  {
                    path: '/cancellation-rules',
                    lazy: async () => ({
                      Component: (await import('../features/orders/cancellation-rules/rules-page'))
                        .CancellationRulesPage,
                    }),
                  },
                ],
              },
              {
                element: <RequirePermission needs="wages.read" />,
                children: [
                  {
                    path: '/wages',
                    lazy: async () => ({
                      Component: (await import('../features/wages/wages-page')).WagesPage,
                    }),
                  },
                ],
              },
              {
                element: <RequirePermission needs="compensation.read" />,
                children: [
                  {
                    path: '/compensations',
                    lazy: async () => ({
                      Component: (await import('../features/compensation/records/compensations-page'))
                        .CompensationsPage,
                    }),
                  },
                  {
                    path: '/compensation-rules',
                    lazy: async () => ({
                      Component: (await import('../features/compensation/rules/rules-page')).CompensationRulesPage,
                    }),
                  },
                ],
              },
              {
                element: <RequirePermission needs="books.read" />,
                children: [
                  {
                    path: '/finance',
                    lazy: async () => ({
                      Component: (await import('../features/pages/finance/finance-page')).FinancePage,
                    }),
                  },
                  {
                    path: '/bills',
                    lazy: async () => ({
                      Component: (await import('../features/payments/bills/bills-page')).BillsPage,
                    }),
                  },
                  {
                    path: '/bills/:day',
                    lazy: async () => ({
                      Component: (await import('../features/payments/bills/bill-day-page')).BillDayPage,
                    }),
                  },
                  {
                    path: '/refunds',
                    lazy: async () => ({
                      Component: (await import('../features/payments/refunds/refunds-page')).RefundsPage,
                    }),
                  },
                  {
                    path: '/ledger',
                    lazy: async () => ({
                      Component: (await import('../features/payments/ledger/ledger-page')).LedgerPage,
                    }),
                  },
                ],
              },
              {
                element: <RequirePermission needs="policies.read" />,
                children: [
                  {
                    path: '/policies',
                    lazy: async () => ({
                      Component: (await import('../features/policies/policies-page')).PoliciesPage,
                    }),
                  },
                ],
              },
              {
                element: <RequirePermission needs="workers.read" />,
                children: [
                  {
                    path: '/workers',
                    lazy: async () => ({
                      Component: (await import('../features/workforce/workers-page')).WorkersPage,
                    }),
                  },
                  {
                    path: '/fitness',
                    lazy: async () => ({
                      Component: (await import('../features/workforce/fitness/fitness-page')).FitnessPage,
                    }),
                  },
                  {
                    path: '/workers/:workerId',
                    lazy: async () => ({
                      Component: (await import('../features/workforce/worker-page')).WorkerPage,
                    }),
                  },
                ],
              },
              {
                element: <RequirePermission needs="complaints.handle" />,
                children: [
                  {
                    path: '/complaints',
                    lazy: async () => ({
                      Component: (await import('../features/complaints/complaints-page')).ComplaintsPage,
                    }),
                  },
                  {
                    path: '/complaints/:complaintId',
                    lazy: async () => ({
                      Component: (await import('../features/complaints/complaint-page')).ComplaintPage,
                    }),
                  },
                ],
              },
              {
                element: <RequirePermission needs="audit.verify" />,
                children: [
                  {
                    path: '/audit',
                    lazy: async () => ({ Component: (await import('../features/privacy/audit-page')).AuditPage }),
                  },
                ],
              },
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
