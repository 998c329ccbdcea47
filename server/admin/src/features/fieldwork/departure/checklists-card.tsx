import { CHECK_GROUP_NAMES } from '@daowei/shared/rules/check-groups';
import { useQuery } from '@tanstack/react-query';
import { Button, Table, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Card } from '../../../components/card';
import { QueryView } from '../../../components/query-view';
import { RowsSkeleton } from '../../../components/skeleton';
import { may } from '../../../lib/access';
import { useSession } from '../../../lib/session';
import { fullStamp } from '../../../lib/time';
import type { ChecklistVersion, ServiceChecklist } from '../api/departure';
import { ChecklistEditor } from './checklist-editor';
import { checklistsQuery } from './checklists-query';

/** What is looked at before setting out, by service; earlier versions stay readable. */
export function ChecklistsCard() {
  const { session } = useSession();
  const [edited, setEdited] = useState<string | null>(null);
  const query = useQuery(checklistsQuery);
  const mayPublish = may(session?.me.roles ?? [], 'departure.publish');
  const open = query.data?.items.find(({ serviceId }) => serviceId === edited);
  const columns: TableColumnsType<ServiceChecklist> = [
    { title: '服务', dataIndex: 'serviceName', width: 160 },
    { title: '现行清单', render: (_, { versions: [newest] }) => <Summary version={newest} /> },
    {
      title: '发布',
      width: 240,
      render: (_, { versions: [newest] }) =>
        newest ? `${fullStamp(newest.publishedAt)} · ${newest.publishedBy}` : '—',
    },
    {
      title: '',
      width: 90,
      render: (_, { serviceId, versions }) =>
        mayPublish && (
          <Button size="small" onClick={() => setEdited(serviceId)}>
            {versions.length > 0 ? '修改' : '新建'}
          </Button>
        ),
    },
  ];
  return (
    <QueryView query={query} skeleton={<RowsSkeleton rows={6} />}>
      {({ items }) => (
        <Card title="出发清单" note="发布后对所有还没出发的上门生效；展开可看每一项和以前的版本">
          <Table
            rowKey="serviceId"
            size="small"
            pagination={false}
            scroll={{ x: 860 }}
            columns={columns}
            dataSource={items}
            expandable={{
              expandedRowRender: ({ versions }) => versions.map((one) => <Version key={one.version} version={one} />),
              rowExpandable: ({ versions }) => versions.length > 0,
            }}
          />
          {open && <ChecklistEditor service={open} onClose={() => setEdited(null)} />}
        </Card>
      )}
    </QueryView>
  );
}

function Summary({ version }: { version: ChecklistVersion | undefined }) {
  if (!version) return '没有清单，可以直接出发';
  const must = version.items.filter((item) => item.must).length;
  return `第${version.version}版：${version.items.length}项（必须${must}项）${version.needsKit ? '，拍工具包' : ''}`;
}

function Version({ version: { version, because, items, publishedAt, publishedBy } }: { version: ChecklistVersion }) {
  return (
    <div>
      <p>
        第{version}版，{fullStamp(publishedAt)}，{publishedBy}：{because}
      </p>
      {items.map(({ id, group, title, must }) => (
        <Tag key={id} color={must ? 'green' : undefined}>
          {CHECK_GROUP_NAMES[group]}：{title}
          {must ? '' : '（选带）'}
        </Tag>
      ))}
    </div>
  );
}
