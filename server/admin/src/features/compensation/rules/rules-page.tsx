import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { VersionsPage } from '../../../components/rules/versions-page';
import { RuleEditor } from './rule-editor';
import { rulesQuery } from './rules-query';
import { Terms } from './terms';

/** 赔付规则: what a broken promise gives, unasked. */
export function CompensationRulesPage() {
  const [edits, setEdits] = useState(false);
  const query = useQuery(rulesQuery);
  const [newest] = query.data?.items ?? [];
  return (
    <>
      <VersionsPage
        title="赔付规则"
        query={query}
        publishedBy="compensation.publish"
        onWrite={() => setEdits(true)}
        history="每个预约按约定时的版本赔付，永远可以查到"
        terms={(rule) => <Terms terms={rule} />}
      />
      {edits && newest && <RuleEditor newest={newest} onClose={() => setEdits(false)} />}
    </>
  );
}
