import type { RosterConsequences } from '../contract/dispatch.facade.js';
import { brokenView } from '../contract/broken-visit-view.js';
import type { RosterConsequencesView } from './roster.dto.js';

export function consequencesView({ fingerprint, breaks, heals }: RosterConsequences): RosterConsequencesView {
  return { fingerprint, breaks: breaks.map(brokenView), heals: heals.map(brokenView) };
}
