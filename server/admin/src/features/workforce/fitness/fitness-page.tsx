import { Page } from '../../../components/page';
import { may } from '../../../lib/access';
import { useSession } from '../../../lib/session';
import { BlocksCard } from './blocks-card';
import { ExpiringCard } from './expiring-card';
import { TrainingCard } from './training-card';

/** Who may be sent out: certificates that end, training that is due, and who is kept from whom. */
export function FitnessPage() {
  const { session } = useSession();
  const roles = session?.me.roles ?? [];
  return (
    <Page title="上岗资格">
      <BlocksCard />
      <ExpiringCard />
      <TrainingCard mayRecord={may(roles, 'workers.plan')} />
    </Page>
  );
}
