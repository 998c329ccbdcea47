import type { ServiceKind } from '../contract/catalog.facade.js';
import type { ServiceCard, ServiceDetail } from './catalog.dto.js';

export function cardOf(kind: ServiceKind): ServiceCard {
  return {
    id: kind.id,
    version: kind.version,
    name: kind.name,
    category: kind.category,
    tagline: kind.tagline,
    icon: kind.icon,
    pricing: kind.pricing,
    basePriceFen: kind.basePriceFen,
    unit: kind.unit,
    durationMinutes: kind.durationMinutes,
    bookable: kind.bookable,
  };
}

export function detailOf(kind: ServiceKind): ServiceDetail {
  return {
    ...cardOf(kind),
    description: kind.description,
    included: [...kind.included],
    excluded: [...kind.excluded],
    addOns: [...kind.addOns],
    steps: [...kind.steps],
    warrantyDays: kind.warrantyDays,
    standardLevel: kind.standardLevel,
    requirements: [...kind.requirements],
    hourOptions: [...kind.hourOptions],
    crew: kind.crew,
    agreement: {
      title: kind.agreement.title,
      clauses: [...kind.agreement.clauses],
      healthStatements: [...kind.agreement.healthStatements],
    },
    packages: kind.packages.map((one) => ({ ...one })),
  };
}
