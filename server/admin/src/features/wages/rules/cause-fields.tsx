import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import PlusOutlined from '@ant-design/icons/PlusOutlined';
import { Button, Input } from 'antd';
import { withoutRow, withRowChange } from '../../../components/rules/keyed';
import { PercentField, YuanField } from '../../../components/rules/number-field';
import { withCause, type Draft } from './draft';
import styles from './pay.module.css';
import { Section } from './section';

/** As the server takes them. */
const MOST_CAUSES = 20;
const LONGEST_NAME = 20;
const LONGEST_CODE = 32;

interface Props {
  draft: Draft;
  onChange: (draft: Draft) => void;
}

/** What may be taken off the pay of a visit, and how far that may go. */
export function CauseFields({ draft, onChange }: Props) {
  const { causes } = draft;
  const change = (rows: Draft['causes']): void => onChange({ ...draft, causes: rows });
  return (
    <Section title="扣减" hint="只有这些根因可以扣，每次扣减由人决定，服务人员可以申诉">
      <ol className={styles.rows}>
        {causes.map(({ key, code, name: label, percent }, index) => {
          const name = `第${index + 1}个原因`;
          return (
            <li key={key} className={styles.fields} aria-label={name}>
              <Input
                className={styles.cause}
                aria-label={name}
                placeholder="服务人员看到的原因"
                maxLength={LONGEST_NAME}
                value={label}
                onChange={({ target }) => change(withRowChange(causes, key, { name: target.value }))}
              />
              <Input
                className={styles.code}
                aria-label={`${name}的代号`}
                placeholder="代号，如late"
                maxLength={LONGEST_CODE}
                value={code}
                onChange={({ target }) => change(withRowChange(causes, key, { code: target.value }))}
              />
              <PercentField
                label={`${name}的比例`}
                prefix="扣"
                value={percent}
                onChange={(share) => change(withRowChange(causes, key, { percent: share }))}
              />
              <Button
                type="text"
                aria-label={`删除${name}`}
                icon={<DeleteOutlined />}
                onClick={() => change(withoutRow(causes, key))}
              />
            </li>
          );
        })}
      </ol>
      <Button
        icon={<PlusOutlined />}
        disabled={causes.length >= MOST_CAUSES}
        onClick={() => onChange(withCause(draft))}
      >
        加一个原因
      </Button>
      <div className={styles.fields}>
        <PercentField
          label="一单最多扣"
          prefix="一单最多扣"
          value={draft.cap}
          onChange={(cap) => onChange({ ...draft, cap })}
        />
        <YuanField
          label="每小时保底"
          prefix="每小时保底"
          value={draft.hourFloor}
          onChange={(hourFloor) => onChange({ ...draft, hourFloor })}
        />
      </div>
    </Section>
  );
}
