import { Alert, Form, Modal, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { sentenceOf } from '../../lib/api-failure';
import { useToday } from '../../lib/clock';
import { useCommand } from '../../lib/use-command';
import { putOnStandby, type Support } from './api/surge';
import { HoursFields, spanOf, type Hours } from './hours-fields';

type Fields = Hours & { workerId: string; team: 'standby' | 'backup' };

const TEAMS = [
  { value: 'standby', label: '待命' },
  { value: 'backup', label: '备班小队' },
];

/** Puts somebody on standby for some hours. */
export function StandbyDialog({ partTimers, onClose }: { partTimers: Support['partTimers']; onClose: () => void }) {
  const [form] = Form.useForm<Fields>();
  const today = useToday();
  const put = useCommand(putOnStandby, '已安排待命', onClose);
  return (
    <Modal
      open
      title="安排待命"
      okText="安排"
      cancelText="取消"
      confirmLoading={put.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ day: dayjs(today), fromMinute: 480, toMinute: 1_200, team: 'standby' }}
        onFinish={({ workerId, team, ...hours }) => put.mutate({ workerId, team, ...spanOf(hours) })}
      >
        {put.error && <Alert type="error" showIcon role="alert" title={sentenceOf(put.error)} />}
        <Form.Item name="workerId" label="谁" rules={[{ required: true, message: '请选择服务人员' }]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={partTimers.map(({ workerId, workerName, district }) => ({
              value: workerId,
              label: `${workerName} · ${district}`,
            }))}
          />
        </Form.Item>
        <HoursFields />
        <Form.Item name="team" label="名册">
          <Radio.Group options={TEAMS} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
