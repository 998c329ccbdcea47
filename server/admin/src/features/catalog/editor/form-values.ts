import type { HomeGroup } from '@daowei/shared/rules/home-groups';
import type { ServiceContent } from '../api/get-service';
import { STEP_KINDS, type StepKind } from '../service-words';

/** What the editor holds: yuan, percent and hours as people write them, lists as one line each. */
export interface ServiceForm {
  /** of a new service; an old one keeps its own */
  id: string;
  name: string;
  category: string;
  tagline: string;
  description: string;
  icon: string;
  pricing: ServiceContent['pricing'];
  price: number | null;
  unit: string;
  durationMinutes: number | null;
  hourOptions: number[];
  included: string;
  excluded: string;
  requirements: string;
  addOns: AddOnForm[];
  steps: StepForm[];
  skill: string;
  certificates: string[];
  warrantyDays: number | null;
  standardLevel: ServiceContent['standardLevel'];
  crew: number | null;
  packages: PackageForm[];
  priceDays: number | null;
  minDays: number | null;
  maxDays: number | null;
  trialDays: number | null;
  /** of the price; null: all of it is paid when booking */
  depositPercent: number | null;
  balanceHours: number | null;
  depositBecause: string;
  agreementTitle: string;
  clauses: string;
  healthStatements: string;
  noticeHours: number | null;
  maxTimes: number | null;
  bookable: boolean;
}

type Step = ServiceContent['steps'][number];

interface StepForm extends Pick<Step, 'id' | 'title' | 'hint' | 'photo'> {
  kind: StepKind;
  doseName: string;
  doseUnit: string;
  doseCap: number | null;
  material: string;
  rooms: string[];
  /** whose homes it is done in; empty: in every home */
  group: HomeGroup | '';
}

interface AddOnForm {
  id: string;
  name: string;
  price: number | null;
  minutes: number | null;
  maxQuantity: number | null;
}

interface PackageForm {
  id: string;
  name: string;
  every: ServiceContent['packages'][number]['every'];
  visits: number | null;
  percentOff: number | null;
}

/** An empty number is no number, which the rule then names. */
const number = (written: number | null): number => written ?? Number.NaN;
/** Yuan to fen and percent to 1/10,000 are both a factor of 100; rounding undoes binary fractions. */
const hundredfold = (written: number | null): number => Math.round(number(written) * 100);
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function formOf(content: ServiceContent): ServiceForm {
  const { agreement, liveIn, deposit, basePriceFen, ...same } = content;
  return {
    id: '',
    ...same,
    price: basePriceFen / 100,
    included: content.included.join('\n'),
    excluded: content.excluded.join('\n'),
    requirements: content.requirements.join('\n'),
    steps: content.steps.map(stepForm),
    addOns: content.addOns.map(({ priceFen, ...addOn }) => ({ ...addOn, price: priceFen / 100 })),
    packages: content.packages.map(({ basisPointsOff, ...one }) => ({ ...one, percentOff: basisPointsOff / 100 })),
    priceDays: liveIn?.priceDays ?? null,
    minDays: liveIn?.minDays ?? null,
    maxDays: liveIn?.maxDays ?? null,
    trialDays: liveIn?.trialDays ?? null,
    depositPercent: deposit && deposit.basisPoints / 100,
    balanceHours: deposit?.balanceHours ?? null,
    depositBecause: deposit?.because ?? '',
    agreementTitle: agreement.title,
    clauses: agreement.clauses.join('\n'),
    healthStatements: agreement.healthStatements.join('\n'),
    noticeHours: agreement.reschedule.noticeMinutes / 60,
    maxTimes: agreement.reschedule.maxTimes,
  };
}

function stepForm({ id, title, hint, photo, demands }: Step): StepForm {
  const { dose = null, material = null, rooms = [], group = null } = demands ?? {};
  return {
    id,
    title,
    hint,
    photo,
    kind: demands ? `${demands.part}-${demands.line}` : 'base-red',
    doseName: dose?.name ?? '',
    doseUnit: dose?.unit ?? '',
    doseCap: dose?.cap ?? null,
    material: material ?? '',
    rooms,
    group: group ?? '',
  };
}

