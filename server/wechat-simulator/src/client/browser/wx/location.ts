import { choosePlace, showPlace } from '../shell/place-picker.js';
import { chooseAddressCard } from '../shell/address-picker.js';
import { ApiFailure, optional, required, type ApiGroup } from './api.js';
import type { WxContext } from './context.js';
import { locationMessage, locationUpdateApis, SERVICE_OFF } from './location-updates.js';
import { authorize } from './open.js';

/** Where the user is and which place the user means. Each interface must be declared in app.json. */
export function locationApis(context: WxContext): ApiGroup {
  const { api, phone, program } = context;
  const declared = (name: string): void => {
    if (program.config.requiredPrivateInfos?.includes(name) !== true) {
      throw new ApiFailure('the api need to be declared in the requiredPrivateInfos field in app.json/ext.json');
    }
  };
  const allowed = async (name: string): Promise<void> => {
    if (!(await program.privacy.require(name)))
      throw new ApiFailure('privacy permission is not authorized', { errno: 104 });
  };
  const apis = api.asyncGroup({
    getLocation: async (options) => {
      declared('getLocation');
      await allowed('getLocation');
      await authorize(context, 'scope.userLocation');
      if (optional(options, 'type', 'wgs84') !== 'gcj02')
        phone.recorder.call('note', 'getLocation without type gcj02 answers wgs84');
      if (!phone.whereabouts.isOn) throw new ApiFailure(SERVICE_OFF.reason, { errCode: SERVICE_OFF.errCode });
      return locationMessage(phone.place);
    },
    getFuzzyLocation: async () => {
      declared('getFuzzyLocation');
      await allowed('getFuzzyLocation');
      await authorize(context, 'scope.userFuzzyLocation');
      const blur = (value: number): number => Math.round(value * 50) / 50;
      return { latitude: blur(phone.place.latitude), longitude: blur(phone.place.longitude) };
    },
    chooseLocation: async () => {
      declared('chooseLocation');
      await allowed('chooseLocation');
      const place = await choosePlace(phone);
      if (place === undefined) throw new ApiFailure('cancel');
      return { ...place };
    },
    openLocation: async (options) => {
      const latitude = required(options, 'latitude', 'number');
      const longitude = required(options, 'longitude', 'number');
      const place = { latitude, longitude, name: optional(options, 'name'), address: optional(options, 'address') };
      phone.whereabouts.destination = place;
      await showPlace(phone, place);
    },
    chooseAddress: async () => {
      declared('chooseAddress');
      await allowed('chooseAddress');
      const address = await chooseAddressCard(phone);
      if (address === undefined) throw new ApiFailure('cancel');
      return { ...address };
    },
  });
  return { ...apis, ...locationUpdateApis(context, { declared, allowed }) };
}
