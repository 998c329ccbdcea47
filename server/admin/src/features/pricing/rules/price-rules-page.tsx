import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Table, Tag, type TableColumnsType } from 'antd';
import { Link, useNavigate } from 'react-router';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { ruleOf } from '@daowei/shared/rules/price-rules';
import { Card } from '../../../components/card';
import { NothingHere } from '../../../components/nothing-here';
import { Page } from '../../../components/page';
import { QueryView } from '../../../components/query-view';
import { BlockSkeleton } from '../../../components/skeleton';
import { may } from '../../../lib/access';
import { useSession } from '../../../lib/session';
import { fullStamp } from '../../../lib/time';
import type { PriceRules } from '../api/price-rules';
import { priceRulesQuery } from './price-rules-query';
import styles from './rules.module.css';
import { RulesTable } from './rules-table';

const STANDINGS: Readonly<Record<PriceRules['standing'], { readonly name: string; readonly color?: string }>> = {
  planned: { name: '待生效', color: 'warning' },
  in_force: { name: '生效中', color: 'success' },
  past: { name: '已结束' },
  replaced: { name: '未生效，被取代' },
};

/** What every price follows, whatever the numbers of a version. */
const ALWAYS = [
  '按表中的顺序逐行计算，每一行四舍五入到分；没有用到的规则不出现在客户的费用明细里。',
  '百分比都按“服务与附加项目”计算；加价全部归服务人员，会员优惠和优惠券不减加价。',
  '延时预定和候补不高于当时承诺的价格，差额在明细里写成一行优惠。',
  '优惠券最后计算，每单一张，至少支付0.01元。',
];

/** What visits are priced by: in force now, planned, and every version that was. */
export function PriceRulesPage() {
  const navigate = useNavigate();
  const { session } = useSession();
  const query = useQuery(priceRulesQuery);
  const mayPublish = may(session?.me.roles ?? [], 'prices.publish');

  return (
    <Page
      title="价格规则"
      actions={
        mayPublish &&
        query.data && (
          <Button type="primary" onClick={() => void navigate('/price-rules/edit')}>
            写下一版
          </Button>
        )
      }
    >
      <QueryView query={query} skeleton={<BlockSkeleton height={560} />}>
        {({ items }) => <Versions items={items} mayPublish={mayPublish} />}
      </QueryView>
    </Page>
  );
}

function Versions({ items, mayPublish }: { items: readonly PriceRules[]; mayPublish: boolean }) {
  const current = items.find(({ standing }) => standing === 'in_force');
  const planned = items.filter(({ standing }) => standing === 'planned');
  return (
    <>
      {planned.map(({ version, effectiveFrom, because }) => (
        <Alert
          key={version}
          type="info"
          showIcon
          title={`第${version}版将在${dayOf(new Date(effectiveFrom))}零点生效：${because}`}
        />
      ))}
      {current ? <InForce rules={current} /> : <NothingHere title="还没有价格规则" hint="数据库初始化时会带来第一版" />}
      <Card title="各版本" note="订单和已经给出的报价按当时的版本，永远可以查到">
        <Table
          rowKey="version"
          size="small"
          pagination={false}
          scroll={{ x: 720 }}
          columns={mayPublish ? [...COLUMNS, FROM_HERE] : COLUMNS}
          dataSource={[...items]}
          expandable={{ expandedRowRender: ({ rules }) => <RulesTable rules={rules.map(ruleOf)} /> }}
        />
      </Card>
    </>
  );
}

function InForce({
  rules: { version, effectiveFrom, publishedBy, because, quoteMinutes, rules },
}: {
  rules: PriceRules;
}) {
  const note = [`第${version}版`, `${fullStamp(effectiveFrom)}起`, publishedBy && `${publishedBy}发布`];
  return (
    <Card title="现行价格" note={note.filter(Boolean).join('，')}>
      <p className={styles.reason}>{because}</p>
      <RulesTable rules={rules.map(ruleOf)} />
      <ul className={styles.always}>
        {[...ALWAYS, `报价给出后保留${quoteMinutes}分钟，期间规则变了也按报价付款。`].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Card>
  );
}

const COLUMNS: TableColumnsType<PriceRules> = [
  { title: '版本', dataIndex: 'version', width: 80, render: (version: number) => `第${version}版` },
  {
    title: '状态',
    dataIndex: 'standing',
    width: 140,
    render: (standing: PriceRules['standing']) => (
      <Tag color={STANDINGS[standing].color}>{STANDINGS[standing].name}</Tag>
    ),
  },
  { title: '生效', dataIndex: 'effectiveFrom', width: 180, render: fullStamp },
  { title: '发布人', dataIndex: 'publishedBy', width: 120, render: (by: string | null) => by ?? '开业设置' },
  { title: '理由', dataIndex: 'because' },
];

const FROM_HERE: TableColumnsType<PriceRules>[number] = {
  title: '操作',
  key: 'from',
  width: 110,
  render: (_, { version }) => <Link to={`/price-rules/edit?from=${version}`}>以此为底稿</Link>,
};
