import type { Schemas } from '@daowei/shared/api/client';
import { Card } from '../../components/card';
import { NothingHere } from '../../components/nothing-here';
import { useToday } from '../../lib/clock';
import { dayAndTime, fullStamp } from '../../lib/time';
import { CHANNEL_NAMES } from '../crm/channel-names';
import styles from './deliveries-card.module.css';

type Delivery = Schemas['DeliveryView'];

const STATES: Record<Delivery['state'], string> = { sent: '已发送', not_sent: '未发送', pending: '待发送' };

/** What was said to the customer and the worker, and why something was not. */
export function DeliveriesCard({ deliveries }: { deliveries: readonly Delivery[] }) {
  const today = useToday();
  return (
    <Card title="消息">
      {deliveries.length === 0 ? (
        <NothingHere compact title="还没有发出消息。" />
      ) : (
        <ul className={styles.list}>
          {deliveries.map((delivery) => (
            <li key={delivery.id}>
              <span className={styles.state} data-state={delivery.state}>
                {STATES[delivery.state]}
              </span>
              <div className={styles.body}>
                <p>
                  <b>{delivery.title}</b> {delivery.text}{' '}
                  {delivery.channel !== 'subscription' && `（${CHANNEL_NAMES[delivery.channel]}）`}
                </p>
                {delivery.because && <p className={styles.because}>{delivery.because}</p>}
              </div>
              <time dateTime={delivery.at} title={fullStamp(delivery.at)}>
                {dayAndTime(delivery.at, today)}
              </time>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
