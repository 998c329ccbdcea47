import type { CompanyWords } from '@daowei/shared/rules/service-kind';
import type { ServiceKind } from '../contract/catalog.facade.js';

/**
 * The skills and certificates that any version ever asked for, each once. Workers are hired, trained and licensed in
 * these words; a word that is in nobody's file would only make a service that nobody can serve.
 */
export function wordsOf(kinds: readonly Pick<ServiceKind, 'skill' | 'certificates'>[]): CompanyWords {
  return {
    skills: [...new Set(kinds.map(({ skill }) => skill))],
    certificates: [...new Set(kinds.flatMap(({ certificates }) => certificates))],
  };
}
