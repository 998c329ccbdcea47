import { Alert, Form, Input, InputNumber, Modal, Select } from 'antd';
import { sentenceOf } from '../../lib/api-failure';
import { useCommand } from '../../lib/use-command';
import { useDistricts } from '../pages/use-districts';
import { askForSquad } from './api/surge';
import { beginning, type Wanted } from './call-dialog';
import { HoursFields, spanOf, type Hours } from './hours-fields';

type Fields = Hours & { district: string; people: number; because: string };

interface Props {
  wanted: Wanted;
  mostPeople: number;
  onClose: () => void;
}

/** Asks headquarters for people. */
export function SquadDialog({ wanted, mostPeople, onClose }: Props) {
  const [form] = Form.useForm<Fields>();
  const districts = useDistricts(wanted.district);
  const ask = useCommand(askForSquad, '已向总部申请', onClose);
  return (
    <Modal
      open
      title="申请支援小队"
      okText="提交申请"
      cancelText="取消"
      confirmLoading={ask.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={beginning(wanted, mostPeople)}
        onFinish={({ district, people, because, ...hours }) =>
          ask.mutate({ ...spanOf(hours), district, people, because })
        }
      >
        {ask.error && <Alert type="error" showIcon role="alert" title={sentenceOf(ask.error)} />}
        <HoursFields />
        <Form.Item name="district" label="片区" rules={[{ required: true, message: '请选择片区' }]}>
          <Select options={districts.map((value) => ({ value, label: value }))} />
        </Form.Item>
        <Form.Item name="people" label="要几人" rules={[{ required: true, message: '请填写人数' }]}>
          <InputNumber min={1} max={mostPeople} precision={0} />
        </Form.Item>
        <Form.Item name="because" label="原因" rules={[{ required: true, whitespace: true, message: '请写明原因' }]}>
          <Input maxLength={200} placeholder="如：新楼盘集中开荒，本地人手不够" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
