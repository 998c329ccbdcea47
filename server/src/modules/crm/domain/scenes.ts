/** Groups of scenes, as the office looks for them. */
export const SCENE_GROUPS = {
  service: '服务进行中',
  after: '服务之后',
  return: '许久没来',
  season: '时令与节日',
  growing: '需要变了',
} as const;
export type SceneGroup = keyof typeof SCENE_GROUPS;

/**
 * `service` speaks of a booking the customer has. `care` is our own idea: it is sent to nobody who does not want it, waits
 * for the morning, and never uses up the last notice a customer has agreed to.
 */
export type SceneKind = 'service' | 'care';

interface Scene {
  readonly name: string;
  readonly group: SceneGroup;
  readonly kind: SceneKind;
  /** cannot wait for the morning: the visit itself is at stake */
  readonly urgent: boolean;
}

const service = (name: string, urgent = false): Scene => ({ name, group: 'service', kind: 'service', urgent });
const care = (group: SceneGroup, name: string): Scene => ({ name, group, kind: 'care', urgent: false });

/** Occasions on which the office writes to a customer. The wording of each is data, in versions. */
export const SCENES = {
  delay: service('晚到致歉', true),
  clash: service('时间冲突', true),
  delayed_booking: service('延时预定'),
  full_slot: service('时段约满'),
  cancellation: service('取消挽回'),
  night: service('夜间上门', true),
  price: service('价格说明'),
  safety: service('安全须知'),
  first_visit_done: care('after', '第一次服务之后'),
  low_rating_mended: care('after', '不满意之后的改进'),
  complaint_closed: care('after', '投诉结案之后'),
  late_mended: care('after', '晚到之后'),
  cancelled_once: care('after', '取消之后'),
  slot_missed: care('after', '没约到之后'),
  price_missed: care('after', '因价格没有下单'),
  quiet_month: care('return', '一个月没来'),
  quiet_season: care('return', '三个月没来'),
  quiet_half_year: care('return', '半年没来'),
  favourite_free: care('return', '熟悉的师傅有空'),
  worker_changed: care('return', '熟悉的师傅离开了'),
  moved_home: care('return', '搬家之后'),
  coupon_ending: care('return', '优惠券快到期'),
  festival: care('season', '节日问候'),
  before_festival: care('season', '节前大扫除'),
  season_change: care('season', '换季'),
  appliance_year: care('season', '家电清洗满一年'),
  first_year: care('season', '认识一周年'),
  often_booked: care('growing', '常约的客户谈套餐'),
  package_ending: care('growing', '套餐快用完'),
  package_paused: care('growing', '套餐暂停中'),
  living_in_trial: care('growing', '住家试用期结束'),
  maternity_ending: care('growing', '月嫂快下户'),
  elder_alone: care('growing', '家有老人'),
  thanks_for_word: care('growing', '感谢介绍朋友'),
} as const satisfies Record<string, Scene>;
export type SceneKey = keyof typeof SCENES;
export const SCENE_KEYS = Object.keys(SCENES) as SceneKey[];

/** Wordings of one scene that are compared with each other. */
export const VARIANTS = ['A', 'B', 'C'] as const;
export type Variant = (typeof VARIANTS)[number];
