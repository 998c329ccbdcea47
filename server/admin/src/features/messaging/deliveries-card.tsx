import { Segmented } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import { Card } from '../../components/card';
import { NothingHere } from '../../components/nothing-here';
import { useToday } from '../../lib/clock';
import { dayAndTime, fullStamp, morning } from '../../lib/time';
import { CHANNEL_NAMES } from '../crm/channel-names';
import styles from './deliveries-card.module.css';
import { PassedWays } from './passed-ways';
import { ResendButton } from './resend-button';

type Delivery = Schemas['DeliveryView'];

const STATES: Record<Delivery['state'], string> = {
  sent: '已发送',
  not_sent: '未发送',
  pending: '待发送',
  unknown: '不确定是否送达',
};

type View = 'all' | 'undelivered';

/** What was said to the customer and the worker, why something was not, and that it may be sent again. */
export function DeliveriesCard({ deliveries }: { deliveries: readonly Delivery[] }) {
  const [view, setView] = useState<View>('all');
  const undelivered = deliveries.filter(({ state }) => state === 'not_sent' || state === 'unknown');
  // nothing is left of them: what became of them is seen among all
  const shown = view === 'all' || undelivered.length === 0 ? deliveries : undelivered;
  return (
    <Card
      title="消息"
      actions={
        undelivered.length > 0 && (
          <Segmented<View>
            size="small"
            options={[
              { value: 'all', label: `全部 ${deliveries.length}` },
              { value: 'undelivered', label: `没送到 ${undelivered.length}` },
            ]}
            value={view}
            onChange={setView}
          />
        )
      }
    >
      {shown.length === 0 ? (
        <NothingHere compact title="还没有发出消息。" />
      ) : (
        <ul className={styles.list}>
          {shown.map((delivery) => (
            <Line key={delivery.id} delivery={delivery} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Line({
  delivery: { id, state, title, text, channel, because, notBefore, passed, canResend, at },
}: {
  delivery: Delivery;
}) {
  const today = useToday();
  const why = notBefore ? `免打扰时段，${morning(notBefore, today)}发送` : because;
  return (
    <li>
      <span className={styles.state} data-state={state}>
        {STATES[state]}
      </span>
      <div className={styles.body}>
        <p>
          <b>{title}</b> {text} {channel !== 'subscription' && `（${CHANNEL_NAMES[channel]}）`}
        </p>
        {why && !passed.some((way) => way.because === why) && <p className={styles.because}>{why}</p>}
        <PassedWays passed={passed} />
        {canResend && <ResendButton id={id} inDoubt={state === 'unknown'} />}
      </div>
      <time dateTime={at} title={fullStamp(at)}>
        {dayAndTime(at, today)}
      </time>
    </li>
  );
}
