import SwapOutlined from '@ant-design/icons/SwapOutlined';
import UserAddOutlined from '@ant-design/icons/UserAddOutlined';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { clockTime } from '@daowei/shared/kernel/local-date';
import { BackButton } from '../../../components/back-button';
import { CopyButton } from '../../../components/copy-button';
import { LiveMark } from '../../../components/live-mark';
import { Page } from '../../../components/page';
import { QueryView } from '../../../components/query-view';
import { BlockSkeleton } from '../../../components/skeleton';
import { may } from '../../../lib/access';
import { useNow } from '../../../lib/clock';
import { useSession } from '../../../lib/session';
import { timeLeft } from '../../../lib/time';
import { ContactCard } from '../../crm/contact-card';
import { ComplaintsCard } from '../../complaints/complaints-card';
import { CompensationCard } from '../../compensation/order/compensation-card';
import { AssignmentsCard } from '../../dispatch/assignments-card';
import { RatingCard } from '../../feedback/rating-card';
import { VisitCard } from '../../fieldwork/visit-card';
import { InvoicesCard } from '../../invoices/invoices-card';
import { PrecautionsCard } from '../../safety/precautions-card';
import { SafetyCard } from '../../safety/safety-card';
import { WarrantyCard } from '../../warranty/warranty-card';
import { OrderRewardsCard } from '../../loyalty/order-rewards-card';
import { RedPacketsCard } from '../../loyalty/red-packets-card';
import { DeliveriesCard } from '../../messaging/deliveries-card';
import { BillCard } from '../../payments/bill-card';
import { PaymentsCard } from '../../payments/payments-card';
import { GiveCouponButton } from '../../pricing/coupons/give-coupon-button';
import { PriceCard } from '../../pricing/price-card';
import type { AdminOrder } from '../../orders/api/get-order';
import { orderQuery } from '../../orders/order-query';
import { EvidenceCard } from '../../orders/evidence/evidence-card';
import { CancelButton } from '../../orders/second-thoughts/cancel-button';
import { ConvertButton } from '../../orders/second-thoughts/convert-button';
import { MoveButton } from '../../orders/second-thoughts/move-button';
import { ReceiptsCard } from '../../orders/receipts/receipts-card';
import { RefundButton } from '../../orders/refund/refund-button';
import { StateTag } from '../../orders/state-tag';
import styles from './order-page.module.css';
import { isAhead } from '../../orders/is-ahead';
import { AgreementCard } from '../../orders/agreement-card';
import { MaterialsCard } from '../../orders/materials-card';
import { OverviewCard } from '../../orders/overview-card';
import { TimelineCard } from '../../orders/timeline-card';

const AssignDrawer = lazy(async () => ({
  default: (await import('../../dispatch/assign/assign-drawer')).AssignDrawer,
}));

/** The drawer is part of the address, so that "handle it" of the inbox leads straight to it. */
const ASSIGN_PARAM = 'assign';
/** whose place in the crew it is about */
const INSTEAD_PARAM = 'instead';

/** Somebody has looked at it by video: whether a visit may come of it is told where it is asked. */
function isLookedAt({ remote, state }: AdminOrder): boolean {
  return remote && (state === 'in_service' || state === 'completed');
}

/** Everybody who is needed is found. */
function isComplete({ crew, crewSize }: AdminOrder): boolean {
  return crew.length >= crewSize;
}

function Hold({ until }: { until: string }) {
  const { text } = timeLeft(until, useNow(1));
  return (
    <span className={styles.hold}>
      时段保留至 {clockTime(new Date(until))}，{text}
    </span>
  );
}

function OrderSkeleton() {
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <BlockSkeleton height={210} />
        <BlockSkeleton height={280} />
        <BlockSkeleton height={160} />
      </div>
      <div className={styles.column}>
        <BlockSkeleton height={520} />
      </div>
    </div>
  );
}

