import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Popconfirm, Space, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '@daowei/shared/api/client';
import { Card } from '../../../components/card';
import { may, type Role } from '../../../lib/access';
import { sentenceOf } from '../../../lib/api-failure';
import { useToday } from '../../../lib/clock';
import { live } from '../../../lib/live';
import { dayAndTime } from '../../../lib/time';
import { useOrderCommand } from '../../orders/second-thoughts/use-order-command';
import { compensationOfOrder, recordNoShow, type OfficeCompensation } from '../api/compensations';
import { GRANT_STATES } from '../grant-states';
import styles from './compensation-card.module.css';
import { ExcuseModal } from './excuse-modal';
import { Excuses } from './excuses';

const DELAY_ANSWERS: Record<Schemas['DelayChoice'], string> = {
  wait: '客户愿意等',
  later: '客户改了时间',
  other_worker: '客户要求换人',
  coupon: '客户领了优惠券',
};

/** On an order's page: what broke, what it gave and how that was computed, and what the office says of it. */
export function CompensationCard({ orderId, roles }: { orderId: string; roles: readonly Role[] }) {
  const [excusing, setExcusing] = useState(false);
  const { data } = useQuery({
    queryKey: ['compensation', 'of', orderId],
    queryFn: ({ signal }) => compensationOfOrder(orderId, signal),
    ...live,
  });
  const noShow = useOrderCommand<object>(
    (_, key) => recordNoShow(orderId, key),
    '已记为未上门，全额退款，客户另得一张优惠券',
    () => undefined,
  );
  if (!data) return null;
  const { items, delay, excuses, redoOf, noShowPossible } = data;
  const nothing = items.length === 0 && delay === null && excuses.length === 0 && redoOf === null;
  if (nothing && !noShowPossible) return null;
  const mayDecide = may(roles, 'compensation.decide');
  return (
    <Card
      title="守时与赔付"
      actions={
        mayDecide && (
          <Space>
            {mayBeExcused(data) && (
              <Button size="small" onClick={() => setExcusing(true)}>
                登记免责
              </Button>
            )}
            {noShowPossible && (
              <Popconfirm
                title="确认没有人上门？"
                description="预约会取消，已付的全部退回，客户另得一张优惠券。"
                okText="没有来，全额退款"
                cancelText="再看看"
                onConfirm={() => noShow.mutate({})}
              >
                <Button size="small" danger loading={noShow.isPending}>
                  服务人员没有来
                </Button>
              </Popconfirm>
            )}
          </Space>
        )
      }
    >
      {noShow.isError && <Alert type="error" showIcon role="alert" title={sentenceOf(noShow.error)} />}
      {nothing && '约定时间已过，还没有人签到。'}
      {redoOf && (
        <p>
          免费重做：<Link to={`/orders/${redoOf.id}`}>{redoOf.no}</Link>
        </p>
      )}
      {delay && <Delay delay={delay} />}
      {items.map((grant) => (
        <Grant key={grant.id} grant={grant} />
      ))}
      <Excuses excuses={excuses} mayDecide={mayDecide} />
      {excusing && <ExcuseModal orderId={orderId} onClose={() => setExcusing(false)} />}
    </Card>
  );
}

/** One excuse at a time, and none against what the customer has. */
function mayBeExcused({ items, excuses }: OfficeCompensation): boolean {
  const settled = items.some(({ cause, state }) => cause !== 'predicted' && state !== 'choosing');
  return !settled && !excuses.some(({ state }) => state !== 'refused');
}

function Delay({ delay: { minutes, toldAt, choice } }: { delay: NonNullable<OfficeCompensation['delay']> }) {
  const today = useToday();
  return (
    <p>
      {dayAndTime(toldAt, today)}告知客户预计晚{minutes}分钟，{choice ? DELAY_ANSWERS[choice] : '客户还没有选择'}
    </p>
  );
}

function Grant({ grant }: { grant: Schemas['GrantView'] }) {
  const today = useToday();
  const { causeName, state, whatHappened, because, ruleVersion, computation, outcome, chooseBy, redoOrderId } = grant;
  return (
    <section className={styles.grant} aria-label={causeName}>
      <div>
        <strong>{causeName}</strong> <Tag color={GRANT_STATES[state].color}>{GRANT_STATES[state].name}</Tag>
      </div>
      <div>{whatHappened}</div>
      {computation.map((line) => (
        <div key={line}>{line}</div>
      ))}
      <div>
        {outcome}
        {redoOrderId && <Link to={`/orders/${redoOrderId}`}>，看重做的预约</Link>}
      </div>
      {state === 'choosing' && chooseBy && <div>到{dayAndTime(chooseBy, today)}没有选择就退款</div>}
      <div className={styles.muted}>
        规则第{ruleVersion}版：{because}
      </div>
    </section>
  );
}
