import { Table, type TableColumnsType } from 'antd';
import { NothingHere } from '../../../components/nothing-here';
import { money } from '../../../lib/money';
import type { CompensationTrial } from '../api/compensation-rules';
import styles from './rules.module.css';

interface Row {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** What the same arrivals cost under the rule in force and under the draft. */
export function TrialResult({ trial }: { trial: CompensationTrial }) {
  const { days, inForce, before, after } = trial;
  if (after.visits === 0) {
    return (
      <NothingHere
        compact
        title={`最近${days}天还没有到达记录可以试算`}
        hint="有了上门记录以后再来看，现在也可以发布。"
      />
    );
  }
  const columns: TableColumnsType<Row> = [
    { title: `最近${days}天的${after.visits}次到达`, dataIndex: 'name' },
    { title: `现行第${inForce}版`, dataIndex: 'before', width: 200, align: 'right' },
    { title: '这份草稿', dataIndex: 'after', width: 200, align: 'right' },
  ];
  return (
    <>
      <Table<Row> rowKey="name" size="small" pagination={false} columns={columns} dataSource={rowsOf(trial)} />
      <p className={styles.muted}>
        按客户都选退款估算；选免费重做的，花的是重做那次的人工。合计变化：{signed(after.costFen - before.costFen)}
      </p>
    </>
  );
}

const signed = (fen: number): string => `${fen > 0 ? '+' : ''}${money(fen)}`;

function rowsOf({ before, after }: CompensationTrial): Row[] {
  const borders = [...before.tiers, ...after.tiers].map(({ fromMinutes }) => fromMinutes);
  const at = ({ tiers }: CompensationTrial['before'], border: number): string => {
    const tier = tiers.find(({ fromMinutes }) => fromMinutes === border);
    return tier ? `${tier.visits}次，${money(tier.costFen)}` : '没有这一档';
  };
  return [
    ...[...new Set(borders)]
      .sort((a, b) => a - b)
      .map((border) => ({
        name: border === 0 ? '准时或不足下一档' : `晚到满${border}分钟`,
        before: at(before, border),
        after: at(after, border),
      })),
    { name: '得到赔付的', before: `${before.owed}次`, after: `${after.owed}次` },
    { name: '合计', before: money(before.costFen), after: money(after.costFen) },
  ];
}
