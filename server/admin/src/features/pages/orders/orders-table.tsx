import { Table, type TableColumnsType } from 'antd';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '@daowei/shared/api/client';
import { type LocalDate } from '@daowei/shared/kernel/local-date';
import { ClippedText } from '../../../components/clipped-text';
import { rowKeys } from '../../../components/row-keys';
import { useToday } from '../../../lib/clock';
import { money } from '../../../lib/money';
import { dayAndSpan, dayAndTime, duration } from '../../../lib/time';
import { StateTag } from '../../orders/state-tag';
import styles from './orders-table.module.css';

type Order = Schemas['AdminOrderCard'];

interface Props {
  orders: readonly Order[];
  isRefreshing: boolean;
  /** the order that was opened last: where the keyboard goes on */
  lastOpened: string | null;
  onOpen: (order: Order) => void;
}

const EXCEPTION_COLUMN: TableColumnsType<Order>[number] = {
  title: '异常',
  key: 'exception',
  width: 116,
  render: (_, order) =>
    order.exception ? <ClippedText className={styles.exception}>{order.exception}</ClippedText> : null,
};

/** Without exceptions on the page their column would only take room from the others. */
function columnsFor(today: LocalDate, hasExceptions: boolean): TableColumnsType<Order> {
  return [
    {
      title: '订单号',
      key: 'no',
      width: 152,
      render: (_, order) => (
        <Link to={`/orders/${order.id}`} tabIndex={-1}>
          {order.no}
        </Link>
      ),
    },
    {
      title: '状态',
      key: 'state',
      width: 80,
      render: (_, order) => <StateTag state={order.state} />,
    },
    {
      title: '上门时间',
      key: 'promised',
      width: 166,
      render: (_, order) => dayAndSpan(order.promisedFrom, order.promisedTo, today),
    },
    {
      title: '服务',
      key: 'service',
      render: (_, order) => <ClippedText>{`${order.serviceName} · ${duration(order.durationMinutes)}`}</ClippedText>,
    },
    {
      title: '客户',
      key: 'customer',
      width: 116,
      render: (_, order) => (
        <span className={styles.pair}>
          <ClippedText>{order.customerName}</ClippedText>
          <span className={styles.quiet}>{order.phoneMasked.slice(-4)}</span>
        </span>
      ),
    },
    {
      title: '地址',
      key: 'address',
      render: (_, order) => <ClippedText>{order.addressShort}</ClippedText>,
    },
    {
      title: '服务人员',
      key: 'worker',
      width: 80,
      render: (_, order) =>
        order.workerName ? <ClippedText>{order.workerName}</ClippedText> : <span className={styles.quiet}>未定</span>,
    },
    { title: '金额', key: 'total', width: 84, align: 'right', render: (_, order) => money(order.totalFen) },
    ...(hasExceptions ? [EXCEPTION_COLUMN] : []),
    {
      title: '下单',
      key: 'created',
      width: 100,
      responsive: ['xxl'],
      render: (_, order) => <span className={styles.quiet}>{dayAndTime(order.createdAt, today)}</span>,
    },
  ];
}

/** One page of orders. Arrow keys walk, Enter opens, a click anywhere on a row opens too. */
export function OrdersTable({ orders, isRefreshing, lastOpened, onOpen }: Props) {
  const today = useToday();
  const box = useRef<HTMLDivElement>(null);
  const startAt = orders.some((order) => order.id === lastOpened) ? lastOpened : null;
  useEffect(() => {
    if (startAt) box.current?.querySelector<HTMLElement>(`tr[data-row-key="${CSS.escape(startAt)}"]`)?.focus();
  }, [startAt]);

  return (
    <div ref={box} className={styles.box} aria-busy={isRefreshing}>
      <Table<Order>
        size="small"
        rowKey="id"
        tableLayout="fixed"
        pagination={false}
        columns={columnsFor(
          today,
          orders.some((order) => order.exception !== null),
        )}
        dataSource={orders}
        onRow={rowKeys({ keyOf: (order) => order.id, onOpen, startAt, firstKey: orders[0]?.id })}
      />
    </div>
  );
}
