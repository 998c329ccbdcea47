import { useQuery } from '@tanstack/react-query';
import { Button, Segmented, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Card } from '../../../components/card';
import { NothingHere } from '../../../components/nothing-here';
import { Page } from '../../../components/page';
import { QueryView } from '../../../components/query-view';
import { BlockSkeleton } from '../../../components/skeleton';
import { may } from '../../../lib/access';
import { useSession } from '../../../lib/session';
import { fullStamp } from '../../../lib/time';
import type { CancellationRule, RuleKind } from '../api/cancellation-rules';
import { ExamplesTable } from './examples-table';
import { RuleEditor } from './rule-editor';
import { KINDS } from './rule-kinds';
import styles from './rules.module.css';
import { rulesQuery } from './rules-query';
import { TierTable } from './tier-table';

const EARLIER: TableColumnsType<CancellationRule> = [
  { title: '版本', dataIndex: 'version', width: 80, render: (version: number) => `第${version}版` },
  { title: '生效', dataIndex: 'effectiveFrom', width: 190, render: fullStamp },
  { title: '发布人', dataIndex: 'publishedBy', width: 140 },
  { title: '理由', dataIndex: 'because' },
];

const OPTIONS = (Object.keys(KINDS) as RuleKind[]).map((value) => ({ value, label: KINDS[value].name }));

/** What customers are charged when they call a visit or a stay off: in force now, what it means in money, and every earlier version. */
export function CancellationRulesPage() {
  const { session } = useSession();
  const [edits, setEdits] = useState(false);
  const [kind, setKind] = useState<RuleKind>('visit');
  const query = useQuery(rulesQuery(kind));
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
      <Segmented<RuleKind> aria-label="取消的是" options={OPTIONS} value={kind} onChange={setKind} />
      <QueryView query={query} skeleton={<BlockSkeleton height={480} />}>
        {({ items: [current, ...earlier] }) =>
          current ? (
            <>
              <InForce kind={kind} rule={current} />
              <Card title="以前的版本" note={KINDS[kind].history}>
                {earlier.length === 0 ? (
                  <NothingHere compact title="现行的是第一版，还没有改过。" />
                ) : (
                  <Table
                    rowKey="version"
                    size="small"
                    pagination={false}
                    columns={EARLIER}
                    dataSource={earlier}
                    expandable={{ expandedRowRender: ({ tiers }) => <TierTable kind={kind} tiers={tiers} /> }}
                  />
                )}
              </Card>
            </>
          ) : (
            <NothingHere title="还没有取消规则" hint="数据库初始化时会带来第一版" />
          )
        }
      </QueryView>
      {edits && newest && <RuleEditor kind={kind} newest={newest} onClose={() => setEdits(false)} />}
    </Page>
  );
}

function InForce({ kind, rule }: { kind: RuleKind; rule: CancellationRule }) {
  const { version, effectiveFrom, publishedBy, because, tiers } = rule;
  return (
    <>
      <Card title="现行规则" note={`第${version}版，${fullStamp(effectiveFrom)}起，${publishedBy}发布`}>
        <p className={styles.because}>{because}</p>
        <TierTable kind={kind} tiers={tiers} />
      </Card>
      <Card title="算给你看" note="公司原因取消一律全额退款，不看这张表">
        <ExamplesTable kind={kind} tiers={tiers} />
      </Card>
    </>
  );
}
