import { Alert, Button, Popconfirm, Space, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import { Card } from '../../../components/card';
import { NothingHere } from '../../../components/nothing-here';
import { may, type Role } from '../../../lib/access';
import { sentenceOf } from '../../../lib/api-failure';
import { money } from '../../../lib/money';
import type { AdminOrder } from '../api/get-order';
import { confirmReceipt } from '../api/receipts';
import { useOrderCommand } from '../second-thoughts/use-order-command';
import { METHODS } from './methods';
import { RecordModal } from './record-modal';
import { UndoModal, type Undoing } from './undo-modal';

type Receipt = Schemas['DeskReceiptView'];

const STATES: Record<Receipt['state'], string> = {
  recorded: '待复核',
  counted: '已入账',
  refused: '未通过',
  voided: '已作废',
};

const PURPOSES: Record<Receipt['purpose'], string> = { booking: '预约', balance: '尾款' };

/** Money over the desk: for a booking that waits for its payment, and for what is owed after the visit. */
export function ReceiptsCard({ order, roles }: { order: AdminOrder; roles: readonly Role[] }) {
  const [recording, setRecording] = useState(false);
  const [undoing, setUndoing] = useState<Undoing | null>(null);
  const confirming = useOrderCommand<{ receiptId: string }>(
    ({ receiptId }, key) => confirmReceipt(order.id, receiptId, key),
    '已复核入账',
    () => undefined,
  );
  const { receipts } = order;
  const dueFen = dueAtDesk(order);
  if (dueFen === 0 && receipts.length === 0 && !order.bill.balance) return null;
  const served = order.state === 'completed';
  const mayCheck = may(roles, 'receipts.check');
  const columns: TableColumnsType<Receipt> = [
    { title: '方式', key: 'method', width: 88, render: (_, { method }) => METHODS[method] },
    { title: '用途', key: 'purpose', width: 72, render: (_, { purpose }) => PURPOSES[purpose] },
    { title: '收据号', key: 'no', dataIndex: 'receiptNo', ellipsis: true },
    {
      title: '金额',
      key: 'amount',
      width: 128,
      align: 'right',
      render: (_, { amountFen, refundedFen }) =>
        refundedFen > 0 ? `${money(amountFen)}（退${money(refundedFen)}）` : money(amountFen),
    },
    {
      title: '状态',
      key: 'state',
      render: (_, { state, recordedBy, checkedBy, because }) =>
        [STATES[state], `${recordedBy}登记`, checkedBy && `${checkedBy}处理`, because].filter(Boolean).join(' · '),
    },
    {
      title: '',
      key: 'do',
      width: 148,
      render: (_, receipt) =>
        mayCheck && (
          <Space size={4}>
            {receipt.state === 'recorded' && (
              <Popconfirm
                title={`确认收到${money(receipt.amountFen)}，与票据一致？`}
                okText="确认入账"
                cancelText="再看看"
                onConfirm={() => confirming.mutate({ receiptId: receipt.id })}
              >
                <Button size="small" type="link">
                  复核
                </Button>
              </Popconfirm>
            )}
            {served && receipt.state === 'counted' && receipt.refundedFen < receipt.amountFen && (
              <Button size="small" type="link" onClick={() => setUndoing({ receipt, how: 'refund' })}>
                退现金
              </Button>
            )}
            {mayBeVoided(receipt) && (
              <Button size="small" type="link" danger onClick={() => setUndoing({ receipt, how: 'void' })}>
                作废
              </Button>
            )}
          </Space>
        ),
    },
  ];
  return (
    <Card
      title="线下收款"
      actions={
        dueFen > 0 &&
        may(roles, 'receipts.record') && (
          <Button size="small" onClick={() => setRecording(true)}>
            登记收款
          </Button>
        )
      }
    >
      {confirming.isError && <Alert type="error" showIcon role="alert" title={sentenceOf(confirming.error)} />}
      {receipts.length === 0 ? (
        <NothingHere compact title="没有现金、支付宝或银行收款。" />
      ) : (
        <Table<Receipt>
          size="small"
          rowKey="id"
          tableLayout="fixed"
          pagination={false}
          columns={columns}
          dataSource={receipts}
        />
      )}
      {recording && (
        <RecordModal
          orderId={order.id}
          dueFen={dueFen}
          pays={order.state === 'awaiting_payment' ? 'booking' : 'balance'}
          onClose={() => setRecording(false)}
        />
      )}
      {undoing && <UndoModal orderId={order.id} undoing={undoing} onClose={() => setUndoing(null)} />}
    </Card>
  );
}

/** What may be taken now: exactly what a booking waits for, or up to what is owed after the visit. */
function dueAtDesk({ state, totalFen, bill, receipts }: AdminOrder): number {
  if (state !== 'awaiting_payment') return bill.balance?.owedFen ?? 0;
  const waits = receipts.some((receipt) => receipt.state === 'recorded');
  return waits ? 0 : (bill.depositFen ?? totalFen);
}

/** What has paid a booking goes back by cancelling it. */
function mayBeVoided({ state, purpose, refundedFen }: Receipt): boolean {
  return state === 'recorded' || (state === 'counted' && purpose === 'balance' && refundedFen === 0);
}
