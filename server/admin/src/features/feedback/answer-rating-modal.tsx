import { Alert, Form, Input, Modal } from 'antd';
import { sentenceOf } from '../../lib/api-failure';
import { useCommand } from '../../lib/use-command';
import { answerRating } from './api/answer-rating';

const LONGEST = 300;

/** What the company says to a review; once, because customers have read it. */
export function AnswerRatingModal({ orderId, onClose }: { orderId: string; onClose: () => void }) {
  const [form] = Form.useForm<{ text: string }>();
  const answer = useCommand((body: { text: string }, key) => answerRating(orderId, body, key), '已公开回复', onClose);
  return (
    <Modal
      open
      title="公开回复这条评价"
      okText="公开"
      cancelText="取消"
      confirmLoading={answer.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(body) => answer.mutate(body)}>
        {answer.error && <Alert type="error" showIcon role="alert" title={sentenceOf(answer.error)} />}
        <Form.Item
          name="text"
          label="回复"
          extra="会显示在服务人员的星级主页，所有客户看得到；公开后不能修改，不要写客户的个人信息"
          rules={[{ required: true, whitespace: true, message: '请写下回复' }]}
        >
          <Input.TextArea
            rows={4}
            maxLength={LONGEST}
            showCount
            placeholder="如：谢谢您指出来，我们已请王师傅补学了玻璃清洁，下次一定做好"
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
