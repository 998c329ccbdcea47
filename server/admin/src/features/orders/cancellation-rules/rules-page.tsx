import { useQuery } from '@tanstack/react-query';
import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Card } from '../../../components/card';
import { NothingHere } from '../../../components/nothing-here';
import { Page } from '../../../components/page';
import { QueryView } from '../../../components/query-view';
import { BlockSkeleton } from '../../../components/skeleton';
import { may } from '../../../lib/access';
import { useSession } from '../../../lib/session';
import { fullStamp } from '../../../lib/time';
import type { CancellationRule } from '../api/cancellation-rules';
import { ExamplesTable } from './examples-table';
import { RuleEditor } from './rule-editor';
import styles from './rules.module.css';
import { rulesQuery } from './rules-query';
import { TierTable } from './tier-table';

const EARLIER: TableColumnsType<CancellationRule> = [
  { title: '版本', dataIndex: 'version', width: 80, render: (version: number) => `第${version}版` },
  { title: '生效', dataIndex: 'effectiveFrom', width: 190, render: fullStamp },
  { title: '发布人', dataIndex: 'publishedBy', width: 140 },
  { title: '理由', dataIndex: 'because' },
];

/** What customers are charged when they cancel: in force now, what it means in money, and every earlier version. */
export function CancellationRulesPage() {
  const { session } = useSession();
  const [edits, setEdits] = useState(false);
  const query = useQuery(rulesQuery);
  const [newest] = query.data?.items ?? [];
  const mayPublish = may(session?.me.roles ?? [], 'cancellation.publish');

  return (
    <Page
      title="取消规则"
      actions={
        mayPublish &&
        newest && (
          <Button type="primary" onClick={() => setEdits(true)}>
            修改规则
          </Button>
        )
      }
    >
      <QueryView query={query} skeleton={<BlockSkeleton height={480} />}>
        {({ items: [current, ...earlier] }) =>
          current ? (
            <>
              <InForce rule={current} />
              <Card title="以前的版本" note="已取消的订单按当时的版本计算，永远可以查到">
                {earlier.length === 0 ? (
                  <NothingHere compact title="现行的是第一版，还没有改过。" />
                ) : (
                  <Table
                    rowKey="version"
                    size="small"
                    pagination={false}
                    columns={EARLIER}
                    dataSource={earlier}
                    expandable={{ expandedRowRender: ({ tiers }) => <TierTable tiers={tiers} /> }}
                  />
                )}
              </Card>
            </>
          ) : (
            <NothingHere title="还没有取消规则" hint="数据库初始化时会带来第一版" />
          )
        }
      </QueryView>
      {edits && newest && <RuleEditor newest={newest} onClose={() => setEdits(false)} />}
    </Page>
  );
}

function InForce({ rule: { version, effectiveFrom, publishedBy, because, tiers } }: { rule: CancellationRule }) {
  return (
    <>
      <Card title="现行规则" note={`第${version}版，${fullStamp(effectiveFrom)}起，${publishedBy}发布`}>
        <p className={styles.because}>{because}</p>
        <TierTable tiers={tiers} />
      </Card>
      <Card title="算给你看" note="公司原因取消一律全额退款，不看这张表">
        <ExamplesTable tiers={tiers} />
      </Card>
    </>
  );
}
