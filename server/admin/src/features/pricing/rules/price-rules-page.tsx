import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { ruleOf } from '@daowei/shared/rules/price-rules';
import { VersionsPage } from '../../../components/rules/versions-page';
import type { PriceRules } from '../api/price-rules';
import { priceRulesQuery } from './price-rules-query';
import styles from './rules.module.css';
import { RulesTable } from './rules-table';

/** What every price follows, whatever the numbers of a version. */
const ALWAYS = [
  '按表中的顺序逐行计算，每一行四舍五入到分；没有用到的规则不出现在客户的费用明细里。',
  '百分比都按“服务与附加项目”计算；加价全部归服务人员，会员优惠和优惠券不减加价。',
  '延时预定和候补不高于当时承诺的价格，差额在明细里写成一行优惠。',
  '优惠券最后计算，每单一张，至少支付0.01元。',
];

/** 价格规则: what visits are priced by. */
export function PriceRulesPage() {
  const navigate = useNavigate();
  const query = useQuery(priceRulesQuery);
  return (
    <VersionsPage
      title="价格规则"
      query={query}
      publishedBy="prices.publish"
      action="写下一版"
      onWrite={() => void navigate('/price-rules/edit')}
      history="订单和已经给出的报价按当时的版本，永远可以查到"
      terms={(version) => <Terms version={version} />}
      rowAction={({ version }) => <Link to={`/price-rules/edit?from=${version}`}>以此为底稿</Link>}
    />
  );
}

function Terms({ version: { rules, quoteMinutes } }: { version: PriceRules }) {
  return (
    <>
      <RulesTable rules={rules.map(ruleOf)} />
      <ul className={styles.always}>
        {[...ALWAYS, `报价给出后保留${quoteMinutes}分钟，期间规则变了也按报价付款。`].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
