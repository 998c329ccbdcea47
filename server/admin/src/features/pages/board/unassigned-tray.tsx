import DoubleLeftOutlined from '@ant-design/icons/DoubleLeftOutlined';
import DoubleRightOutlined from '@ant-design/icons/DoubleRightOutlined';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '@daowei/shared/api/client';
import { clockTime } from '@daowei/shared/kernel/local-date';
import { ClippedText } from '../../../components/clipped-text';
import { NothingHere } from '../../../components/nothing-here';
import { duration, timeSpan } from '../../../lib/time';
import { StateTag } from '../../orders/state-tag';
import { BOARD_ID } from './board';
import type { Move } from './move/use-move';
import type { Moving } from './move/verdict';
import styles from './unassigned-tray.module.css';

interface Props {
  orders: readonly Schemas['AdminOrderCard'][];
  /** null: this person only looks */
  move: Pick<Move, 'start' | 'lift' | 'letGo'> | null;
}

/** Orders of the day nobody serves yet. Opens by itself when there are some, unless the person decided otherwise. */
export function UnassignedTray({ orders, move }: Props) {
  const [choice, setChoice] = useState<boolean | null>(null);
  const isOpen = choice ?? orders.length > 0;
  const label = isOpen ? '收起待指派' : '展开待指派';
  return (
    <aside className={styles.tray} data-open={isOpen} data-waiting={orders.length > 0} aria-label="待指派订单">
      <button
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        title={label}
        onClick={() => setChoice(!isOpen)}
      >
        <span>待指派</span>
        <b>{orders.length}</b>
        {isOpen ? <DoubleRightOutlined /> : <DoubleLeftOutlined />}
      </button>
      {isOpen &&
        (orders.length === 0 ? (
          <NothingHere compact title="这一天的订单都有人了。" />
        ) : (
          <ul className={styles.list} tabIndex={0} aria-label="待指派列表">
            {[...orders]
              .sort((a, b) => a.promisedFrom.localeCompare(b.promisedFrom))
              .map((order) => (
                <li
                  key={order.id}
                  draggable={move !== null}
                  onDragStart={(event) => {
                    event.dataTransfer.effectAllowed = 'move';
                    event.dataTransfer.setData('text/plain', order.no);
                    move?.lift(movingOf(order));
                  }}
                  onDragEnd={() => move?.letGo()}
                >
                  <Link draggable={false} to={`/orders/${order.id}${move ? '?assign=1' : ''}`}>
                    <span className={styles.line}>
                      <b>{timeSpan(order.promisedFrom, order.promisedTo)}</b>
                      <StateTag state={order.state} />
                    </span>
                    <ClippedText>{`${order.serviceName} · ${duration(order.durationMinutes)}`}</ClippedText>
                    <ClippedText
                      className={styles.quiet}
                    >{`${order.customerName} · ${order.addressShort}`}</ClippedText>
                    {order.exception && <ClippedText className={styles.exception}>{order.exception}</ClippedText>}
                  </Link>
                  {move && (
                    <Button
                      size="small"
                      aria-label={`把 ${movingOf(order).name} 排到板上`}
                      onClick={() => {
                        move.start(movingOf(order));
                        document.getElementById(BOARD_ID)?.focus();
                      }}
                    >
                      排到板上
                    </Button>
                  )}
                </li>
              ))}
          </ul>
        ))}
    </aside>
  );
}

function movingOf({ id, customerName, serviceName, promisedFrom }: Schemas['AdminOrderCard']): Moving {
  const name = `${customerName} · ${serviceName} ${clockTime(new Date(promisedFrom))}`;
  return { orderId: id, fromWorkerId: null, name };
}
