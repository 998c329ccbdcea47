import { overlaps, type Interval } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import { PRECAUTIONS_POLICY, type PrecautionsPolicy } from './precautions-policy.js';

/** living_in: of a stay, where she is there by night anyway. */
export const HIGH_RISK_KINDS = ['night', 'living_in', 'first_alone', 'nursing'] as const;
export type HighRiskKind = (typeof HIGH_RISK_KINDS)[number];

/** What of somebody's living in decides how careful one has to be. */
export interface StayFacts {
  /** what the service asks of its workers */
  readonly certificates: readonly string[];
  /** how many come together */
  readonly crew: number;
  /** somebody of the company has been with this customer before, and it ended well */
  readonly servedBefore: boolean;
}

/** The same of a visit, with when it is. */
export interface VisitFacts extends StayFacts {
  /** served by video: nobody meets anybody */
  readonly remote: boolean;
  readonly visit: Interval;
}

/** Why a visit is high-risk, in words for the customer and the office. */
export interface HighRisk {
  readonly kind: HighRiskKind;
  readonly name: string;
  readonly because: string;
}

interface Rule<Facts = StayFacts> extends HighRisk {
  readonly applies: (facts: Facts, policy: PrecautionsPolicy) => boolean;
}

const RULES: readonly Rule<VisitFacts>[] = [
  {
    kind: 'night',
    name: '夜间上门',
    because: '晚上有事时，身边能帮忙的人少',
    applies: ({ visit }, policy) => nightsAround(visit, policy).some((night) => overlaps(night, visit)),
  },
  {
    kind: 'first_alone',
    name: '首次服务，一人上门',
    because: '您和服务人员第一次见面，彼此先确认身份更安心',
    applies: isFirstAlone,
  },
  {
    kind: 'nursing',
    name: '上门护理',
    because: '护理前要核对被照顾的人，有变化时能马上联系到家人',
    applies: isNursing,
  },
];

/** Every reason why the visit needs precautions, in the order of the rules; empty: none. */
export function highRisksOf(facts: VisitFacts, policy: PrecautionsPolicy = PRECAUTIONS_POLICY): HighRisk[] {
  if (facts.remote) return [];
  return worded(RULES.filter(({ applies }) => applies(facts, policy)));
}

/** The same of somebody who lives with the family: every stay has at least one. */
export function highRisksOfStay(facts: StayFacts, policy: PrecautionsPolicy = PRECAUTIONS_POLICY): HighRisk[] {
  return worded(STAY_RULES.filter(({ applies }) => applies(facts, policy)));
}

const worded = (rules: readonly HighRisk[]): HighRisk[] =>
  rules.map(({ kind, name, because }) => ({ kind, name, because }));

function isFirstAlone({ servedBefore, crew }: StayFacts, { aloneCrew }: PrecautionsPolicy): boolean {
  return !servedBefore && crew <= aloneCrew.value;
}

function isNursing({ certificates }: StayFacts, { nursing }: PrecautionsPolicy): boolean {
  return certificates.some((one) => isOneOf(one, nursing.value));
}

/** Of somebody who lives with the family, the words say so: nobody comes to the door by night. */
const STAY_RULES: readonly Rule[] = [
  {
    kind: 'living_in',
    name: '住家服务',
    because: '她会住在您家里，夜里也在；双方先确认身份，有事时能马上联系到家人',
    applies: () => true,
  },
  {
    kind: 'first_alone',
    name: '首次服务，一人住家',
    because: '您和她第一次见面，彼此先确认身份更安心',
    applies: isFirstAlone,
  },
  {
    kind: 'nursing',
    name: '住家护理',
    because: '护理前要核对被照顾的人，有变化时能马上联系到家人',
    applies: isNursing,
  },
];

/** The nights that can touch the visit: from the evening before it begins to the one on which it ends. */
function nightsAround({ from, to }: Interval, { nightFrom, nightTo }: PrecautionsPolicy): Interval[] {
  const nights: Interval[] = [];
  for (let day: LocalDate = addDays(dayOf(from), -1); day <= dayOf(to); day = addDays(day, 1)) {
    nights.push({ from: atMinute(day, nightFrom.value), to: atMinute(addDays(day, 1), nightTo.value) });
  }
  return nights;
}

function isOneOf(text: string, list: readonly string[]): boolean {
  return list.includes(text);
}
