import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { clockTime } from '@daowei/shared/kernel/local-date';
import type { Schemas } from '@daowei/shared/api/client';
import { Avatar } from '../../components/avatar';
import { Card } from '../../components/card';
import { useToday } from '../../lib/clock';
import { CREW_ROLES } from '../dispatch/crew-roles';
import { money } from '../../lib/money';
import { dayAndSpan, dayAndTime, duration, fullStamp } from '../../lib/time';
import { HomeFact } from './home-fact';
import type { AdminOrder } from './api/get-order';
import styles from './overview-card.module.css';

function Fact({ name, wide = false, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? styles.wide : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function percent(share: number | null): string {
  return share === null ? '暂无' : `${Math.round(share * 100)}%`;
}

function WorkerFact({ worker }: { worker: Schemas['WorkerCard'] | null }) {
  if (!worker) return <span className={styles.waiting}>还没有确定</span>;
  return (
    <span className={styles.worker}>
      <Avatar seed={worker.avatarSeed} />
      <span>
        <b>{worker.name}</b> {worker.level} · {worker.phoneMasked}
        <br />
        <span className={styles.quiet}>
          评分 {worker.ratingAverage?.toFixed(1) ?? '暂无'} · 准时 {percent(worker.onTimeRate)} · 服务{' '}
          {worker.visitCount} 次{worker.certificates.length > 0 && ` · ${worker.certificates.join('、')}`}
        </span>
      </span>
    </span>
  );
}

/** Everybody who comes; of several it is said who is what, who has not answered yet, and who is still missing. */
function CrewFact({ order: { crew, crewSize } }: { order: AdminOrder }) {
  const missing = crewSize - crew.length;
  if (crewSize === 1) return <WorkerFact worker={crew[0]?.worker ?? null} />;
  return (
    <ul className={styles.crew}>
      {crew.map(({ worker, role, accepted, arrivedAt }) => (
        <li key={worker.id}>
          <WorkerFact worker={worker} />
          <span className={styles.role}>
            {CREW_ROLES[role]} ·{' '}
            {arrivedAt ? `${clockTime(new Date(arrivedAt))}到达` : accepted ? '已接受' : '等待回应'}
          </span>
        </li>
      ))}
      {missing > 0 && <li className={styles.missing}>还缺{missing}人</li>}
    </ul>
  );
}

/** The other half of a call that turned into a visit. */
function LinkedFact({ link }: { link: Schemas['LinkedOrderView'] }) {
  return (
    <>
      <Link to={`/orders/${link.id}`}>
        {link.serviceName} {link.no}
      </Link>{' '}
      <span className={styles.quiet}>
        {link.stateText} · 远程费用抵扣 {money(link.creditFen)}
      </span>
    </>
  );
}

/** What was promised, to whom, where, and by whom. */
export function OverviewCard({ order, editable }: { order: AdminOrder; editable: boolean }) {
  const today = useToday();
  const { address } = order;
  return (
    <Card title="概况" note={order.revision > 1 ? `第 ${order.revision} 版预约` : undefined}>
      <dl className={styles.facts}>
        <Fact name={order.remote ? '约定视频' : '约定到达'}>
          <b>{dayAndSpan(order.promisedFrom, order.promisedTo, today)}</b>
        </Fact>
        <Fact name="服务">
          {order.serviceName} · {duration(order.durationMinutes)}
        </Fact>
        <Fact name="客户">
          {address.contactName} · {address.phoneMasked}
        </Fact>
        <Fact name="下单">
          <time dateTime={order.createdAt} title={fullStamp(order.createdAt)}>
            {dayAndTime(order.createdAt, today)}
          </time>
        </Fact>
        <Fact name="地址" wide>
          {order.remote ? '远程视频，不用上门' : `${address.district} ${address.community} ${address.detail}`}
        </Fact>
        {order.linked.map((link) => (
          <Fact key={link.id} name={link.remote ? '由远程转来' : '已转为上门'} wide>
            <LinkedFact link={link} />
          </Fact>
        ))}
        <Fact name="服务人员" wide>
          <CrewFact order={order} />
        </Fact>
        {order.remote ? null : (
          <Fact name="家里有" wide>
            <HomeFact order={order} editable={editable} />
          </Fact>
        )}
        <Fact name="客户备注" wide>
          {order.note ?? <span className={styles.quiet}>没有备注</span>}
        </Fact>
      </dl>
    </Card>
  );
}
