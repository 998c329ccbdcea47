import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, Button, Table, Tag, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { may, type Permission } from '../../lib/access';
import { useSession } from '../../lib/session';
import { fullStamp } from '../../lib/time';
import { Card } from '../card';
import { NothingHere } from '../nothing-here';
import { Page } from '../page';
import { QueryView } from '../query-view';
import { BlockSkeleton } from '../skeleton';
import type { RuleVersion } from './rule-version';
import styles from './rules.module.css';

const STANDINGS: Readonly<Record<RuleVersion['standing'], { readonly name: string; readonly color?: string }>> = {
  planned: { name: '待生效', color: 'warning' },
  in_force: { name: '生效中', color: 'success' },
  past: { name: '已结束' },
  replaced: { name: '未生效，被取代' },
};

interface Props<Rule extends RuleVersion> {
  title: string;
  query: UseQueryResult<{ items: Rule[] }>;
  /** who may write the next version */
  publishedBy: Permission;
  /** what the button to it is called */
  action?: string;
  /** @param newest what the next version is written out of */
  onWrite: (newest: Rule) => void;
  /** before the versions: which of several rules */
  lead?: ReactNode;
  /** how long past versions count */
  history: string;
  /** one version in full */
  terms: (rule: Rule) => ReactNode;
  /** beside the terms of the one in force: what they mean */
  meaning?: (rule: Rule) => ReactNode;
  /** of the row of one version, for who may publish */
  rowAction?: (rule: Rule) => ReactNode;
}

/** A rule the office may change: in force now, planned, and every version that was. */
export function VersionsPage<Rule extends RuleVersion>(props: Props<Rule>) {
  const { title, query, publishedBy, action = '修改规则', onWrite, lead } = props;
  const { session } = useSession();
  const mayPublish = may(session?.me.roles ?? [], publishedBy);
  const [newest] = query.data?.items ?? [];
  return (
    <Page
      title={title}
      actions={
        mayPublish &&
        newest && (
          <Button type="primary" onClick={() => onWrite(newest)}>
            {action}
          </Button>
        )
      }
    >
      {lead}
      <QueryView query={query} skeleton={<BlockSkeleton height={480} />}>
        {({ items }) => <Versions {...props} items={items} mayPublish={mayPublish} />}
      </QueryView>
    </Page>
  );
}

function Versions<Rule extends RuleVersion>({
  title,
  items,
  mayPublish,
  history,
  terms,
  meaning,
  rowAction,
}: Props<Rule> & { items: Rule[]; mayPublish: boolean }) {
  const current = items.find(({ standing }) => standing === 'in_force');
  const columns = mayPublish && rowAction ? [...columnsOf<Rule>(), actionOf(rowAction)] : columnsOf<Rule>();
  return (
    <>
      {items
        .filter(({ standing }) => standing === 'planned')
        .map(({ version, effectiveFrom, because }) => (
          <Alert
            key={version}
            type="info"
            showIcon
            title={`第${version}版将在${dayOf(new Date(effectiveFrom))}零点生效：${because}`}
          />
        ))}
      {current ? (
        <>
          <Card
            title="现行规则"
            note={`第${current.version}版，${fullStamp(current.effectiveFrom)}起，${current.publishedBy}发布`}
          >
            <p className={styles.because}>{current.because}</p>
            {terms(current)}
          </Card>
          {meaning?.(current)}
        </>
      ) : (
        <NothingHere title={`还没有${title}`} hint="数据库初始化时会带来第一版" />
      )}
      <Card title="各版本" note={history}>
        <Table<Rule>
          rowKey="version"
          size="small"
          pagination={false}
          scroll={{ x: 720 }}
          columns={columns}
          dataSource={items}
          expandable={{ expandedRowRender: terms }}
        />
      </Card>
    </>
  );
}

function columnsOf<Rule extends RuleVersion>(): TableColumnsType<Rule> {
  return [
    { title: '版本', dataIndex: 'version', width: 80, render: (version: number) => `第${version}版` },
    {
      title: '状态',
      dataIndex: 'standing',
      width: 140,
      render: (standing: RuleVersion['standing']) => (
        <Tag color={STANDINGS[standing].color}>{STANDINGS[standing].name}</Tag>
      ),
    },
    { title: '生效', dataIndex: 'effectiveFrom', width: 180, render: fullStamp },
    { title: '发布人', dataIndex: 'publishedBy', width: 120 },
    { title: '理由', dataIndex: 'because' },
  ];
}

function actionOf<Rule extends RuleVersion>(rowAction: (rule: Rule) => ReactNode): TableColumnsType<Rule>[number] {
  return { title: '操作', key: 'action', width: 110, render: (_, rule) => rowAction(rule) };
}
