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

/** Money over the desk for what is owed after the visit; nothing before there is anything to take. */
export function ReceiptsCard({ order, roles }: { order: AdminOrder; roles: readonly Role[] }) {
  const [recording, setRecording] = useState(false);
  const [undoing, setUndoing] = useState<Undoing | null>(null);
  const confirming = useOrderCommand<{ receiptId: string }>(
    ({ receiptId }, key) => confirmReceipt(order.id, receiptId, key),
    '已复核入账',
    () => undefined,
  );
  const { receipts } = order;
  const { balance } = order.bill;
  if (!balance) return null;
  const mayCheck = may(roles, 'receipts.check');
  const columns: TableColumnsType<Receipt> = [
    { title: '方式', key: 'method', width: 88, render: (_, { method }) => METHODS[method] },
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
            {receipt.state === 'counted' && receipt.refundedFen < receipt.amountFen && (
              <Button size="small" type="link" onClick={() => setUndoing({ receipt, how: 'refund' })}>
                退现金
              </Button>
            )}
            {(receipt.state === 'recorded' || (receipt.state === 'counted' && receipt.refundedFen === 0)) && (
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
        balance.owedFen > 0 &&
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
      {recording && <RecordModal orderId={order.id} owedFen={balance.owedFen} onClose={() => setRecording(false)} />}
      {undoing && <UndoModal orderId={order.id} undoing={undoing} onClose={() => setUndoing(null)} />}
    </Card>
  );
}
