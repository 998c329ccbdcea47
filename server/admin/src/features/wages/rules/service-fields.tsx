import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import PlusOutlined from '@ant-design/icons/PlusOutlined';
import { Button, Select } from 'antd';
import { withoutRow, withRowChange } from '../../../components/rules/keyed';
import { withService, type Draft } from './draft';
import styles from './pay.module.css';
import { RatesFields } from './rates-fields';
import { Section } from './section';

/** As the server takes them. */
const MOST_SERVICES = 100;

interface Props {
  draft: Draft;
  services: readonly { readonly id: string; readonly name: string }[];
  onChange: (draft: Draft) => void;
}

/** Services that are paid otherwise than the rest. */
export function ServiceFields({ draft, services: known, onChange }: Props) {
  const { services } = draft;
  const change = (rows: Draft['services']): void => onChange({ ...draft, services: rows });
  return (
    <Section title="另行定价的服务" hint="没有列出的服务按基本报酬计算">
      <ol className={styles.rows}>
        {services.map(({ key, serviceId, ...rates }, index) => {
          const name = `第${index + 1}项服务`;
          return (
            <li key={key} className={styles.fields} aria-label={name}>
              <Select
                className={styles.service}
                aria-label={`${name}的名称`}
                placeholder="选择服务"
                showSearch={{ optionFilterProp: 'label' }}
                options={known.map(({ id, name: label }) => ({ value: id, label }))}
                value={serviceId || undefined}
                onChange={(chosen) => change(withRowChange(services, key, { serviceId: chosen }))}
              />
              <RatesFields
                name={name}
                rates={rates}
                onChange={(patch) => change(withRowChange(services, key, patch))}
              />
              <Button
                type="text"
                aria-label={`删除${name}`}
                icon={<DeleteOutlined />}
                onClick={() => change(withoutRow(services, key))}
              />
            </li>
          );
        })}
      </ol>
      <Button
        icon={<PlusOutlined />}
        disabled={services.length >= MOST_SERVICES}
        onClick={() => onChange(withService(draft))}
      >
        加一项服务
      </Button>
    </Section>
  );
}
