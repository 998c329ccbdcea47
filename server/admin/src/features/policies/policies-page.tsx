import { useQuery } from '@tanstack/react-query';
import { Input, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Card } from '../../components/card';
import { NothingHere } from '../../components/nothing-here';
import { Page } from '../../components/page';
import { QueryView } from '../../components/query-view';
import { BlockSkeleton } from '../../components/skeleton';
import { listPolicies, type PolicySheet } from './api/list-policies';
import { matching } from './matching';

const COLUMNS: TableColumnsType<PolicySheet['lines'][number]> = [
  { title: '名称', dataIndex: 'name', width: 280 },
  { title: '数值', dataIndex: 'value', width: 180, align: 'right' },
  { title: '理由', dataIndex: 'because' },
];

/** The numbers the company goes by, with their reasons: what a rule says is nobody's secret. */
export function PoliciesPage() {
  const [text, setText] = useState('');
  const query = useQuery({ queryKey: ['policies'], queryFn: ({ signal }) => listPolicies(signal) });

  return (
    <Page
      title="规则数值"
      actions={
        <Input.Search
          allowClear
          aria-label="查找规则数值"
          placeholder="名称或理由"
          value={text}
          onChange={(event) => setText(event.target.value)}
          style={{ width: 240 }}
        />
      }
    >
      <QueryView query={query} skeleton={<BlockSkeleton height={480} />}>
        {({ items }) => {
          const found = matching(items, text);
          if (found.length === 0) return <NothingHere title="没有符合的数值" hint="换个词试试，或清空查找" />;
          return found.map((sheet) => (
            <Card key={sheet.title} title={sheet.title} note={`第${sheet.version}版，${sheet.effectiveFrom}起`}>
              <Table rowKey="name" size="small" pagination={false} columns={COLUMNS} dataSource={sheet.lines} />
            </Card>
          ));
        }}
      </QueryView>
    </Page>
  );
}
