import { Alert, Button, Popconfirm, Space, Tag } from 'antd';
import { sentenceOf } from '../../../lib/api-failure';
import { useOrderCommand } from '../../orders/second-thoughts/use-order-command';
import { decideExcuse, type Excuse } from '../api/compensations';
import styles from './compensation-card.module.css';

const STATES: Record<Excuse['state'], { readonly name: string; readonly color: string }> = {
  waiting: { name: '待另一位同事复核', color: 'warning' },
  accepted: { name: '已认可', color: 'success' },
  refused: { name: '未认可', color: 'default' },
};

interface Decision {
  readonly id: string;
  readonly accept: boolean;
}

/** Why it was not the company's, with evidence; the one that waits is decided by somebody else. */
export function Excuses({ excuses, mayDecide }: { excuses: readonly Excuse[]; mayDecide: boolean }) {
  const deciding = useOrderCommand<Decision>(
    ({ id, accept }, key) => decideExcuse(id, { accept }, key),
    '已复核',
    () => undefined,
  );
  return (
    <>
      {deciding.isError && <Alert type="error" showIcon role="alert" title={sentenceOf(deciding.error)} />}
      {excuses.map(({ id, label, evidence, state, askedBy, decidedBy }) => (
        <section key={id} className={styles.grant} aria-label={`免责：${label}`}>
          <div>
            免责：{label} <Tag color={STATES[state].color}>{STATES[state].name}</Tag>
          </div>
          <div>{evidence}</div>
          <div className={styles.muted}>
            {askedBy}登记{decidedBy && `，${decidedBy}处理`}
          </div>
          {state === 'waiting' && mayDecide && (
            <Space>
              <Popconfirm
                title="认可后，这次晚到不再赔付"
                okText="认可免责"
                cancelText="再看看"
                onConfirm={() => deciding.mutate({ id, accept: true })}
              >
                <Button size="small">认可</Button>
              </Popconfirm>
              <Button size="small" onClick={() => deciding.mutate({ id, accept: false })}>
                不认可，照常赔付
              </Button>
            </Space>
          )}
        </section>
      ))}
    </>
  );
}
