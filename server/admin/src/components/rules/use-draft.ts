import { useState, type Dispatch, type SetStateAction } from 'react';
import type { RuleVersion } from './rule-version';

/** What is written out of a version, and the newest version its author has seen. */
export interface WrittenRule<Rule extends RuleVersion, Draft> {
  readonly draft: Draft;
  readonly setDraft: Dispatch<SetStateAction<Draft>>;
  readonly seen: Rule;
  /** a colleague was faster; null while nobody was */
  readonly newer: Rule | null;
  /** goes on with what is written, the newer version having been looked at */
  readonly keep: () => void;
  /** begins anew with the newer version */
  readonly take: () => void;
}

/**
 * @param newest may become another one while the draft is written
 * @param from what the draft begins with
 */
export function useDraft<Rule extends RuleVersion, Draft>(
  newest: Rule,
  draftOf: (rule: Rule) => Draft,
  from: Rule = newest,
): WrittenRule<Rule, Draft> {
  const [seen, setSeen] = useState(newest);
  const [draft, setDraft] = useState(() => draftOf(from));
  return {
    draft,
    setDraft,
    seen,
    newer: newest.version === seen.version ? null : newest,
    keep: () => setSeen(newest),
    take: () => {
      setSeen(newest);
      setDraft(draftOf(newest));
    },
  };
}
