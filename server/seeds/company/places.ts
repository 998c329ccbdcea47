import type { GeoPoint } from '@daowei/shared/kernel/geo';
import type { Random } from '../random.js';

/** A residential community; the point is about its gate, in GCJ-02. */
export interface Community extends GeoPoint {
  readonly district: string;
  readonly name: string;
}

const place = (district: string, name: string, lat: number, lng: number): Community => ({ district, name, lat, lng });

export const COMMUNITIES: readonly Community[] = [
  place('上城区', '采荷人家', 30.2506, 120.1998),
  place('上城区', '近江家园', 30.2297, 120.1936),
  place('上城区', '阳光海岸', 30.2436, 120.2098),
  place('上城区', '望江府', 30.2363, 120.1879),
  place('上城区', '柳浪新苑', 30.2412, 120.1628),
  place('上城区', '景芳五区', 30.2581, 120.2086),
  place('上城区', '九堡家苑', 30.3097, 120.2662),
  place('上城区', '云峰家园', 30.2906, 120.2338),
  place('拱墅区', '朝晖六区', 30.2903, 120.1637),
  place('拱墅区', '德胜新村', 30.2982, 120.1579),
  place('拱墅区', '大关西六苑', 30.3056, 120.1494),
  place('拱墅区', '和睦新村', 30.3094, 120.1231),
  place('拱墅区', '远洋公馆', 30.3306, 120.1352),
  place('拱墅区', '三塘竹苑', 30.3178, 120.1725),
  place('拱墅区', '运河新城花园', 30.3436, 120.1528),
  place('西湖区', '翠苑一区', 30.2838, 120.1226),
  place('西湖区', '古荡新村', 30.2772, 120.1187),
  place('西湖区', '嘉绿苑', 30.2793, 120.1113),
  place('西湖区', '政苑小区', 30.2927, 120.0989),
  place('西湖区', '求智巷小区', 30.2738, 120.1275),
  place('西湖区', '港湾家园', 30.3106, 120.0871),
  place('西湖区', '颐景园', 30.3258, 120.0836),
  place('西湖区', '象山景苑', 30.1587, 120.0741),
  place('滨江区', '彩虹城', 30.1992, 120.2041),
  place('滨江区', '春波南苑', 30.1839, 120.1846),
  place('滨江区', '东方郡', 30.1821, 120.1763),
  place('滨江区', '天官小区', 30.1864, 120.1948),
  place('滨江区', '浦沿苑', 30.1562, 120.1571),
  place('滨江区', '江南名府', 30.2056, 120.2205),
  place('萧山区', '湘湖人家', 30.1581, 120.2301),
  place('萧山区', '崇化住宅区', 30.1759, 120.2671),
  place('萧山区', '广德小区', 30.1773, 120.2918),
  place('萧山区', '旺角城', 30.1843, 120.2606),
  place('萧山区', '南江公园壹号', 30.1436, 120.2693),
  place('萧山区', '奥体印象城花园', 30.2302, 120.2426),
  place('余杭区', '西溪永乐城', 30.2572, 120.0307),
  place('余杭区', '欧美金融城公寓', 30.2798, 119.9981),
  place('余杭区', '白鹭郡', 30.3738, 120.0291),
  place('余杭区', '竹海水韵', 30.2211, 119.9796),
  place('余杭区', '西溪蝶园', 30.2643, 120.0312),
  place('余杭区', '良渚花苑', 30.3786, 120.0538),
  place('临平区', '梅堰小区', 30.4247, 120.2995),
  place('临平区', '天都城', 30.3925, 120.2439),
  place('临平区', '绿城玉园', 30.4159, 120.3006),
  place('临平区', '乔司新苑', 30.3513, 120.2887),
  place('钱塘区', '保利江语海', 30.3061, 120.3678),
  place('钱塘区', '金沙学府', 30.3104, 120.3345),
  place('钱塘区', '云水苑', 30.3133, 120.3489),
  place('钱塘区', '铭和苑', 30.3176, 120.3573),
  place('富阳区', '金桥花园', 30.0523, 119.9606),
  place('富阳区', '春江名邸', 30.0451, 119.9787),
  place('临安区', '锦绣钱塘', 30.2342, 119.7153),
  place('临安区', '青山湖畔', 30.2473, 119.7851),
];

const DISTRICT_WEIGHTS: readonly (readonly [string, number])[] = [
  ['西湖区', 18],
  ['上城区', 17],
  ['拱墅区', 15],
  ['滨江区', 12],
  ['余杭区', 13],
  ['萧山区', 11],
  ['临平区', 6],
  ['钱塘区', 5],
  ['富阳区', 2],
  ['临安区', 1],
];

/** Somewhere in the city, more likely where more people live. */
export function somewhere(random: Random): Community {
  const district = random.weighted(DISTRICT_WEIGHTS);
  return random.pick(COMMUNITIES.filter((community) => community.district === district));
}

export function community(name: string): Community {
  const found = COMMUNITIES.find((each) => each.name === name);
  if (!found) throw new Error(`no community is called ${name}`);
  return found;
}

/** A point near the community: its buildings spread over a few hundred metres. */
export function near(random: Random, { lat, lng }: GeoPoint, spread = 0.0015): GeoPoint {
  return {
    lat: Number((lat + (random.next() - 0.5) * 2 * spread).toFixed(6)),
    lng: Number((lng + (random.next() - 0.5) * 2 * spread).toFixed(6)),
  };
}

export function roomNumber(random: Random): string {
  return `${random.int(1, 28)}幢${random.int(1, 4)}单元${random.int(1, 18)}0${random.int(1, 4)}室`;
}
