import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { WEEKDAY_NAMES } from '@daowei/shared/kernel/local-date';
import { SERVED_DISTRICTS } from '@daowei/shared/rules/districts';
import { minutesOf } from '../../../lib/minutes';
import { listServices } from '../../catalog/api/list-services';
import styles from './coupons.module.css';

const DISTRICTS = SERVED_DISTRICTS.map((name) => ({ value: name, label: name }));
const WEEKDAYS = WEEKDAY_NAMES.map((name, place) => ({ value: place + 1, label: name }));
const LATEST_MINUTE = 1_440;

type Fields = Record<'startsFrom' | 'startsTo', string | undefined>;

/** Which visits a coupon is for; what is left empty is no condition. */
export function ConditionFields() {
  const services = useQuery({ queryKey: ['services'], queryFn: ({ signal }) => listServices(signal) });
  const options = (services.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Form.Item name="services" label="限哪些服务（不选则全部）">
        <Select mode="multiple" loading={services.isPending} options={options} optionFilterProp="label" allowClear />
      </Form.Item>
      <Form.Item name="districts" label="限哪些区（不选则全部）">
        <Select mode="multiple" options={DISTRICTS} allowClear />
      </Form.Item>
      <Form.Item name="weekdays" label="限周几上门（不选则每天）">
        <Select mode="multiple" options={WEEKDAYS} allowClear />
      </Form.Item>
      <div className={styles.span}>
        <Form.Item
          name="startsFrom"
          label="限几点起开始（不填则不限）"
          dependencies={['startsTo']}
          rules={[bothOrNone('startsTo')]}
        >
          <Input placeholder="09:00" maxLength={5} />
        </Form.Item>
        <Form.Item
          name="startsTo"
          label="到几点前开始"
          dependencies={['startsFrom']}
          rules={[bothOrNone('startsFrom'), afterStart]}
        >
          <Input placeholder="16:00" maxLength={5} />
        </Form.Item>
      </div>
    </>
  );
}

interface FormValues {
  getFieldValue: (name: keyof Fields) => string | undefined;
}

/** Half a span says nothing. */
const bothOrNone =
  (other: keyof Fields) =>
  ({ getFieldValue }: FormValues) => ({
    validator: (_: unknown, text: string | undefined) => {
      if (!text && !getFieldValue(other)) return Promise.resolve();
      const minute = minutesOf(text ?? '');
      const isTime = minute !== null && minute <= LATEST_MINUTE;
      return isTime ? Promise.resolve() : Promise.reject(new Error('请按“09:00”的样子填写，最晚24:00'));
    },
  });

const afterStart = ({ getFieldValue }: FormValues) => ({
  validator: (_: unknown, text: string | undefined) => {
    const [from, to] = [minutesOf(getFieldValue('startsFrom') ?? ''), minutesOf(text ?? '')];
    const isLater = from === null || to === null || from < to;
    return isLater ? Promise.resolve() : Promise.reject(new Error('结束应晚于开始，且在同一天内'));
  },
});
