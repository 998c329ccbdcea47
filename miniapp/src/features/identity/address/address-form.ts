import type { Schemas } from '@daowei/shared/api/client';

/** The form as typed. `lat`/`lng` come only from WeChat's map, never from typing. */
export type AddressForm = Omit<Schemas['AddressInput'], 'lat' | 'lng'> & { lat: number | null; lng: number | null };

export type Faults = Partial<Record<'contactName' | 'phone' | 'district' | 'community' | 'detail', string>>;

export const EMPTY_FORM: AddressForm = {
  contactName: '',
  phone: '',
  district: '',
  community: '',
  detail: '',
  lat: null,
  lng: null,
  isDefault: false,
};

const MOBILE = /^1\d{10}$/;
/** How the server shows a number it will not give away, e.g. `138****8000`. */
const MASKED = /^1\d{2}\*{4}\d{4}$/;
/** After the city, or at the start with a name of two characters: 翠苑一区 is a housing estate, not a district. */
const DISTRICT = /市([^省市区县]{1,6}(?:区|县))|^([^省市区县\d]{2}(?:区|县))/;

/** The form of a saved address; its number is only known by its mask. */
export function formOf(address: Schemas['Address']): AddressForm {
  const { contactName, phoneMasked, district, community, detail, lat, lng, isDefault } = address;
  return { contactName, phone: phoneMasked, district, community, detail, lat, lng, isDefault };
}

/** What is wrong, in sentences beside the fields; empty when the form may be sent. */
export function faultsOf(form: AddressForm): Faults {
  const faults: Faults = {};
  if (!form.contactName.trim()) faults.contactName = '请填写联系人，方便服务人员称呼您';
  if (!MOBILE.test(form.phone) && !MASKED.test(form.phone)) faults.phone = '请填写11位手机号';
  if (form.lat === null || form.lng === null) faults.community = '请在地图上选择小区或楼宇，我们据此安排就近的服务人员';
  else if (!form.community.trim()) faults.community = '请填写小区或楼宇名称';
  if (form.lat !== null && !form.district.trim()) faults.district = '请填写所在的区，如：西湖区';
  if (!form.detail.trim()) faults.detail = '请填写楼栋、单元和门牌号';
  return faults;
}

/** The form as the API wants it. Call only when `faultsOf` is empty. */
export function inputOf(form: AddressForm): Schemas['AddressInput'] {
  return {
    ...form,
    contactName: form.contactName.trim(),
    district: form.district.trim(),
    community: form.community.trim(),
    detail: form.detail.trim(),
    lat: form.lat ?? 0,
    lng: form.lng ?? 0,
  };
}

/** District, e.g. 西湖区, out of an address line such as 浙江省杭州市西湖区文三路90号; empty when there is none. */
export function districtOf(addressLine: string): string {
  const found = DISTRICT.exec(addressLine);
  return found?.[1] ?? found?.[2] ?? '';
}
