import { CHECK_GROUP_NAMES, CHECK_GROUPS } from '@daowei/shared/rules/check-groups';
import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import { Button, Checkbox, Input, Select } from 'antd';
import type { ChecklistLine } from '../api/departure';
import styles from './departure.module.css';

const GROUP_OPTIONS = CHECK_GROUPS.map((value) => ({ value, label: CHECK_GROUP_NAMES[value] }));

const LONGEST_TITLE = 60;

interface Props {
  place: number;
  line: ChecklistLine;
  onChange: (part: Partial<ChecklistLine>) => void;
  onRemove: () => void;
}

/** One line of the editor. */
export function LineFields({ place, line, onChange, onRemove }: Props) {
  const name = `第${place}项`;
  return (
    <div className={styles.line} role="group" aria-label={name}>
      <Select
        aria-label={`${name}类别`}
        options={GROUP_OPTIONS}
        value={line.group}
        onChange={(group) => onChange({ group })}
      />
      <Input
        aria-label={`${name}内容`}
        placeholder="要看的一件事，如：分色抹布6块"
        maxLength={LONGEST_TITLE}
        value={line.title}
        onChange={({ target }) => onChange({ title: target.value })}
      />
      <Checkbox checked={line.must} onChange={({ target }) => onChange({ must: target.checked })}>
        必须
      </Checkbox>
      <Button type="text" aria-label={`删除${name}`} icon={<DeleteOutlined />} onClick={onRemove} />
    </div>
  );
}
