import { h } from '../kit/dom.js';
import type { Phone } from '../phone/phone.js';

/** A delivery address as `wx.chooseAddress` answers it. */
export interface AddressCard {
  readonly userName: string;
  readonly telNumber: string;
  readonly provinceName: string;
  readonly cityName: string;
  readonly countyName: string;
  readonly streetName: string;
  readonly detailInfo: string;
  readonly detailInfoNew: string;
  readonly nationalCode: string;
  readonly postalCode: string;
}

const HOMES = [
  { county: '西湖区', street: '翠苑街道', detail: '文三路 259 号昌地火炬大厦 1 幢 802 室', code: '330106' },
  { county: '拱墅区', street: '米市巷街道', detail: '湖墅南路 271 号中环大厦 3 单元 1501 室', code: '330105' },
  { county: '滨江区', street: '长河街道', detail: '江汉路 1515 号钱塘帝景 6 幢 2 单元 604 室', code: '330108' },
] as const;

/** WeChat's list of the person's delivery addresses; undefined when the user goes back. */
export function chooseAddressCard(phone: Phone): Promise<AddressCard | undefined> {
  return new Promise((resolve) => {
    const { nickname = '', phone: telNumber = '' } = phone.person ?? {};
    const rows = HOMES.map(({ county, street, detail, code }) => {
      const card: AddressCard = {
        userName: nickname,
        telNumber,
        provinceName: '浙江省',
        cityName: '杭州市',
        countyName: county,
        streetName: street,
        detailInfo: detail,
        detailInfoNew: detail,
        nationalCode: code,
        postalCode: '310000',
      };
      const choose = (): void => {
        close();
        resolve(card);
      };
      return h(
        'button',
        { type: 'button', class: 'place-row', onclick: choose },
        h(
          'span',
          {},
          h('b', {}, `${nickname}  ${telNumber}`),
          h('small', {}, `浙江省杭州市${county}${street}${detail}`),
        ),
      );
    });
    const close = phone.overlay.screen('选择收货地址', h('div', { class: 'place-list' }, ...rows), () =>
      resolve(undefined),
    );
  });
}