/** A step that asks for nothing more says nothing more. */
function stepOf({ id, title, hint, photo, kind, doseName, doseUnit, doseCap, material, rooms, group }: StepForm): Step {
  const step = { id, title: title.trim(), hint: hint.trim(), photo };
  const [name, unit] = [doseName.trim(), doseUnit.trim()];
  const dose = name || unit || doseCap !== null ? { name, unit, cap: number(doseCap) } : null;
  const what = material.trim() || null;
  const list = rooms.map((room) => room.trim()).filter((room) => room !== '');
  if (kind === 'base-red' && dose === null && what === null && list.length === 0 && group === '') return step;
  const more = { ...(list.length > 0 ? { rooms: list } : {}), ...(group === '' ? {} : { group }) };
  return { ...step, demands: { ...STEP_KINDS[kind], dose, material: what, ...more } };
}

/** A new service, with what most of them have. */
export function blankForm(): ServiceForm {
  return {
    id: '',
    name: '',
    category: '',
    tagline: '',
    description: '',
    icon: 'cleaning',
    pricing: 'fixed',
    price: null,
    unit: '次',
    durationMinutes: 60,
    hourOptions: [],
    included: '',
    excluded: '',
    requirements: '',
    addOns: [],
    steps: [],
    skill: '',
    certificates: [],
    warrantyDays: 0,
    standardLevel: 'silver',
    crew: 1,
    packages: [],
    priceDays: 1,
    minDays: null,
    maxDays: null,
    trialDays: null,
    depositPercent: null,
    balanceHours: null,
    depositBecause: '',
    agreementTitle: '',
    clauses: '',
    healthStatements: '',
    noticeHours: 4,
    maxTimes: 2,
    bookable: true,
  };
}

/** What would be published; a number that is missing is NaN. */
export function contentOf(form: ServiceForm): ServiceContent {
  const { pricing } = form;
  return {
    name: form.name.trim(),
    category: form.category.trim(),
    tagline: form.tagline.trim(),
    description: form.description.trim(),
    icon: form.icon,
    pricing,
    basePriceFen: hundredfold(form.price),
    unit: form.unit.trim(),
    durationMinutes: number(form.durationMinutes),
    hourOptions: pricing === 'hourly' ? [...form.hourOptions].sort((a, b) => a - b) : [],
    included: lines(form.included),
    excluded: lines(form.excluded),
    requirements: lines(form.requirements),
    addOns: form.addOns.map(({ id, name, price, minutes, maxQuantity }) => ({
      id,
      name: name.trim(),
      priceFen: hundredfold(price),
      minutes: number(minutes),
      maxQuantity: number(maxQuantity),
    })),
    steps: form.steps.map(stepOf),
    skill: form.skill,
    certificates: form.certificates,
    warrantyDays: number(form.warrantyDays),
    standardLevel: form.standardLevel,
    crew: number(form.crew),
    packages: form.packages.map(({ id, name, every, visits, percentOff }) => ({
      id,
      name: name.trim(),
      every,
      visits: number(visits),
      basisPointsOff: hundredfold(percentOff),
    })),
    liveIn:
      pricing === 'live_in'
        ? {
            priceDays: number(form.priceDays),
            minDays: number(form.minDays),
            maxDays: number(form.maxDays),
            trialDays: number(form.trialDays),
          }
        : null,
    deposit:
      form.depositPercent === null || pricing === 'live_in'
        ? null
        : {
            basisPoints: hundredfold(form.depositPercent),
            balanceHours: number(form.balanceHours),
            because: form.depositBecause.trim(),
          },
    agreement: {
      title: form.agreementTitle.trim(),
      clauses: lines(form.clauses),
      healthStatements: lines(form.healthStatements),
      reschedule: { noticeMinutes: Math.round(number(form.noticeHours) * 60), maxTimes: number(form.maxTimes) },
    },
    bookable: form.bookable,
  };
}

/** An id no row has yet: people tell rows apart by name, orders by id. */
export function freshId(rows: readonly { readonly id: string }[]): string {
  for (let count = rows.length + 1; ; count += 1) {
    const id = `row-${count}`;
    if (!rows.some((row) => row.id === id)) return id;
  }
}
