import Taro from '@tarojs/taro';
import { districtOf, type AddressForm } from './address-form';

type Place = Pick<AddressForm, 'district' | 'community' | 'lat' | 'lng'>;

/** Opens WeChat's map. Null when the person closed it; a sentence is shown when the map may not be used. */
export async function pickPlace(known: Pick<AddressForm, 'lat' | 'lng' | 'community'>): Promise<Place | null> {
  try {
    const at = known.lat === null || known.lng === null ? {} : { latitude: known.lat, longitude: known.lng };
    const { name, address, latitude, longitude } = await Taro.chooseLocation(at);
    return {
      district: districtOf(address),
      community: name || known.community,
      lat: Number(latitude),
      lng: Number(longitude),
    };
  } catch (fault) {
    if (!/cancel/.test(String((fault as { errMsg?: string } | null)?.errMsg))) {
      void Taro.showToast({ title: '暂时打不开地图，请在微信设置中允许使用位置后再试', icon: 'none', duration: 3000 });
    }
    return null;
  }
}
