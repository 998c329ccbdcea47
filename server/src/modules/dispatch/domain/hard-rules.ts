/** What is known of a worker and a visit when somebody wants to put them together. */
export interface Pairing {
  /** asked or accepted already */
  readonly isOfCrew: boolean;
  /** on the blacklist */
  readonly isBarred: boolean;
  /** the customer and the worker are kept apart */
  readonly isKeptApart: boolean;
  /** what scheduling says against it: skill, certificates and training, shift, trips, rest; in Chinese */
  readonly inTheWay: readonly string[];
}

export const BARRED = '已列入黑名单，暂停派单';
export const KEPT_APART = '与这位客户已登记不再搭配';

type HardRule = (pairing: Pairing) => readonly string[];

const comesOnce: HardRule = ({ isOfCrew }) => (isOfCrew ? ['这位服务人员已经在负责这个订单'] : []);
const mayWork: HardRule = ({ isBarred }) => (isBarred ? [BARRED] : []);
const mayMeet: HardRule = ({ isKeptApart }) => (isKeptApart ? [KEPT_APART] : []);
/** a barred worker has no skills: that would be told twice */
const canDoIt: HardRule = ({ isBarred, inTheWay }) => (isBarred ? [] : inTheWay);

/** In the order in which they are told. Nothing else keeps a worker from a visit. */
const HARD_RULES: readonly HardRule[] = [comesOnce, mayWork, mayMeet, canDoIt];

/** Every rule the pairing breaks, as sentences for the office; empty: may be asked. */
export function violationsOf(pairing: Pairing): string[] {
  return HARD_RULES.flatMap((rule) => rule(pairing));
}