/** One order with everything that is known about it. */
export function OrderPage() {
  const { orderId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const { session } = useSession();
  const query = useQuery(orderQuery(orderId));
  const order = query.data;

  const roles = session?.me.roles ?? [];
  const mayAssign = may(roles, 'orders.assign');
  const canAssign = mayAssign && order !== undefined && isAhead(order);
  const openAssign = (): void => setSearch({ [ASSIGN_PARAM]: '1' });
  const closeAssign = (): void => setSearch({}, { replace: true });

  return (
    <Page
      title={order ? `订单 ${order.no}` : '订单'}
      lead={<BackButton fallback="/orders" />}
      aside={
        order && (
          <>
            <CopyButton text={order.no} name="订单号" />
            <StateTag state={order.state} />
            {order.state === 'awaiting_payment' && order.holdUntil && <Hold until={order.holdUntil} />}
          </>
        )
      }
      actions={
        <>
          <LiveMark query={query} />
          {order && may(roles, 'coupons.give') && <GiveCouponButton orderId={order.id} />}
          {order?.state === 'completed' && may(roles, 'orders.refund') && <RefundButton order={order} />}
          {order && isAhead(order) && may(roles, 'orders.cancel') && <CancelButton orderId={order.id} />}
          {order && isAhead(order) && may(roles, 'orders.move') && <MoveButton order={order} />}
          {order && isLookedAt(order) && may(roles, 'orders.convert') && <ConvertButton orderId={order.id} />}
          {canAssign && (
            <Button
              type="primary"
              icon={isComplete(order) ? <SwapOutlined /> : <UserAddOutlined />}
              onClick={openAssign}
            >
              {isComplete(order) ? '改派' : '指派'}
            </Button>
          )}
        </>
      }
    >
      <QueryView query={query} skeleton={<OrderSkeleton />}>
        {(data) => (
          <div className={styles.columns}>
            <div className={styles.column}>
              <OverviewCard order={data} editable={may(roles, 'orders.home')} />
              <VisitCard visit={data.visit} />
              <CompensationCard orderId={data.id} roles={roles} />
              {may(roles, 'pushes.send') && <ContactCard orderId={data.id} />}
              {may(roles, 'safety.answer') && <PrecautionsCard kind="orders" id={data.id} />}
              <AgreementCard agreement={data.agreement} />
              <MaterialsCard materials={data.materials} />
              <AssignmentsCard
                assignments={data.assignments}
                customer={
                  may(roles, 'workers.block') ? { id: data.customerId, name: data.address.contactName } : undefined
                }
              />
              <BillCard bill={data.bill} />
              <ReceiptsCard order={data} roles={roles} />
              <PaymentsCard payments={data.payments} refunds={data.refunds} />
              {may(roles, 'warranty.read') && <WarrantyCard orderId={data.id} />}
              {may(roles, 'invoices.read') && <InvoicesCard orderId={data.id} />}
              {may(roles, 'red-packets.give') && <RedPacketsCard orderId={data.id} />}
              {may(roles, 'red-packets.give') && <OrderRewardsCard orderId={data.id} />}
              {may(roles, 'complaints.handle') && <ComplaintsCard orderId={data.id} />}
              {may(roles, 'safety.answer') && <SafetyCard orderId={data.id} />}
              <PriceCard order={data} />
              <DeliveriesCard deliveries={data.messages} />
              <RatingCard
                orderId={data.id}
                rating={data.rating}
                isCompleted={data.state === 'completed'}
                mayAnswer={may(roles, 'ratings.answer')}
              />
            </div>
            <div className={styles.column}>
              <TimelineCard entries={data.timeline} />
              <EvidenceCard orderId={data.id} />
            </div>
          </div>
        )}
      </QueryView>
      {mayAssign && order && search.has(ASSIGN_PARAM) && (
        <Suspense fallback={null}>
          <AssignDrawer
            order={order}
            isAssignable={isAhead(order)}
            instead={search.get(INSTEAD_PARAM)}
            onClose={closeAssign}
          />
        </Suspense>
      )}
    </Page>
  );
}
