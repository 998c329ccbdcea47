import { Table, type TableColumnsType } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';
import { type LocalDate } from '@daowei/shared/kernel/local-date';
import { Card } from '../../components/card';
import { ClippedText } from '../../components/clipped-text';
import { NothingHere } from '../../components/nothing-here';
import { money } from '../../lib/money';
import { useToday } from '../../lib/clock';
import { dayAndTime, fullStamp } from '../../lib/time';
import styles from './payments-card.module.css';
import { RefundsTable } from './refunds-table';

type Payment = Schemas['PaymentView'];

const STATES: Record<Payment['state'], string> = {
  created: '已创建',
  pending: '等待支付',
  paid: '已支付',
  closed: '已关闭',
  held: '核对中',
};

const PURPOSES: Record<Payment['purpose'], string> = { booking: '预约', balance: '尾款' };

const SETTLED_BY: Record<NonNullable<Payment['settledBy']>, string> = {
  notification: '微信通知',
  query: '主动查询',
  client_return: '客户返回',
};

const FULFILMENT: Record<NonNullable<Payment['fulfilment']>, string> = {
  owed: '待向微信申报发货',
  reported: '已向微信申报发货',
  needless: '无需申报发货',
};

function columnsFor(today: LocalDate): TableColumnsType<Payment> {
  return [
    {
      title: '款项 / 状态',
      key: 'state',
      width: 132,
      render: (_, payment) => `${PURPOSES[payment.purpose]} · ${STATES[payment.state]}`,
    },
    { title: '金额', key: 'amount', width: 96, align: 'right', render: (_, payment) => money(payment.amountFen) },
    {
      title: '商户单号 / 微信单号',
      key: 'numbers',
      render: (_, payment) => (
        <>
          <ClippedText className={styles.number}>{payment.outTradeNo}</ClippedText>
          {payment.transactionId && <ClippedText className={styles.number}>{payment.transactionId}</ClippedText>}
        </>
      ),
    },
    {
      title: '到账',
      key: 'settled',
      width: 150,
      render: (_, payment) =>
        payment.settledAt ? (
          <span title={fullStamp(payment.settledAt)}>
            {dayAndTime(payment.settledAt, today)}
            {payment.settledBy && <span className={styles.quiet}> {SETTLED_BY[payment.settledBy]}</span>}
            {payment.fulfilment && (
              <div className={styles.quiet} title={payment.fulfilmentProblem ?? undefined}>
                {FULFILMENT[payment.fulfilment]}
              </div>
            )}
          </span>
        ) : (
          <span className={styles.quiet} title={fullStamp(payment.createdAt)}>
            {dayAndTime(payment.createdAt, today)} 发起
          </span>
        ),
    },
  ];
}

/** Every try to pay, how it was settled, and what is wrong with it; and what went back. */
export function PaymentsCard({
  payments,
  refunds,
}: {
  payments: readonly Payment[];
  refunds: readonly Schemas['RefundView'][];
}) {
  const today = useToday();
  const problems = payments.filter((payment) => payment.problem);
  return (
    <Card title="支付">
      {payments.length === 0 ? (
        <NothingHere compact title="客户还没有发起支付。" />
      ) : (
        <>
          {problems.map((payment) => (
            <p key={payment.outTradeNo} className={styles.problem} role="note">
              {payment.outTradeNo}：{payment.problem}
            </p>
          ))}
          <Table<Payment>
            size="small"
            rowKey="outTradeNo"
            tableLayout="fixed"
            pagination={false}
            columns={columnsFor(today)}
            dataSource={payments}
          />
        </>
      )}
      {refunds.length > 0 && <RefundsTable refunds={refunds} />}
    </Card>
  );
}
