import { Alert, Button, Form, Input, InputNumber, Table, type TableColumnsType } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';
import { Card } from '../../../components/card';
import { NothingHere } from '../../../components/nothing-here';
import { sentenceOf } from '../../../lib/api-failure';
import { useToday } from '../../../lib/clock';
import { money } from '../../../lib/money';
import { dayAndTime } from '../../../lib/time';
import { closeShift } from '../api/cashier';
import { useCashierCommand } from './use-cashier-command';

type Entry = Schemas['CashEntryView'];

interface Written {
  readonly yuan: number;
  readonly because?: string;
}

const KINDS: Record<Entry['kind'], string> = { receipt: '收款', void: '作废退回', refund: '退现金' };

/** What one's own hand took and gave since the last close, and what lies in the drawer. */
export function MyShiftCard({ desk: { bookFen, entries } }: { desk: Schemas['CashierDeskView'] }) {
  const today = useToday();
  const [form] = Form.useForm<Written>();
  const yuan = Form.useWatch<number | undefined>('yuan', form);
  const differs = typeof yuan === 'number' && Math.round(yuan * 100) !== bookFen;
  const closing = useCashierCommand<Schemas['ShiftToClose']>(closeShift, '已交班，请另一位同事清点复核');
  const columns: TableColumnsType<Entry> = [
    { title: '时间', key: 'at', width: 160, render: (_, { happenedAt }) => dayAndTime(happenedAt, today) },
    { title: '事项', key: 'kind', width: 120, render: (_, { kind }) => KINDS[kind] },
    { title: '金额', key: 'amount', align: 'right', render: (_, { amountFen }) => money(amountFen) },
  ];
  return (
    <Card title="我的现金" note={entries.length > 0 ? `账面${money(bookFen)}` : undefined}>
      {entries.length === 0 ? (
        <NothingHere compact title="上次交班以来没有经手现金，不需要交班。" />
      ) : (
        <>
          <Table<Entry> size="small" rowKey="ref" pagination={false} columns={columns} dataSource={entries} />
          <Form<Written>
            form={form}
            layout="vertical"
            onFinish={(written) =>
              closing.mutate({
                countedFen: Math.round(written.yuan * 100),
                ...(differs && written.because ? { because: written.because.trim() } : {}),
              })
            }
          >
            {closing.isError && <Alert type="error" showIcon role="alert" title={sentenceOf(closing.error)} />}
            <Form.Item
              name="yuan"
              label="清点的现金（元）"
              rules={[{ required: true, type: 'number', min: 0, message: '请填写清点的金额' }]}
            >
              <InputNumber min={0} precision={2} />
            </Form.Item>
            {differs && (
              <Form.Item
                name="because"
                label={`与账面相差${money(Math.round(yuan * 100) - bookFen)}，请说明原因`}
                rules={[{ required: true, whitespace: true, message: '有差额必须说明原因' }]}
              >
                <Input maxLength={100} />
              </Form.Item>
            )}
            <Button type="primary" htmlType="submit" loading={closing.isPending}>
              交班
            </Button>
          </Form>
        </>
      )}
    </Card>
  );
}
