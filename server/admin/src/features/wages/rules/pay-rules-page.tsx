import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { VersionsPage } from '../../../components/rules/versions-page';
import { PayRuleEditor } from './pay-rule-editor';
import { payRulesQuery } from './rules-query';
import { TermsTable } from './terms-table';

/** 工资规则: what work is worth to who does it. */
export function PayRulesPage() {
  const [edits, setEdits] = useState(false);
  const query = useQuery(payRulesQuery);
  const [newest] = query.data?.items ?? [];
  return (
    <>
      <VersionsPage
        title="工资规则"
        query={query}
        publishedBy="pay.publish"
        onWrite={() => setEdits(true)}
        history="每一单按服务那天的版本计算，永远可以查到"
        terms={(rule) => <TermsTable terms={rule} />}
      />
      {edits && newest && <PayRuleEditor newest={newest} onClose={() => setEdits(false)} />}
    </>
  );
}
