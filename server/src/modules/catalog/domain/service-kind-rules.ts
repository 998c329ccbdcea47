import type { ServiceKind } from '../contract/catalog.facade.js';

/** Durations are claimed in quarter-hours. */
const QUARTER = 15;
/** Nobody sends more people into one home. */
const MOST_CREW = 4;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What makes a service kind impossible to sell or to serve; empty when it may be published. */
export function flawsOf(kind: ServiceKind): string[] {
  const flaws: string[] = [];
  const need = (holds: boolean, flaw: string): void => void (holds || flaws.push(flaw));
  const hourly = kind.pricing === 'hourly';

  need(ID.test(kind.id) && kind.id.length <= 40, 'id: lower case words joined by dashes, at most 40 characters');
  need(Number.isSafeInteger(kind.version) && kind.version >= 1, 'version: counts from 1');
  need(Number.isSafeInteger(kind.basePriceFen) && kind.basePriceFen > 0, 'basePriceFen: whole and positive');
  need(kind.durationMinutes > 0 && kind.durationMinutes % QUARTER === 0, 'durationMinutes: whole quarter-hours');
  need(hourly === kind.hourOptions.length > 0, 'hourOptions: exactly for hourly services');
  need(
    !hourly || kind.durationMinutes === (kind.hourOptions[0] ?? 0) * 60,
    'durationMinutes: of the shortest hour option',
  );
  need(isAscending(kind.hourOptions), 'hourOptions: ascending');
  need(kind.skill !== '', 'skill: somebody must be able to do it');
  need(kind.warrantyDays >= 0, 'warrantyDays: not negative');
  need(
    !kind.bookable || kind.pricing === 'fixed' || hourly,
    'bookable: only fixed and hourly services can be booked online',
  );
  need(!kind.bookable || kind.steps.length > 0, 'steps: a visit needs at least one');
  need(Number.isInteger(kind.crew) && kind.crew >= 1 && kind.crew <= MOST_CREW, `crew: 1 to ${MOST_CREW}`);
  need((kind.pricing === 'live_in') === (kind.liveIn !== null), 'liveIn: exactly for live-in services');
  need(kind.agreement.title !== '' && kind.agreement.clauses.length > 0, 'agreement: a title and clauses');
  need(areUnique(kind.packages.map((one) => one.id)), 'packages: ids are unique');
  need(areUnique(kind.steps.map((step) => step.id)), 'steps: ids are unique');
  need(areUnique(kind.addOns.map((addOn) => addOn.id)), 'addOns: ids are unique');
  for (const addOn of kind.addOns) {
    const sound = addOn.priceFen >= 0 && addOn.minutes >= 0 && addOn.minutes % QUARTER === 0 && addOn.maxQuantity >= 1;
    need(sound, `addOns.${addOn.id}: price, whole quarter-hours and a quantity of at least 1`);
  }
  return flaws;
}

function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => number > (numbers[index - 1] ?? 0));
}

function areUnique(ids: readonly string[]): boolean {
  return ids.every((id) => ID.test(id)) && new Set(ids).size === ids.length;
}
