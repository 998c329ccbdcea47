import { Button, Table, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { Card } from '../../../components/card';
import { ClippedText } from '../../../components/clipped-text';
import { NothingHere } from '../../../components/nothing-here';
import { rowKeys } from '../../../components/row-keys';
import { TimeLeft } from '../../../components/time-left';
import { useToday } from '../../../lib/clock';
import { dayAndTime, fullStamp } from '../../../lib/time';
import { byUrgency, EXCEPTION_KINDS, type ExceptionItem, type ExceptionKind, handlingPath } from './exception-kinds';
import styles from './exceptions-inbox.module.css';

function columnsFor(today: LocalDate, pathOf: (item: ExceptionItem) => string | null): TableColumnsType<ExceptionItem> {
  return [
    { title: '还剩', key: 'due', width: 128, render: (_, item) => <TimeLeft due={item.dueAt} /> },
    { title: '类型', key: 'kind', width: 112, render: (_, item) => EXCEPTION_KINDS[item.kind] },
    { title: '情况', key: 'text', render: (_, item) => <ClippedText>{item.text}</ClippedText> },
    {
      title: '订单',
      key: 'order',
      width: 156,
      render: (_, item) =>
        item.orderId ? (
          <Link to={`/orders/${item.orderId}`} tabIndex={-1}>
            {item.orderNo}
          </Link>
        ) : (
          <span className={styles.quiet}>—</span>
        ),
    },
    {
      title: '出现于',
      key: 'opened',
      width: 112,
      render: (_, item) => (
        <time className={styles.quiet} dateTime={item.openedAt} title={fullStamp(item.openedAt)}>
          {dayAndTime(item.openedAt, today)}
        </time>
      ),
    },
    {
      title: '操作',
      key: 'action',
      width: 72,
      render: (_, item) => {
        const path = pathOf(item);
        return path ? <Link to={path}>处理</Link> : <span className={styles.quiet}>技术处理</span>;
      },
    },
  ];
}

interface Props {
  items: readonly ExceptionItem[];
  mayAssign: boolean;
}

/** What waits for a person, by minutes left. Arrow keys walk, Enter handles. */
export function ExceptionsInbox({ items, mayAssign }: Props) {
  const today = useToday();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<ExceptionKind | null>(null);
  const sorted = useMemo(() => byUrgency(items), [items]);
  const counts = useMemo(() => countByKind(sorted), [sorted]);
  // A kind whose last item was handled no longer filters.
  const kind = chosen && counts.has(chosen) ? chosen : null;
  const shown = kind ? sorted.filter((item) => item.kind === kind) : sorted;
  const pathOf = (item: ExceptionItem): string | null => handlingPath(item, mayAssign);

  return (
    <Card
      title="待处理异常"
      note={sorted.length > 0 ? '按剩余时间排列，最急的在最上面' : undefined}
      actions={
        (counts.size > 1 || counts.has('broken_visit')) && (
          <div className={styles.kinds} role="group" aria-label="按类型筛选">
            <Button size="small" type={kind ? 'text' : 'primary'} aria-pressed={!kind} onClick={() => setChosen(null)}>
              全部 {sorted.length}
            </Button>
            {[...counts].map(([each, count]) => (
              <Button
                key={each}
                size="small"
                type={kind === each ? 'primary' : 'text'}
                aria-pressed={kind === each}
                onClick={() => setChosen(each)}
              >
                {EXCEPTION_KINDS[each]} {count}
              </Button>
            ))}
            {mayAssign && counts.has('broken_visit') && <Link to="/replan">今天的一起改排</Link>}
          </div>
        )
      }
    >
      {shown.length === 0 ? (
        <NothingHere title="没有需要处理的异常" hint="所有承诺都在按时推进。有新的异常会自动出现在这里。" />
      ) : (
        <Table<ExceptionItem>
          className={styles.table}
          size="small"
          rowKey="id"
          tableLayout="fixed"
          pagination={false}
          columns={columnsFor(today, pathOf)}
          dataSource={shown}
          onRow={rowKeys({
            keyOf: (item) => item.id,
            onOpen: (item) => {
              const path = pathOf(item);
              if (path) void navigate(path);
            },
            firstKey: shown[0]?.id,
          })}
        />
      )}
    </Card>
  );
}

function countByKind(items: readonly ExceptionItem[]): Map<ExceptionKind, number> {
  const counts = new Map<ExceptionKind, number>();
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
