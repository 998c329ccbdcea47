import { Alert, Form, Input, Modal } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';
import { isIdentityNumber, normalizeIdentityNumber } from '@daowei/shared/rules/identity-number';
import { MOBILE } from '@daowei/shared/rules/mobile';
import { sentenceOf } from '../../lib/api-failure';
import { useCommand } from '../../lib/use-command';
import { recordPrecautions, type Subject } from './api/precautions';

interface Written {
  readonly name: string;
  readonly idNumber: string;
  readonly contactName: string;
  readonly contactPhone: string;
}

interface Props {
  readonly subject: Subject;
  /** said when it is written down */
  readonly done: string;
  readonly missing: readonly Schemas['PrecautionPart'][];
  readonly onClose: () => void;
}

/** The customer is on the phone: what they say is written down and checked like their own words. */
export function PrecautionsModal({ subject, done, missing, onClose }: Props) {
  const [form] = Form.useForm<Written>();
  const record = useCommand((body: Schemas['GivePrecautionsBody']) => recordPrecautions(subject, body), done, onClose);
  const send = ({ name, idNumber, contactName, contactPhone }: Written): void =>
    record.mutate({
      identity: missing.includes('identity')
        ? { name: name.trim(), idNumber: normalizeIdentityNumber(idNumber) }
        : null,
      contact: missing.includes('contact') ? { name: contactName.trim(), phone: contactPhone.trim() } : null,
    });
  return (
    <Modal
      open
      title="替客户登记"
      okText="登记"
      cancelText="取消"
      confirmLoading={record.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" autoComplete="off" onFinish={send}>
        {record.error && <Alert type="error" showIcon role="alert" title={sentenceOf(record.error)} />}
        {missing.includes('identity') && (
          <>
            <Form.Item name="name" label="客户姓名" rules={[{ required: true, whitespace: true, message: '请填写' }]}>
              <Input maxLength={40} placeholder="身份证上的姓名" />
            </Form.Item>
            <Form.Item
              name="idNumber"
              label="身份证号"
              rules={[
                {
                  validator: (_, value: string | undefined) =>
                    isIdentityNumber(normalizeIdentityNumber(value ?? ''))
                      ? Promise.resolve()
                      : Promise.reject(new Error('身份证号不正确，请与客户逐位核对')),
                },
              ]}
            >
              <Input maxLength={30} placeholder="18位，加密保存" />
            </Form.Item>
          </>
        )}
        {missing.includes('contact') && (
          <>
            <Form.Item
              name="contactName"
              label="紧急联系人"
              rules={[{ required: true, whitespace: true, message: '请填写称呼' }]}
            >
              <Input maxLength={20} placeholder="如：女儿 周女士" />
            </Form.Item>
            <Form.Item
              name="contactPhone"
              label="联系人手机"
              rules={[{ required: true, pattern: MOBILE, message: '请填写11位手机号' }]}
            >
              <Input maxLength={11} inputMode="numeric" />
            </Form.Item>
          </>
        )}
      </Form>
    </Modal>
  );
}
