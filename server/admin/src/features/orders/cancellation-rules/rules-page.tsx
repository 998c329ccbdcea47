import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useState } from 'react';
import { Card } from '../../../components/card';
import { VersionsPage } from '../../../components/rules/versions-page';
import type { RuleKind } from '../api/cancellation-rules';
import { ExamplesTable } from './examples-table';
import { RuleEditor } from './rule-editor';
import { KINDS } from './rule-kinds';
import { rulesQuery } from './rules-query';
import { TierTable } from './tier-table';

const OPTIONS = (Object.keys(KINDS) as RuleKind[]).map((value) => ({ value, label: KINDS[value].name }));

/** 取消规则: what customers are charged when they call a visit or a stay off, and what it means in money. */
export function CancellationRulesPage() {
  const [edits, setEdits] = useState(false);
  const [kind, setKind] = useState<RuleKind>('visit');
  const query = useQuery(rulesQuery(kind));
  const [newest] = query.data?.items ?? [];
  return (
    <>
      <VersionsPage
        title="取消规则"
        query={query}
        publishedBy="cancellation.publish"
        onWrite={() => setEdits(true)}
        lead={<Segmented<RuleKind> aria-label="取消的是" options={OPTIONS} value={kind} onChange={setKind} />}
        history={KINDS[kind].history}
        terms={({ tiers }) => <TierTable kind={kind} tiers={tiers} />}
        meaning={({ tiers }) => (
          <Card title="算给你看" note="公司原因取消一律全额退款，不看这张表">
            <ExamplesTable kind={kind} tiers={tiers} />
          </Card>
        )}
      />
      {edits && newest && <RuleEditor kind={kind} newest={newest} onClose={() => setEdits(false)} />}
    </>
  );
}
