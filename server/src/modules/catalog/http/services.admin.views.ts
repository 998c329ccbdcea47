import { fen } from '@daowei/shared/kernel/fen';
import type { ServiceContent } from '../application/publish-version.js';
import type { ServiceFile } from '../application/service-files.js';
import type { ServiceKind, ServiceStep } from '../contract/catalog.facade.js';
import type { OffSale, PublishedVersion } from '../domain/published.js';
import type { ServiceContentBody, StepContent } from './service-content.dto.js';
import type { OffSaleView, ServiceFileView, ServiceVersion } from './services.admin.dto.js';

export function fileView({ id, offSale, versions, words }: ServiceFile): ServiceFileView {
  return {
    id,
    offSale: offSaleView(offSale),
    versions: versions.map(versionView),
    skills: [...words.skills],
    certificates: [...words.certificates],
  };
}

export function offSaleView(offSale: OffSale | null): OffSaleView | null {
  return offSale && { because: offSale.because, by: offSale.by, since: offSale.since.toISOString() };
}

function versionView({ kind, soldFrom, because, by }: PublishedVersion): ServiceVersion {
  return {
    version: kind.version,
    soldFrom: soldFrom.toISOString(),
    because,
    publishedBy: by,
    content: contentView(kind),
  };
}

function contentView({ id: _id, version: _version, ...kind }: ServiceKind): ServiceContentBody {
  const { agreement } = kind;
  return {
    ...kind,
    hourOptions: [...kind.hourOptions],
    included: [...kind.included],
    excluded: [...kind.excluded],
    addOns: [...kind.addOns],
    steps: [...kind.steps],
    certificates: [...kind.certificates],
    requirements: [...kind.requirements],
    packages: [...kind.packages],
    agreement: {
      ...agreement,
      clauses: [...agreement.clauses],
      healthStatements: [...agreement.healthStatements],
    },
  };
}

/** What was written, without the blanks around it. */
export function contentOf(body: ServiceContentBody): ServiceContent {
  const { agreement } = body;
  return {
    ...body,
    name: body.name.trim(),
    category: body.category.trim(),
    tagline: body.tagline.trim(),
    description: body.description.trim(),
    unit: body.unit.trim(),
    basePriceFen: fen(body.basePriceFen),
    included: trimmed(body.included),
    excluded: trimmed(body.excluded),
    requirements: trimmed(body.requirements),
    addOns: body.addOns.map((addOn) => ({ ...addOn, name: addOn.name.trim(), priceFen: fen(addOn.priceFen) })),
    steps: body.steps.map(stepOf),
    packages: body.packages.map((one) => ({ ...one, name: one.name.trim() })),
    liveIn: body.liveIn ? { ...body.liveIn } : null,
    deposit: body.deposit ? { ...body.deposit, because: body.deposit.because.trim() } : null,
    agreement: {
      title: agreement.title.trim(),
      clauses: trimmed(agreement.clauses),
      healthStatements: trimmed(agreement.healthStatements),
      reschedule: { ...agreement.reschedule },
    },
  };
}

const trimmed = (texts: readonly string[]): string[] => texts.map((text) => text.trim());

function stepOf({ id, title, hint, photo, demands }: StepContent): ServiceStep {
  const plain = { id, title: title.trim(), hint: hint.trim(), photo };
  if (!demands) return plain;
  const { part, line, dose, material, rooms, group } = demands;
  const measured = dose ? { name: dose.name.trim(), unit: dose.unit.trim(), cap: dose.cap } : null;
  const list = rooms && rooms.length > 0 ? { rooms: trimmed(rooms) } : {};
  const home = group ? { group } : {};
  return { ...plain, demands: { part, line, dose: measured, material: material?.trim() ?? null, ...list, ...home } };
}
