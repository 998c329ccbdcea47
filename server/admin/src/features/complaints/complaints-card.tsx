import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Flex, Form, Input, Modal, Select, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Schemas } from '@daowei/shared/api/client';
import { Card } from '../../components/card';
import { sentenceOf } from '../../lib/api-failure';
import { useCommand } from '../../lib/use-command';
import { complaintsOfOrder, fileComplaint } from './api/complaints';
import { STATE_COLOURS } from './complaint-tags';

/** On an order's page: its complaints, and the way to write one down that came by telephone. */
export function ComplaintsCard({ orderId }: { orderId: string }) {
  const [filing, setFiling] = useState(false);
  const query = useQuery({
    queryKey: ['complaints', 'of', orderId],
    queryFn: ({ signal }) => complaintsOfOrder(orderId, signal),
  });
  const found = query.data;
  if (!found || (found.items.length === 0 && !found.mayFile)) return null;
  return (
    <Card title="投诉" actions={found.mayFile && <Button onClick={() => setFiling(true)}>登记电话投诉</Button>}>
      {found.items.length === 0 && '没有投诉'}
      {found.items.map(({ id, no, kindText, state, stateText }) => (
        <Flex key={id} gap={8} align="center">
          <Link to={`/complaints/${id}`}>{no}</Link>
          {kindText}
          <Tag color={STATE_COLOURS[state]}>{stateText}</Tag>
        </Flex>
      ))}
      {filing && <FileModal orderId={orderId} kinds={found.kinds} onClose={() => setFiling(false)} />}
    </Card>
  );
}

interface FileProps {
  orderId: string;
  kinds: Schemas['OrderComplaints']['kinds'];
  onClose: () => void;
}

function FileModal({ orderId, kinds, onClose }: FileProps) {
  const navigate = useNavigate();
  const [form] = Form.useForm<Omit<Schemas['FileComplaint'], 'photoIds'>>();
  const file = useCommand(
    (body: Schemas['FileComplaint'], key) => fileComplaint(orderId, body, key),
    '已登记，首次答复的表开始走',
    ({ id }) => void navigate(`/complaints/${id}`),
  );
  return (
    <Modal
      open
      title="登记电话投诉"
      okText="登记"
      cancelText="取消"
      confirmLoading={file.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(body) => file.mutate({ ...body, photoIds: [] })}>
        {file.error && <Alert type="error" showIcon role="alert" title={sentenceOf(file.error)} />}
        <Form.Item name="kind" label="什么问题" rules={[{ required: true, message: '请选择问题' }]}>
          <Select options={kinds.map(({ code, label }) => ({ value: code, label }))} />
        </Form.Item>
        <Form.Item
          name="words"
          label="客户怎么说"
          extra="登记后首次答复的表就开始走"
          rules={[{ required: true, whitespace: true, message: '请写下客户说的话' }]}
        >
          <Input.TextArea rows={4} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
