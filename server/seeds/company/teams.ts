/** A group of workers who do the same work. */
export interface Team {
  readonly count: number;
  /** share of women */
  readonly women: number;
  readonly skills: readonly string[];
  /** skills only some of the team have, with the share who do */
  readonly alsoSome: readonly (readonly [string, number])[];
  /** they move in with a family: their days are whole, and every one of them can be booked */
  readonly livesIn?: boolean;
}

/** Eighty workers together with the four of the demo. */
export const TEAMS: readonly Team[] = [
  { count: 28, women: 0.86, skills: ['日常保洁'], alsoSome: [['深度保洁', 0.7], ['擦玻璃', 0.4]] },
  { count: 10, women: 0.1, skills: ['空调清洗', '油烟机清洗', '家电清洗'], alsoSome: [['家电维修', 0.35], ['深度保洁', 0.2]] },
  { count: 4, women: 0, skills: ['家电维修'], alsoSome: [['空调清洗', 0.5]] },
  { count: 5, women: 0.2, skills: ['电脑网络'], alsoSome: [] },
  { count: 8, women: 0.9, skills: ['老人陪护'], alsoSome: [['日常保洁', 0.35]] },
  { count: 3, women: 1, skills: ['育儿'], alsoSome: [] },
  { count: 5, women: 1, skills: ['上门护理'], alsoSome: [['老人陪护', 0.4]] },
  { count: 4, women: 1, skills: ['母婴护理'], alsoSome: [], livesIn: true },
  { count: 4, women: 1, skills: ['住家家务'], alsoSome: [], livesIn: true },
  { count: 5, women: 1, skills: ['美容美甲'], alsoSome: [['面部护理', 0.8]] },
]; // prettier-ignore

/** Certificates that go with a skill, whatever service asks for them. */
export const CERTIFICATES_OF_SKILL: Readonly<Record<string, readonly string[]>> = {
  日常保洁: ['健康证'],
  深度保洁: ['健康证'],
  擦玻璃: ['健康证', '高处作业证'],
  空调清洗: ['健康证', '低压电工证'],
  油烟机清洗: ['健康证', '低压电工证'],
  家电清洗: ['健康证', '低压电工证'],
  家电维修: ['低压电工证', '制冷作业证'],
  电脑网络: [],
  老人陪护: ['健康证', '养老护理员证'],
  上门护理: ['健康证', '护士执业证书'],
  育儿: ['健康证', '育婴员证'],
  母婴护理: ['健康证', '母婴护理师证'],
  住家家务: ['健康证', '家政服务员证'],
  美容美甲: ['健康证', '美甲师证'],
  面部护理: ['健康证', '美容师证'],
};

/** Skills whose services ask for the quarterly safety training. */
export const SAFETY_SKILLS: readonly string[] = ['擦玻璃', '老人陪护', '上门护理'];

/** How the number of a certificate begins. */
export const CERTIFICATE_PREFIX: Readonly<Record<string, string>> = {
  健康证: '浙杭健',
  高处作业证: 'T3301-GK',
  低压电工证: 'T3301-DG',
  制冷作业证: 'T3301-ZL',
  养老护理员证: 'S000033',
  护士执业证书: '2033',
  育婴员证: 'YY3301',
  母婴护理师证: 'MY3301',
  家政服务员证: 'JZ3301',
  美容师证: 'MR3301',
  美甲师证: 'MJ3301',
};
