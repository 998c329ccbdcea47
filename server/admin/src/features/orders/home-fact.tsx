import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Checkbox } from 'antd';
import { groupWords, HOME_GROUP_NAMES } from '@daowei/shared/rules/home-groups';
import type { Schemas } from '@daowei/shared/api/client';
import { sentenceOf } from '../../lib/api-failure';
import { tellHome } from './api/tell-home';
import styles from './overview-card.module.css';

type Home = Pick<Schemas['OrderView'], 'id' | 'homeGroups' | 'homeOptions'>;

/** Who lives in the home; for a customer who calls it is ticked here until the worker sets out. */
export function HomeFact({ order, editable }: { order: Home; editable: boolean }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const telling = useMutation({
    mutationFn: (groups: readonly Schemas['HomeGroup'][]) => tellHome(order.id, groups),
    onSuccess: () => message.success('已改，服务步骤随之更新'),
    onError: (error) => message.error(sentenceOf(error)),
    onSettled: () => client.invalidateQueries(),
  });
  if (!editable || order.homeOptions.length === 0) {
    return order.homeGroups.length > 0 ? groupWords(order.homeGroups) : <span className={styles.quiet}>没有说</span>;
  }
  return (
    <Checkbox.Group<Schemas['HomeGroup']>
      aria-label="家里有"
      disabled={telling.isPending}
      options={order.homeOptions.map(({ group, steps }) => ({
        value: group,
        label: `${HOME_GROUP_NAMES[group]}（多做${steps.length}项）`,
      }))}
      value={[...(telling.isPending ? telling.variables : order.homeGroups)]}
      onChange={(groups) => telling.mutate(groups)}
    />
  );
}
