import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { BackButton } from '../../../../components/back-button';
import { NothingHere } from '../../../../components/nothing-here';
import { Page } from '../../../../components/page';
import { QueryView } from '../../../../components/query-view';
import { BlockSkeleton } from '../../../../components/skeleton';
import type { PriceRules } from '../../api/price-rules';
import { priceRulesQuery } from '../price-rules-query';
import { PriceRulesEditor } from './price-rules-editor';

/** Writes the next version of the price rules, out of the newest one or of the one `?from=` names. */
export function EditPriceRulesPage() {
  const [search] = useSearchParams();
  const query = useQuery(priceRulesQuery);
  return (
    <Page title="写下一版价格规则" lead={<BackButton fallback="/price-rules" />}>
      <QueryView query={query} skeleton={<BlockSkeleton height={640} />}>
        {({ items }) => <Editor items={items} from={Number(search.get('from'))} />}
      </QueryView>
    </Page>
  );
}

function Editor({ items, from }: { items: readonly PriceRules[]; from: number }) {
  const [newest] = items;
  if (!newest) return <NothingHere title="还没有价格规则" hint="数据库初始化时会带来第一版" />;
  const base = items.find(({ version }) => version === from) ?? newest;
  return <PriceRulesEditor key={from} from={base} newest={newest} />;
}
