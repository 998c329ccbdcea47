import type { RosterConsequences } from '../contract/dispatch.facade.js';
import { brokenView } from '../contract/broken-visit-view.js';
import { promiseView } from '../contract/other-promises.js';
import type { RosterConsequencesView } from './roster.dto.js';

export function consequencesView(seen: RosterConsequences): RosterConsequencesView {
  const { fingerprint, breaks, promises, heals } = seen;
  return {
    fingerprint,
    breaks: breaks.map(brokenView),
    promises: promises.map(promiseView),
    heals: heals.map(brokenView),
  };
}
