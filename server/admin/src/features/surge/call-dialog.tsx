import { Alert, Form, Input, InputNumber, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { sentenceOf } from '../../lib/api-failure';
import { useCommand } from '../../lib/use-command';
import { useDistricts } from '../pages/use-districts';
import { openCall, type SurgeDay } from './api/surge';
import { HoursFields, spanOf, type Hours } from './hours-fields';

/** What a dialog begins with. */
export interface Wanted {
  readonly day: Dayjs;
  readonly hour: number;
  readonly district: string | null;
  /** what a burst proposes; undefined: nobody pressed one */
  readonly people?: number;
  readonly because?: string;
}

interface Props {
  wanted: Wanted;
  services: SurgeDay['services'];
  mostPlaces: number;
  onClose: () => void;
}

type Fields = Hours & { district: string; serviceId: string; places: number; because: string };

/** Calls in part-timers who are off. */
export function CallDialog({ wanted, services, mostPlaces, onClose }: Props) {
  const [form] = Form.useForm<Fields>();
  const districts = useDistricts(wanted.district);
  const open = useCommand(openCall, '已开始呼叫', onClose);
  return (
    <Modal
      open
      title="呼叫休息中的兼职"
      okText="开始呼叫"
      cancelText="取消"
      confirmLoading={open.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={beginning(wanted, mostPlaces)}
        onFinish={({ district, serviceId, places, because, ...hours }) =>
          open.mutate({ ...spanOf(hours), district, serviceId, places, because })
        }
      >
        {open.error && <Alert type="error" showIcon role="alert" title={sentenceOf(open.error)} />}
        <HoursFields />
        <Form.Item name="district" label="片区" rules={[{ required: true, message: '请选择片区' }]}>
          <Select options={districts.map((value) => ({ value, label: value }))} />
        </Form.Item>
        <Form.Item name="serviceId" label="做什么" rules={[{ required: true, message: '请选择服务' }]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={services.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="places" label="要几人" rules={[{ required: true, message: '请填写人数' }]}>
          <InputNumber min={1} max={mostPlaces} precision={0} />
        </Form.Item>
        <Form.Item name="because" label="原因" rules={[{ required: true, whitespace: true, message: '请写明原因' }]}>
          <Input maxLength={200} placeholder="如：三单别墅深度保洁集中在下午" />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** Four hours from the hour of the burst, for as many as it proposes, `most` of them. */
export function beginning({ day, hour, district, people, because }: Wanted, most: number) {
  return {
    day,
    fromMinute: hour * 60,
    toMinute: Math.min(hour + 4, 24) * 60,
    district: district ?? undefined,
    places: Math.min(people ?? 1, most),
    people: Math.min(people ?? 2, most),
    because,
  };
}
