import { addDays, startOfDay, weekdayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { NewAbsence, NewShift, NewWorker } from '../../src/modules/workforce/infrastructure/seed-workforce.js';
import { CHEN_GUILAN, LIN_XIAOYAN, WANG_XIUYING, ZHAO_JIANGUO, type Persona } from '../personas.js';
import type { Random } from '../random.js';
import { workerName } from './names.js';
import { community, near, somewhere, type Community } from './places.js';
import { goodThrough } from '../../src/modules/workforce/domain/training.js';
import { CERTIFICATE_PREFIX, CERTIFICATES_OF_SKILL, SAFETY_SKILLS, TEAMS } from './teams.js';

/** A worker with the habits that the history is played with; habits are stored nowhere. */
export interface DemoWorker extends NewWorker {
  readonly persona: Persona | null;
  /** share of visits to which the worker comes late */
  readonly lateness: number;
  /** what customers think on average, about 4.3 to 5 */
  readonly charm: number;
  /** moves in with a family */
  readonly livesIn: boolean;
}

const HISTORY_YEARS = 4;
const DAYS_PER_YEAR = 365;

/** The four people of the demo: on duty every day, close to the customers of the demo. */
const DEMO_WORKERS: readonly (readonly [Persona, 'female' | 'male', string, string, readonly string[]])[] = [
  [WANG_XIUYING, 'female', '金牌', '翠苑一区', ['日常保洁', '深度保洁', '擦玻璃']],
  [ZHAO_JIANGUO, 'male', '高级', '古荡新村', ['空调清洗', '油烟机清洗', '家电清洗', '家电维修', '电脑网络']],
  [CHEN_GUILAN, 'female', '高级', '嘉绿苑', ['老人陪护', '上门护理']],
  [LIN_XIAOYAN, 'female', '中级', '求智巷小区', ['美容美甲', '面部护理', '日常保洁']],
];

/** Where the demo's own workers and customers live; other workers' homes keep a distance, so that these are nearest. */
const DEMO_COMMUNITIES = ['翠苑一区', '古荡新村', '嘉绿苑', '求智巷小区'];

export function makeWorkers(root: Random, today: LocalDate): DemoWorker[] {
  const random = root.fork('workers');
  const known = new Set<string>();
  const demo = DEMO_WORKERS.map(([persona, gender, level, home, skills]) => {
    known.add(persona.nickname);
    const base = { name: persona.nickname, gender, level: level as NewWorker['level'], phone: persona.phone, skills };
    return makeWorker(random, today, { ...base, home: community(home) }, persona);
  });
  const others = TEAMS.flatMap((team) =>
    Array.from({ length: team.count }, (_, index) => {
      const gender = random.chance(team.women) ? ('female' as const) : ('male' as const);
      const some = team.alsoSome.filter(([, share]) => random.chance(share)).map(([skill]) => skill);
      return makeWorker(
        random,
        today,
        {
          name: newName(random, gender, known),
          gender,
          level: random.weighted([
            ['初级', 20],
            ['中级', 40],
            ['高级', 28],
            ['金牌', 12],
          ] as const),
          phone: `1980000${String(known.size).padStart(4, '0')}`,
          skills: [...team.skills, ...some],
          home: homeOf(random, index),
        },
        null,
        team.livesIn,
      );
    }),
  );
  return [...demo, ...others];
}

function makeWorker(
  random: Random,
  today: LocalDate,
  base: Pick<NewWorker, 'name' | 'gender' | 'level' | 'phone' | 'skills'> & { readonly home: Community },
  persona: Persona | null,
  livesIn = false,
): DemoWorker {
  const joinedOn = addDays(today, -random.int(120, HISTORY_YEARS * DAYS_PER_YEAR));
  const kinds = [...new Set(base.skills.flatMap((skill) => CERTIFICATES_OF_SKILL[skill] ?? []))];
  return {
    ...base,
    id: random.id(startOfDay(joinedOn)),
    district: base.home.district,
    home: near(random, base.home),
    joinedOn,
    certificates: [
      ...kinds.map((kind) => ({
        id: random.id(startOfDay(joinedOn)),
        kind,
        number: `${CERTIFICATE_PREFIX[kind] ?? 'ZJ'}${today.slice(0, 4)}${random.digits(6)}`,
        // nearly everybody's are good; a few ran out or will soon, which keeps their holders from being asked
        expiresOn: addDays(today, persona || random.chance(0.95) ? random.int(60, 900) : random.int(-12, 14)),
      })),
      ...safetyTraining(random, today, base, persona !== null),
    ],
    persona,
    lateness: persona ? 0.03 : Math.max(0.01, random.normal(0.06, 0.03)),
    livesIn,
    charm: persona ? 4.9 : Math.min(4.98, Math.max(4.3, random.normal(4.72, 0.14))),
  };
}

/** Of the quarterly training nearly everybody was there last time; a few were not, and are not sent out until they were. */
function safetyTraining(
  random: Random,
  today: LocalDate,
  { phone, skills }: Pick<NewWorker, 'phone' | 'skills'>,
  isPersona: boolean,
): NewWorker['certificates'] {
  if (!skills.some((skill) => SAFETY_SKILLS.includes(skill))) return [];
  // a fork: whoever is trained changes nothing about anybody else
  const own = random.fork(`safety/${phone}`);
  const passedOn = addDays(today, isPersona || own.chance(0.88) ? -own.int(1, 60) : -own.int(190, 240));
  const number = `PX-safety-v1-${passedOn.replaceAll('-', '')}-${own.digits(6)}`;
  const expiresOn = goodThrough('quarter', passedOn);
  return [{ id: own.id(startOfDay(passedOn)), kind: '安全培训证', number, expiresOn }];
}

/** The first of each team live in the larger districts by turns, so that every part of the city has somebody near. */
function homeOf(random: Random, index: number): Community {
  const turns = ['上城区', '拱墅区', '滨江区', '余杭区', '萧山区', '西湖区', '钱塘区', '临平区'];
  for (;;) {
    const home = somewhere(random);
    const wanted = turns[index];
    if (wanted !== undefined && home.district !== wanted) continue;
    if (!DEMO_COMMUNITIES.includes(home.name)) return home;
  }
}

function newName(random: Random, gender: 'female' | 'male', known: Set<string>): string {
  for (;;) {
    const name = workerName(random, gender);
    if (known.has(name)) continue;
    known.add(name);
    return name;
  }
}

const MORNING = 8 * 60;
const EVENING = 20 * 60;
/** Full time early and late, and two half days. */
const SHIFTS = {
  early: [MORNING, 18 * 60],
  late: [10 * 60, EVENING],
  mornings: [MORNING, 13 * 60],
  afternoons: [13 * 60, 19 * 60],
  all: [MORNING, EVENING],
} as const;

/**
 * Shifts of everybody on the days from `from` up to and with `to`: one day off a week, early and late by turns. Who moves
 * in with a family can be had every day; the weekly rest is agreed with the family.
 */
export function makeShifts(root: Random, workers: readonly DemoWorker[], from: LocalDate, to: LocalDate): NewShift[] {
  const shifts: NewShift[] = [];
  for (const worker of workers) {
    const random = root.fork(`shifts/${worker.id}`);
    const half = !worker.persona && random.chance(0.18) ? random.pick(['mornings', 'afternoons'] as const) : null;
    const dayOff = random.weighted([
      [1, 20],
      [2, 22],
      [3, 20],
      [4, 16],
      [5, 10],
      [6, 5],
      [7, 7],
    ] as const);
    const turn = random.int(0, 1);
    for (let day = from, number = 0; day <= to; day = addDays(day, 1), number += 1) {
      if (!worker.persona && !worker.livesIn && weekdayOf(day) === dayOff) continue;
      const week = Math.floor((number + weekdayOf(from)) / 7) + turn;
      const kind = worker.persona || worker.livesIn ? 'all' : (half ?? (week % 2 === 0 ? 'early' : 'late'));
      const [fromMinute, toMinute] = SHIFTS[kind];
      shifts.push({ workerId: worker.id, day, fromMinute, toMinute });
    }
  }
  return shifts;
}

const REASONS = [
  ['事假', 4],
  ['病假', 3],
  ['技能培训', 2],
  ['返乡', 1],
  ['家人就医', 1],
] as const;

/** About every other worker is away for a few days in the span; somebody is away tomorrow. */
export function makeAbsences(
  root: Random,
  workers: readonly DemoWorker[],
  from: LocalDate,
  to: LocalDate,
): NewAbsence[] {
  const random = root.fork('absences');
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return workers
    .filter((worker) => !worker.persona && random.chance(0.55))
    .map((worker) => {
      const day = random.pick(days);
      const reason = random.weighted(REASONS);
      const length = reason === '返乡' ? random.int(4, 7) : random.int(1, 3);
      return {
        id: random.id(startOfDay(day)),
        workerId: worker.id,
        from: startOfDay(day),
        to: startOfDay(addDays(day, length)),
        reason,
      };
    });
}
