import { useQuery } from '@tanstack/react-query';
import { Button, Table, Tag, type TableColumnsType } from 'antd';
import { Link, useNavigate } from 'react-router';
import { Card } from '../../components/card';
import { NothingHere } from '../../components/nothing-here';
import { Page } from '../../components/page';
import { QueryView } from '../../components/query-view';
import { rowKeys } from '../../components/row-keys';
import { RowsSkeleton } from '../../components/skeleton';
import { may } from '../../lib/access';
import { useSession } from '../../lib/session';
import { duration } from '../../lib/time';
import { listServices, type ServiceLine } from './api/list-services';
import { priceText, PRICINGS } from './service-words';

const COLUMNS: TableColumnsType<ServiceLine> = [
  {
    title: '服务',
    dataIndex: 'name',
    width: 220,
    render: (name: string, { id }) => <Link to={`/services/${id}`}>{name}</Link>,
  },
  { title: '分类', dataIndex: 'category', width: 160 },
  { title: '计价', dataIndex: 'pricing', width: 100, render: (pricing: ServiceLine['pricing']) => PRICINGS[pricing] },
  { title: '价格', key: 'price', render: (_, line) => priceText(line) },
  { title: '时长', dataIndex: 'durationMinutes', width: 110, align: 'right', render: duration },
  { title: '版本', dataIndex: 'version', width: 100, align: 'right', render: (version: number) => `第${version}版` },
  { title: '状态', key: 'state', width: 140, render: (_, line) => <SaleTag line={line} /> },
];

/** Everything the company sells, in the order customers see it. */
export function ServicesPage() {
  const navigate = useNavigate();
  const { session } = useSession();
  const mayPublish = may(session?.me.roles ?? [], 'services.publish');
  const query = useQuery({ queryKey: ['services'], queryFn: ({ signal }) => listServices(signal) });
  return (
    <Page
      title="服务目录"
      actions={
        mayPublish && (
          <Button type="primary" onClick={() => void navigate('/services/new')}>
            新开服务
          </Button>
        )
      }
    >
      <QueryView query={query} skeleton={<RowsSkeleton rows={12} />}>
        {({ items }) =>
          items.length === 0 ? (
            <NothingHere title="还没有服务" hint="开业时录入的服务会出现在这里。" />
          ) : (
            <Card title="在售与停售" note={`共${items.length}项，按客户看到的顺序`}>
              <Table
                rowKey="id"
                size="small"
                pagination={false}
                columns={COLUMNS}
                dataSource={items}
                onRow={rowKeys<ServiceLine>({
                  keyOf: ({ id }) => id,
                  onOpen: ({ id }) => void navigate(`/services/${id}`),
                  firstKey: items[0]?.id,
                })}
              />
            </Card>
          )
        }
      </QueryView>
    </Page>
  );
}

function SaleTag({ line: { offSale, bookable } }: { line: ServiceLine }) {
  if (offSale) return <Tag color="warning">停售</Tag>;
  return bookable ? <Tag color="success">在售</Tag> : <Tag>由办公室预约</Tag>;
}
