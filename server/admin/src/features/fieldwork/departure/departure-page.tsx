import { Page } from '../../../components/page';
import { ChecklistsCard } from './checklists-card';
import { MaterialsNeededCard } from './materials-needed-card';
import { PullsCard } from './pulls-card';
import { ToolkitsCard } from './toolkits-card';

/** Getting ready to set out: what workers wait for, what they look at, and which kit went where. */
export function DeparturePage() {
  return (
    <Page title="出发准备">
      <PullsCard />
      <MaterialsNeededCard />
      <ChecklistsCard />
      <ToolkitsCard />
    </Page>
  );
}
