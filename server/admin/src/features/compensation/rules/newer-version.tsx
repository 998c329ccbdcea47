import { Alert, Button } from 'antd';
import type { CompensationRule } from '../api/compensation-rules';
import styles from './rules.module.css';

interface Props {
  newest: CompensationRule;
  onKeep: () => void;
  onTake: () => void;
}

/** A colleague was faster: theirs is looked at before anything is published over it. */
export function NewerVersion({ newest: { version, publishedBy, because }, onKeep, onTake }: Props) {
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={`${publishedBy}刚刚发布了第${version}版：${because}`}
      description={
        <div className={styles.newer}>
          <Button size="small" onClick={onTake}>
            从第{version}版重新改
          </Button>
          <Button size="small" onClick={onKeep}>
            保留我的草稿
          </Button>
        </div>
      }
    />
  );
}
