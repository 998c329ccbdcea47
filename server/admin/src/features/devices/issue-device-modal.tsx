import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Descriptions, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { CopyButton } from '../../components/copy-button';
import { sentenceOf } from '../../lib/api-failure';
import { useCommand } from '../../lib/use-command';
import { listWorkers } from '../workforce/api/list-workers';
import { issueDevice, type IssuedDevice } from './api/devices';

const MOST_SHOWN = 100;
const SERIAL = /^[A-Z0-9-]{4,32}$/;

interface Fields {
  workerId: string;
  serial: string;
}

/** Hands a device to a worker; then says once what it signs with. */
export function IssueDeviceModal({ onClose }: { onClose: () => void }) {
  const [form] = Form.useForm<Fields>();
  const [issued, setIssued] = useState<IssuedDevice | null>(null);
  const workers = useQuery({
    queryKey: ['workers', 'for-devices'],
    queryFn: ({ signal }) => listWorkers({ page: 1, pageSize: MOST_SHOWN }, signal),
  });
  const issue = useCommand(issueDevice, '已发放', setIssued);
  if (issued) return <SecretModal issued={issued} onClose={onClose} />;
  return (
    <Modal
      open
      title="发放设备"
      okText="发放"
      cancelText="取消"
      confirmLoading={issue.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(fields) => issue.mutate(fields)}>
        {issue.error && <Alert type="error" showIcon role="alert" title={sentenceOf(issue.error)} />}
        <Form.Item name="workerId" label="发给谁" rules={[{ required: true, message: '请选择服务人员' }]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            loading={workers.isPending}
            options={(workers.data?.items ?? []).map(({ id, name, district }) => ({
              value: id,
              label: `${name} · ${district}`,
            }))}
          />
        </Form.Item>
        <Form.Item
          name="serial"
          label="设备编号"
          normalize={(typed: string) => typed.trim().toUpperCase()}
          rules={[{ required: true, pattern: SERIAL, message: '4到32位大写字母、数字或短横，见设备背面' }]}
        >
          <Input placeholder="如：WATCH-0001" maxLength={32} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** Neither a click beside it nor Escape closes it: it is not shown again. */
function SecretModal({ issued: { serial, secret }, onClose }: { issued: IssuedDevice; onClose: () => void }) {
  const lines = [
    { key: 'serial', label: '编号', children: <Written text={serial} name="设备编号" id="device-serial" /> },
    { key: 'secret', label: '密钥', children: <Written text={secret} name="密钥" id="device-secret" /> },
  ];
  return (
    <Modal
      open
      title="把密钥写入设备"
      mask={{ closable: false }}
      keyboard={false}
      closable={false}
      footer={
        <Button type="primary" onClick={onClose}>
          已写入设备
        </Button>
      }
    >
      <Alert type="warning" showIcon title="密钥只显示这一次。没有写成就收回，再发一次" />
      <Descriptions bordered size="small" column={1} items={lines} style={{ marginTop: 16 }} />
    </Modal>
  );
}

function Written({ text, name, id }: { text: string; name: string; id: string }) {
  return (
    <>
      <code style={{ overflowWrap: 'anywhere' }} data-testid={id}>
        {text}
      </code>
      <CopyButton text={text} name={name} />
    </>
  );
}
