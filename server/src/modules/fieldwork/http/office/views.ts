import { materialRows } from '../../contract/materials-view.js';
import type { AboutVisit, NeededMaterials, ServiceChecklists } from '../../application/departure-desk.js';
import type { Pull } from '../../domain/departure.js';
import type { ToolkitUse } from '../../domain/toolkit.js';
import type { NeededMaterialsView, PullView, ServiceChecklistView, ToolkitUseView } from './departure.admin.dto.js';

export function checklistsView({ serviceId, serviceName, versions }: ServiceChecklists): ServiceChecklistView {
  return {
    serviceId,
    serviceName,
    versions: versions.map(({ version, needsKit, items, because, publishedBy, publishedAt }) => ({
      version,
      needsKit,
      items: items.map(({ id, group, title, must }) => ({ id, group, title, must })),
      because,
      publishedBy,
      publishedAt: publishedAt.toISOString(),
    })),
  };
}

/** Rows whose order is gone are not shown: there is nothing to open behind them. */
export function pullView({ order, workerName, ...pull }: AboutVisit<Pull>): PullView[] {
  if (!order) return [];
  return [
    {
      id: pull.id,
      orderId: order.id,
      orderNo: order.no,
      serviceName: order.serviceName,
      promisedFrom: order.promised.from.toISOString(),
      promisedTo: order.promised.to.toISOString(),
      workerName,
      itemTitle: pull.itemTitle,
      note: pull.note,
      state: pull.state,
      etaAt: pull.etaAt.toISOString(),
      breaksPromise: pull.breaksPromise,
      askedAt: pull.askedAt.toISOString(),
      answeredAt: pull.answeredAt?.toISOString() ?? null,
      answeredBy: pull.answeredBy,
    },
  ];
}

export function neededMaterialsView({ order, workerName, items }: NeededMaterials): NeededMaterialsView {
  return {
    orderId: order.id,
    orderNo: order.no,
    serviceName: order.serviceName,
    promisedFrom: order.promised.from.toISOString(),
    promisedTo: order.promised.to.toISOString(),
    workerName,
    items: materialRows({ items }),
  };
}

export function useView(
  { order, workerName, ...use }: AboutVisit<ToolkitUse>,
  linkTo: (fileId: string) => string,
): ToolkitUseView[] {
  if (!order) return [];
  return [
    {
      orderId: order.id,
      orderNo: order.no,
      serviceName: order.serviceName,
      workerName,
      departedAt: use.departedAt.toISOString(),
      isBack: use.isBack,
      photoUrl: linkTo(use.kitPhoto),
    },
  ];
}
