import { useQuery } from '@tanstack/react-query';
import { Alert, DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { Schemas } from '@daowei/shared/api/client';
import { QueryView } from '../../components/query-view';
import { BlockSkeleton } from '../../components/skeleton';
import { sentenceOf } from '../../lib/api-failure';
import { useToday } from '../../lib/clock';
import { useOrderCommand } from '../orders/second-thoughts/use-order-command';
import { getPauseOffer, pauseContract, type AdminContract } from './api/contracts';

interface Values {
  span: [Dayjs, Dayjs];
  reason: Schemas['PauseReason'];
  note?: string;
}

const DAY = 'YYYY-MM-DD';
/** The longest note the API takes. */
const NOTE_LENGTH = 200;

/** The visits of these days, the last day not among them. */
function visitsIn({ visits }: AdminContract, span: readonly [Dayjs, Dayjs] | undefined): number {
  if (!span?.[0] || !span[1]) return 0;
  const [from, until] = span.map((each) => each.startOf('day').valueOf()) as [number, number];
  return visits.filter(({ open, startAt }) => open && Date.parse(startAt) >= from && Date.parse(startAt) < until)
    .length;
}

/** Pauses for a customer who called, at any notice. */
export function PauseModal({ contract, onClose }: { contract: AdminContract; onClose: () => void }) {
  const today = useToday();
  const [form] = Form.useForm<Values>();
  const span = Form.useWatch('span', form);
  const offer = useQuery({
    queryKey: ['contract', contract.id, 'pause'],
    queryFn: ({ signal }) => getPauseOffer(contract.id, signal),
    gcTime: 0,
  });
  const pausing = useOrderCommand<Schemas['PauseContract']>(
    (body, key) => pauseContract(contract.id, body, key),
    '套餐已暂停，客户与服务人员会收到消息',
    onClose,
  );
  const resting = visitsIn(contract, span);
  return (
    <Modal
      open
      title="暂停套餐"
      okText={resting > 0 ? `暂停，${resting}次先不上门` : '暂停'}
      cancelText="取消"
      okButtonProps={{ disabled: offer.data?.because !== null || resting === 0 }}
      confirmLoading={pausing.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {pausing.isError && <Alert type="error" showIcon role="alert" title={sentenceOf(pausing.error)} />}
      <QueryView query={offer} skeleton={<BlockSkeleton height={240} />}>
        {({ because, longestDays, reasons }) =>
          because ? (
            <Alert type="warning" showIcon role="status" title={because} />
          ) : (
            <Form
              form={form}
              layout="vertical"
              onFinish={({ span: [from, until], reason, note }) =>
                pausing.mutate({
                  from: from.format(DAY),
                  until: until.format(DAY),
                  reason,
                  ...(note?.trim() ? { note: note.trim() } : {}),
                })
              }
            >
              <Form.Item
                name="span"
                label="从哪天起不上门，哪天恢复"
                extra={`最多${longestDays}天。这期间的服务时间会空出来，恢复后排到最后一次之后，费用不变。`}
                rules={[{ required: true, message: '请选择日期' }]}
              >
                <DatePicker.RangePicker
                  placeholder={['暂停第一天', '恢复的日子']}
                  minDate={dayjs(today)}
                  style={{ width: '100%' }}
                />
              </Form.Item>
              <Form.Item name="reason" label="客户为什么暂停" rules={[{ required: true, message: '请选择原因' }]}>
                <Select options={reasons.map(({ code, label }) => ({ value: code, label }))} placeholder="请选择" />
              </Form.Item>
              <Form.Item name="note" label="补充说明（加密保存）">
                <Input.TextArea rows={2} maxLength={NOTE_LENGTH} showCount />
              </Form.Item>
            </Form>
          )
        }
      </QueryView>
    </Modal>
  );
}
