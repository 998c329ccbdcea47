import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useParams } from 'react-router';
import { BackButton } from '../../components/back-button';
import { CopyButton } from '../../components/copy-button';
import { LiveMark } from '../../components/live-mark';
import { Page } from '../../components/page';
import { QueryView } from '../../components/query-view';
import { BlockSkeleton } from '../../components/skeleton';
import { may } from '../../lib/access';
import { live } from '../../lib/live';
import { useSession } from '../../lib/session';
import { getContract } from './api/contracts';
import { ContractState } from './contract-state';
import styles from './contract-page.module.css';
import { HistoryCard } from './history-card';
import { MoneyCard } from './money-card';
import { OverviewCard } from './overview-card';
import { VisitsCard } from './visits-card';
import { WorkersCard } from './workers-card';

const PauseModal = lazy(async () => ({ default: (await import('./pause-modal')).PauseModal }));
const ResumeModal = lazy(async () => ({ default: (await import('./resume-modal')).ResumeModal }));
const ReplaceDrawer = lazy(async () => ({ default: (await import('./replace-drawer')).ReplaceDrawer }));

type Act = 'pause' | 'resume' | 'replace';

/** One package with everything that is known about it, and what the office does for the customer. */
export function ContractPage() {
  const { contractId = '' } = useParams();
  const { session } = useSession();
  const [act, setAct] = useState<Act | null>(null);
  const query = useQuery({
    queryKey: ['contract', contractId],
    queryFn: ({ signal }) => getContract(contractId, signal),
    ...live,
  });
  const contract = query.data;
  const roles = session?.me.roles ?? [];
  const mayChange = may(roles, 'contracts.change');
  const hasOpen = contract?.visits.some(({ open }) => open) ?? false;
  const close = (): void => setAct(null);

  return (
    <Page
      title={contract ? `套餐 ${contract.no}` : '套餐'}
      lead={<BackButton fallback="/contracts" />}
      aside={
        contract && (
          <>
            <CopyButton text={contract.no} name="合同号" />
            <ContractState contract={contract} />
          </>
        )
      }
      actions={
        <>
          <LiveMark query={query} />
          {contract && mayChange && contract.actions.includes('pause') && (
            <Button onClick={() => setAct('pause')}>暂停</Button>
          )}
          {contract && mayChange && contract.actions.includes('resume') && (
            <Button type={contract.pause ? 'default' : 'primary'} onClick={() => setAct('resume')}>
              {contract.pause ? '提前恢复' : '安排时间'}
            </Button>
          )}
          {hasOpen && may(roles, 'contracts.replace') && (
            <Button
              type={contract?.replacement?.state === 'asked' ? 'primary' : 'default'}
              onClick={() => setAct('replace')}
            >
              换人
            </Button>
          )}
        </>
      }
    >
      <QueryView query={query} skeleton={<BlockSkeleton height={560} />}>
        {(data) => (
          <div className={styles.columns}>
            <div className={styles.column}>
              <OverviewCard contract={data} />
              <VisitsCard contract={data} maySkip={mayChange} />
              <WorkersCard contract={data} mayRead={may(roles, 'contracts.replace')} />
            </div>
            <div className={styles.column}>
              <MoneyCard money={data.money} />
              <HistoryCard facts={data.history} />
            </div>
          </div>
        )}
      </QueryView>
      <Suspense fallback={null}>
        {contract && act === 'pause' && <PauseModal contract={contract} onClose={close} />}
        {contract && act === 'resume' && <ResumeModal contractId={contract.id} onClose={close} />}
        {contract && act === 'replace' && <ReplaceDrawer contract={contract} onClose={close} />}
      </Suspense>
    </Page>
  );
}
