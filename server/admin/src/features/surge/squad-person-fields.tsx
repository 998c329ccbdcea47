import { Button, DatePicker, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import type { Schemas } from '@daowei/shared/api/client';
import { MOBILE } from '@daowei/shared/rules/mobile';
import type { Support } from './api/surge';
import styles from './surge.module.css';

/** Somebody who is sent, as the form keeps them; certificates by their kind. */
export type PersonFields = Omit<Schemas['SquadPerson'], 'certificates'> & {
  certificates?: Record<string, { number: string; until: Dayjs }>;
};

const GENDERS = [
  { value: 'female', label: '女' },
  { value: 'male', label: '男' },
];
const LEVELS = ['初级', '中级', '高级', '金牌'].map((value) => ({ value, label: value }));

/** What the fields of one more person begin with. */
export function nobodyYet(): Pick<PersonFields, 'gender' | 'level' | 'skills'> {
  return { gender: 'female', level: '中级', skills: [] };
}

interface Props {
  index: number;
  trades: Support['trades'];
  onRemove: () => void;
}

/** One person who is sent: who they are, what they can do, and the certificates that needs. */
export function SquadPersonFields({ index, trades, onRemove }: Props) {
  const form = Form.useFormInstance();
  const skills = (Form.useWatch(['people', index, 'skills'], form) as string[] | undefined) ?? [];
  const kinds = new Set(
    trades.filter(({ skill }) => skills.includes(skill)).flatMap(({ certificates }) => certificates),
  );
  const required = (message: string) => [{ required: true, message }];
  return (
    <fieldset className={styles.person}>
      <legend>第{index + 1}人</legend>
      <div className={styles.row}>
        <Form.Item name={[index, 'name']} label="姓名" rules={required('请填写姓名')}>
          <Input maxLength={20} className={styles.name} />
        </Form.Item>
        <Form.Item name={[index, 'gender']} label="性别">
          <Select options={GENDERS} />
        </Form.Item>
        <Form.Item
          name={[index, 'phone']}
          label="手机号"
          rules={[{ required: true, pattern: MOBILE, message: '请填写11位手机号' }]}
        >
          <Input inputMode="tel" maxLength={11} className={styles.number} />
        </Form.Item>
        <Form.Item name={[index, 'level']} label="级别">
          <Select options={LEVELS} />
        </Form.Item>
        <Button type="text" danger onClick={onRemove} aria-label={`去掉第${index + 1}人`}>
          去掉
        </Button>
      </div>
      <Form.Item name={[index, 'skills']} label="能做什么" rules={required('请选择至少一项')}>
        <Select mode="multiple" options={trades.map(({ skill }) => ({ value: skill, label: skill }))} />
      </Form.Item>
      {[...kinds].sort().map((kind) => (
        <div key={kind} className={styles.row}>
          <Form.Item
            name={[index, 'certificates', kind, 'number']}
            label={`${kind}编号`}
            rules={[{ required: true, min: 4, message: '请填写编号' }]}
          >
            <Input maxLength={40} className={styles.number} />
          </Form.Item>
          <Form.Item
            name={[index, 'certificates', kind, 'until']}
            label={`${kind}有效期到`}
            rules={required('请选择日期')}
          >
            <DatePicker />
          </Form.Item>
        </div>
      ))}
    </fieldset>
  );
}
