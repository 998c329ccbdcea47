import type { Schemas } from '@daowei/shared/api/client';
import { Cell } from '@/components/cell';
import { go, routes } from '@/lib/routes';

/** Leads to what the customer wants to be worked with; nothing where nothing is or can be asked for. */
export function MaterialsCell({ order: { id, materials } }: { order: Schemas['OrderView'] }) {
  const { items, mayChange } = materials;
  if (items.length === 0 && !mayChange) return null;
  return (
    <Cell
      id="materials"
      title="指定用料"
      hint={items.length > 0 ? `${items.length}样，已签署` : '想用什么品牌，可以告诉我们'}
      onClick={() => go(routes.materials(id))}
    />
  );
}
