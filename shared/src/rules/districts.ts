/** The districts we come to, as addresses are written. Where each of them lies is identity's service area. */
export const SERVED_DISTRICTS = [
  '上城区',
  '拱墅区',
  '西湖区',
  '滨江区',
  '萧山区',
  '余杭区',
  '临平区',
  '钱塘区',
  '富阳区',
  '临安区',
] as const;

export type ServedDistrict = (typeof SERVED_DISTRICTS)[number];

export function isServed(district: string): district is ServedDistrict {
  return (SERVED_DISTRICTS as readonly string[]).includes(district);
}
