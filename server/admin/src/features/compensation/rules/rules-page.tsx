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
import type { CompensationRule } from '../api/compensation-rules';
import { RuleEditor } from './rule-editor';
import styles from './rules.module.css';
import { rulesQuery } from './rules-query';
import { Terms } from './terms';

const EARLIER: TableColumnsType<CompensationRule> = [
  { title: '版本', dataIndex: 'version', width: 80, render: (version: number) => `第${version}版` },
  { title: '生效', dataIndex: 'effectiveFrom', width: 190, render: fullStamp },
  { title: '发布人', dataIndex: 'publishedBy', width: 140 },
  { title: '理由', dataIndex: 'because' },
];

/** 赔付规则: what a broken promise gives, unasked: in force now, and every earlier version. */
export function CompensationRulesPage() {
  const { session } = useSession();
  const [edits, setEdits] = useState(false);
  const query = useQuery(rulesQuery);
  const [newest] = query.data?.items ?? [];

  return (
    <Page
      title="赔付规则"
      actions={
        newest &&
        may(session?.me.roles ?? [], 'compensation.publish') && (
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
              <Card
                title="现行规则"
                note={`第${current.version}版，${fullStamp(current.effectiveFrom)}起，${current.publishedBy}发布`}
              >
                <p className={styles.because}>{current.because}</p>
                <Terms terms={current} />
              </Card>
              <Card title="以前的版本" note="每个预约按约定时的版本赔付，永远可以查到">
                {earlier.length === 0 ? (
                  <NothingHere compact title="现行的是第一版，还没有改过。" />
                ) : (
                  <Table<CompensationRule>
                    rowKey="version"
                    size="small"
                    pagination={false}
                    columns={EARLIER}
                    dataSource={earlier}
                    expandable={{ expandedRowRender: (rule) => <Terms terms={rule} /> }}
                  />
                )}
              </Card>
            </>
          ) : (
            <NothingHere title="还没有赔付规则" hint="数据库初始化时会带来第一版" />
          )
        }
      </QueryView>
      {edits && newest && <RuleEditor newest={newest} onClose={() => setEdits(false)} />}
    </Page>
  );
}
