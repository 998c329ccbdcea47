import { Alert, Button, Form, Input, Modal, Popconfirm } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import { sentenceOf } from '../../../lib/api-failure';
import { useOrderCommand } from '../../orders/second-thoughts/use-order-command';
import { decideCorrection, type WaitingCorrection } from '../api/corrections';

type Decision = Schemas['DecideCorrectionBody'];
type WithWords = Exclude<Decision['command'], 'confirm'>;

const WORDS: Readonly<Record<WithWords, { label: string; title: string; done: string; hint: string }>> = {
  refuse: { label: '不同意', title: '不同意这笔更正', done: '已退回，余额没有变', hint: '如：时间线上已经记过一次' },
  withdraw: { label: '撤回', title: '撤回这笔更正', done: '已撤回，余额没有变', hint: '如：看错了订单' },
};

/** Makes it so, after saying what it comes to. */
export function ConfirmButton({ correction }: { correction: WaitingCorrection }) {
  const { id, amountText, balanceAfter, told } = correction;
  const deciding = useOrderCommand<Decision>(
    (body, key) => decideCorrection(id, body, key),
    '已更正',
    () => undefined,
  );
  const after = balanceAfter < 0 ? `余额变为0，待补${-balanceAfter}` : `余额变为${balanceAfter}`;
  return (
    <Popconfirm
      title={`${amountText}，${after}。确认吗？`}
      description={deciding.error ? sentenceOf(deciding.error) : `客户会看到：${told}`}
      okText="确认"
      cancelText="返回"
      onConfirm={() => deciding.mutateAsync({ command: 'confirm' }).catch(() => undefined)}
    >
      <Button size="small" type="primary" loading={deciding.isPending}>
        确认更正
      </Button>
    </Popconfirm>
  );
}

/** Refuses or withdraws, saying why. */
export function WithWordsButton({ id, command }: { id: string; command: WithWords }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {WORDS[command].label}
      </Button>
      {open && <WordsModal id={id} command={command} onClose={() => setOpen(false)} />}
    </>
  );
}

function WordsModal({ id, command, onClose }: { id: string; command: WithWords; onClose: () => void }) {
  const [form] = Form.useForm<{ because: string }>();
  const { title, done, hint } = WORDS[command];
  const deciding = useOrderCommand<Decision>((body, key) => decideCorrection(id, body, key), done, onClose);
  return (
    <Modal
      open
      title={title}
      okText="确定"
      cancelText="返回"
      confirmLoading={deciding.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={({ because }) => deciding.mutate({ command, because: because.trim() })}
      >
        {deciding.error && <Alert type="error" showIcon role="alert" title={sentenceOf(deciding.error)} />}
        <Form.Item name="because" label="为什么" rules={[{ required: true, whitespace: true, message: '请写明原因' }]}>
          <Input.TextArea rows={2} maxLength={200} showCount placeholder={hint} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
