import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Flex, Table, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { ExchangeOffer } from '@daowei/shared/rules/exchange-offers';
import { Card } from '../../../components/card';
import { may } from '../../../lib/access';
import { sentenceOf } from '../../../lib/api-failure';
import { useToday } from '../../../lib/clock';
import { useSession } from '../../../lib/session';
import { fullStamp } from '../../../lib/time';
import { listCatalogues, type Catalogue, type ExchangeCatalogues } from '../api/catalogue';
import { CatalogueEditor } from './catalogue-editor';
import { givesText, periodText, standingText } from './words';

/** 兑换目录: what customers can exchange now, how many went this month, and every version before. */
export function CatalogueCard() {
  const { session } = useSession();
  const [edits, setEdits] = useState(false);
  const query = useQuery({ queryKey: ['rewards', 'catalogue'], queryFn: ({ signal }) => listCatalogues(signal) });
  const [newest] = query.data?.items ?? [];
  return (
    <Card
      title="兑换目录"
      note={
        newest &&
        `第${newest.version}版，${fullStamp(newest.effectiveFrom)}起，${newest.publishedBy}发布：${newest.because}`
      }
      actions={
        newest &&
        may(session?.me.roles ?? [], 'rewards.publish') && <Button onClick={() => setEdits(true)}>修改目录</Button>
      }
    >
      {query.error && <Alert type="error" showIcon title={sentenceOf(query.error)} />}
      {query.data && newest && (
        <Flex vertical gap={20}>
          <OffersTable items={newest.items} taken={query.data.taken} />
          {query.data.items.length > 1 && <Versions items={query.data.items.slice(1)} />}
          {edits && <CatalogueEditor newest={newest} costs={query.data.costs} onClose={() => setEdits(false)} />}
        </Flex>
      )}
    </Card>
  );
}

function OffersTable({ items, taken }: { items: readonly ExchangeOffer[]; taken: ExchangeCatalogues['taken'] | null }) {
  const today = useToday();
  const counted = new Map(taken?.map((one) => [one.offerId, one.taken]));
  const columns: TableColumnsType<ExchangeOffer> = [
    { title: '兑换', width: 150, dataIndex: 'name' },
    { title: '得到', width: 190, render: (_, offer) => givesText(offer) },
    { title: '积分', width: 90, align: 'right', render: (_, { pricePoints }) => pricePoints.toLocaleString('zh-CN') },
    { title: '委屈币', width: 90, align: 'right', dataIndex: 'priceCoins' },
    { title: '每月库存', width: 100, align: 'right', render: (_, { stockPerMonth }) => stockPerMonth ?? '不限' },
    ...(taken
      ? [
          {
            title: '本月已兑',
            width: 100,
            align: 'right' as const,
            render: (_: unknown, { id }: ExchangeOffer) => counted.get(id) ?? 0,
          },
        ]
      : []),
    { title: '日子', width: 240, render: (_, offer) => periodText(offer) },
    {
      title: '状态',
      width: 100,
      render: (_, offer) => {
        const standing = standingText(offer, today);
        return <Tag color={standing === '上架' ? 'success' : undefined}>{standing}</Tag>;
      },
    },
  ];
  return (
    <Table<ExchangeOffer>
      rowKey="id"
      size="small"
      pagination={false}
      scroll={{ x: 980 }}
      columns={columns}
      dataSource={items}
      locale={{ emptyText: '现在没有可以兑换的。' }}
    />
  );
}

function Versions({ items }: { items: readonly Catalogue[] }) {
  return (
    <Table<Catalogue>
      rowKey="version"
      size="small"
      pagination={{ pageSize: 5, hideOnSinglePage: true }}
      scroll={{ x: 720 }}
      columns={[
        { title: '以前的版本', width: 110, render: (_, { version }) => `第${version}版` },
        { title: '生效', width: 180, render: (_, { effectiveFrom }) => fullStamp(effectiveFrom) },
        { title: '发布人', width: 120, dataIndex: 'publishedBy' },
        { title: '理由', dataIndex: 'because' },
      ]}
      dataSource={items}
      expandable={{ expandedRowRender: ({ items: offers }) => <OffersTable items={offers} taken={null} /> }}
    />
  );
}
