import { Alert, DatePicker, Form, Input, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { sentenceOf } from '../lib/api-failure';

interface Wanted {
  readonly action: string;
  readonly responsible: string;
  /** instant */
  readonly dueAt: string;
}

interface Props {
  /** of what might be changed, for this kind of case */
  example: string;
  adding: { readonly isPending: boolean; readonly error: Error | null };
  onAdd: (wanted: Wanted) => void;
  onClose: () => void;
}

/** 登记整改: what is changed, by whom and until when; after a complaint and after an incident alike. */
export function RectificationModal({ example, adding, onAdd, onClose }: Props) {
  const [form] = Form.useForm<Omit<Wanted, 'dueAt'> & { dueAt: Dayjs }>();
  return (
    <Modal
      open
      title="登记整改"
      okText="登记"
      cancelText="取消"
      confirmLoading={adding.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={({ dueAt, ...rest }) => onAdd({ ...rest, dueAt: dueAt.toISOString() })}
      >
        {adding.error && <Alert type="error" showIcon role="alert" title={sentenceOf(adding.error)} />}
        <Form.Item name="action" label="改什么" rules={[{ required: true, whitespace: true, message: '请写明改什么' }]}>
          <Input.TextArea rows={3} maxLength={300} showCount placeholder={example} />
        </Form.Item>
        <Form.Item
          name="responsible"
          label="谁来改"
          rules={[{ required: true, whitespace: true, message: '请写明谁来改' }]}
        >
          <Input maxLength={60} placeholder="如：质检 许晴" />
        </Form.Item>
        <Form.Item name="dueAt" label="期限" rules={[{ required: true, message: '请选择期限' }]}>
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
