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
import { listCouponKinds, type CouponKind } from '../api/list-coupon-kinds';
import { CreateKindModal } from './create-kind-modal';

const COLUMNS: TableColumnsType<CouponKind> = [
  { title: '名称', dataIndex: 'name', width: 150 },
  { title: '优惠', dataIndex: 'worth', width: 140 },
  { title: '条件', dataIndex: 'conditions', render: (conditions: string[]) => conditions.join('；') },
  { title: '发放理由', dataIndex: 'because', width: 180 },
  { title: '已发', dataIndex: 'granted', width: 80, align: 'right' },
  { title: '已用', dataIndex: 'used', width: 80, align: 'right' },
];

/** The kinds of coupons the company gives; they are given on an order's page. */
export function CouponsPage() {
  const { session } = useSession();
  const [creates, setCreates] = useState(false);
  const query = useQuery({ queryKey: ['coupon-kinds'], queryFn: ({ signal }) => listCouponKinds(signal) });
  const mayCreate = may(session?.me.roles ?? [], 'coupons.create');

  return (
    <Page
      title="优惠券"
      actions={
        mayCreate && (
          <Button type="primary" onClick={() => setCreates(true)}>
            新建优惠券
          </Button>
        )
      }
    >
      <QueryView query={query} skeleton={<BlockSkeleton height={320} />}>
        {({ items }) =>
          items.length === 0 ? (
            <NothingHere title="还没有优惠券" hint="经理新建一种，客服就可以在订单页送给客户" />
          ) : (
            <Card title="种类" note="发出的优惠券是承诺，条件不再修改">
              <Table rowKey="id" size="small" pagination={false} columns={COLUMNS} dataSource={items} />
            </Card>
          )
        }
      </QueryView>
      {creates && <CreateKindModal onClose={() => setCreates(false)} />}
    </Page>
  );
}
