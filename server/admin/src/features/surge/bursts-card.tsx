import { Button, Table, Tag, type TableColumnsType } from 'antd';
import { Card } from '../../components/card';
import styles from './surge.module.css';
import type { Burst } from './burst';

const KINDS: Record<Burst['kind'], string> = {
  demand: '预约突增',
  waiting: '无人接单',
  capacity: '人手告急',
  night_peak: '夜间高峰',
};

interface Props {
  bursts: readonly Burst[];
  /** opens what helps, for the hour of the burst */
  onCall: (burst: Burst) => void;
  onSquad: (burst: Burst) => void;
}

/** Where more comes than was planned for, and the two ways to help. */
export function BurstsCard({ bursts, onCall, onSquad }: Props) {
  const columns: TableColumnsType<Burst> = [
    { title: '几点', width: 90, render: (_, { hour }) => `${hour}点` },
    { title: '哪里', width: 110, render: (_, { district }) => district ?? '全城' },
    { title: '情况', width: 120, render: (_, { kind }) => <Tag color="warning">{KINDS[kind]}</Tag> },
    { title: '为什么', dataIndex: 'because' },
    { title: '多要几人', width: 90, align: 'right', render: (_, { people }) => `${people}人` },
    {
      title: '已在办',
      width: 180,
      render: (_, { underWay }) =>
        underWay.length === 0
          ? '—'
          : underWay.map((line, index) => (
              <div key={index} className={styles.underWay}>
                {line}
              </div>
            )),
    },
    {
      title: '',
      width: 210,
      render: (_, burst) => (
        <>
          <Button size="small" type="link" onClick={() => onCall(burst)}>
            呼叫兼职
          </Button>
          <Button size="small" type="link" onClick={() => onSquad(burst)}>
            申请支援
          </Button>
        </>
      ),
    },
  ];
  return (
    <Card title="爆单预警" note="预约、待派与人手对照预测和当天班次，随时更新">
      <Table
        rowKey={({ district, hour, kind }) => `${district ?? ''}${hour}${kind}`}
        size="small"
        pagination={bursts.length > 8 ? { pageSize: 8, showSizeChanger: false } : false}
        scroll={{ x: 980 }}
        columns={columns}
        dataSource={[...bursts]}
        locale={{ emptyText: '这一天人手接得住' }}
      />
    </Card>
  );
}
