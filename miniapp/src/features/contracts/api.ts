import type { Schemas } from '@daowei/shared/api/client';
import { useQuery } from '@tanstack/react-query';
import { call } from '@/lib/api/client';

/** How often a package that waits for its payment is looked at again. */
const AGAIN_MS = 2000;

/** Whether every visit of a package can be had, and what all of them cost. Asked anew whenever something changes. */
export function usePlan(request: Schemas['PlanPackage'] | null) {
  return useQuery({
    queryKey: ['contracts', 'plan', request],
    enabled: request !== null,
    staleTime: 60_000,
    gcTime: 60_000,
    // what was chosen stays in sight while the answer to a change is on its way
    placeholderData: (before) => before,
    queryFn: () => call<Schemas['PackagePlan']>('POST', '/api/contracts/plan', { body: request ?? undefined }),
  });
}

/** The packages that wait for payment or are going, newest first. */
export function useContracts() {
  return useQuery({
    queryKey: ['contracts', 'own'],
    queryFn: () => call<Schemas['ContractCards']>('GET', '/api/contracts'),
    select: ({ items }) => items,
  });
}

/** One package with all its visits. */
export function useContract(id: string) {
  return useQuery({
    queryKey: ['contract', id],
    enabled: id !== '',
    staleTime: 1000,
    // just paid: its visits are opened a moment later
    refetchInterval: ({ state }) => (state.data?.state === 'awaiting_payment' ? AGAIN_MS : false),
    queryFn: () => call<Schemas['ContractView']>('GET', contractPath(id)),
  });
}

/** Books, which holds the time of every visit. The key follows the content, so a lost answer never holds twice. */
export function bookPackage(body: Schemas['BookPackage']): Promise<Schemas['ContractView']> {
  return call<Schemas['ContractView']>('POST', '/api/contracts', { body, intent: 'book-package' });
}

/** Gives up an unpaid package. */
export function cancelContract(id: string): Promise<Schemas['ContractView']> {
  return call<Schemas['ContractView']>('POST', `${contractPath(id)}/cancel`, {
    body: {},
    intent: `cancel-contract:${id}`,
  });
}

/** What skipping a visit means now: asked whenever the sheet opens, for times go. */
export function useSkipOffer(id: string, seq: number) {
  return useQuery({
    queryKey: ['contract', id, 'skip', seq],
    staleTime: 0,
    gcTime: 0,
    queryFn: () => call<Schemas['SkipOffer']>('GET', skipPath(id, seq)),
  });
}

/** Skips a visit as it was offered. The key follows the content, so a lost answer never skips twice. */
export function skipVisit(id: string, seq: number, body: Schemas['SkipVisit']): Promise<Schemas['ContractView']> {
  return call<Schemas['ContractView']>('POST', skipPath(id, seq), { body, intent: `skip:${id}:${seq}` });
}

/** What a pause may be now: asked whenever the sheet opens. */
export function usePauseOffer(id: string) {
  return useQuery({
    queryKey: ['contract', id, 'pause'],
    staleTime: 0,
    gcTime: 0,
    queryFn: () => call<Schemas['PauseOffer']>('GET', `${contractPath(id)}/pause`),
  });
}

/** Sets the visits of some days aside. */
export function pauseContract(id: string, body: Schemas['PauseContract']): Promise<Schemas['ContractView']> {
  return call<Schemas['ContractView']>('POST', `${contractPath(id)}/pause`, { body, intent: `pause:${id}` });
}

/** Where every visit set aside would go: asked whenever the sheet opens, for times go. */
export function useResumeOffer(id: string) {
  return useQuery({
    queryKey: ['contract', id, 'resume'],
    staleTime: 0,
    gcTime: 0,
    queryFn: () => call<Schemas['ResumeOffer']>('GET', `${contractPath(id)}/resume`),
  });
}

/** Goes on, every visit at its chosen time. */
export function resumeContract(id: string, body: Schemas['ResumeContract']): Promise<Schemas['ContractView']> {
  return call<Schemas['ContractView']>('POST', `${contractPath(id)}/resume`, { body, intent: `resume:${id}` });
}

/** The gentle words one may choose from. */
export function useReplacementReasons() {
  return useQuery({
    queryKey: ['contracts', 'replacement-reasons'],
    queryFn: () => call<Schemas['ReplacementReasons']>('GET', '/api/contracts/replacement-reasons'),
    select: ({ reasons }) => reasons,
  });
}

/** Wishes for another worker. */
export function askReplacement(id: string, body: Schemas['AskReplacement']): Promise<Schemas['ContractView']> {
  return call<Schemas['ContractView']>('POST', `${contractPath(id)}/replacement`, { body, intent: `replace:${id}` });
}

/** The next series as this one was. */
export function getRenewal(id: string): Promise<Schemas['RenewalOffer']> {
  return call<Schemas['RenewalOffer']>('GET', `${contractPath(id)}/renewal`);
}

function skipPath(id: string, seq: number): string {
  return `${contractPath(id)}/visits/${seq}/skip`;
}

/** Path of one package. */
export function contractPath(id: string): string {
  return `/api/contracts/${encodeURIComponent(id)}`;
}
