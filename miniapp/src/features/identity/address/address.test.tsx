import { fireEvent, screen, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { newPhone, openedWith } from '../../../../test/taro';
import { ME, problem, requestsOf, serve } from '../../../../test/api';
import { byId, show } from '../../../../test/render';
import { ADDRESS } from '../../../../test/samples';
import { useBookingDraft } from '@/features/orders/booking-draft';
import { addressDraft } from './address-draft';
import { districtOf, EMPTY_FORM, faultsOf } from './address-form';
import AddressPage from './index';

const SAVE = 'POST /api/addresses';
const type = (id: string, value: string) => fireEvent.change(byId(id), { target: { value } });
const chooseLocation = () => jest.mocked(Taro.chooseLocation as unknown as jest.Mock);
const PLACE = { name: '翠苑一区', address: '浙江省杭州市西湖区文一路', latitude: '30.28', longitude: '120.12' };

beforeEach(() => {
  newPhone();
  openedWith({});
  addressDraft.getState().drop();
  useBookingDraft.setState({ addressId: null });
  chooseLocation().mockReset().mockResolvedValue(PLACE);
  jest.mocked(Taro.navigateBack as unknown as jest.Mock).mockClear();
  jest.mocked(Taro.showToast as unknown as jest.Mock).mockClear();
});

/** Whether a test waits for what React still has to do; on a phone nobody does. Answers what it was before. */
function actsByItself(acts: boolean): boolean {
  const react = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };
  const before = react.IS_REACT_ACT_ENVIRONMENT ?? false;
  react.IS_REACT_ACT_ENVIRONMENT = acts;
  return before;
}

/** As a browser does it, without a test waiting for what follows. */
function typeByHand(id: string, value: string): void {
  const field = byId(id);
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

const fillIn = async () => {
  fireEvent.click(byId('choose-place'));
  await screen.findByText('已选好地图位置');
  type('detail', ' 12幢2单元301室 ');
  type('contactName', '陈女士');
  type('phone', '13800008000');
};

it('picked on the map and typed, saved and taken for the booking', async () => {
  openedWith({ pick: '1' });
  const seen = serve({ 'GET /api/auth/me': { body: ME }, [SAVE]: { body: ADDRESS } });
  show(<AddressPage />);
  await fillIn();
  fireEvent.click(byId('save-address'));
  await waitFor(() => expect(Taro.navigateBack).toHaveBeenCalled());
  expect(requestsOf(seen, SAVE)[0]?.body).toEqual({
    contactName: '陈女士',
    phone: '13800008000',
    district: '西湖区',
    community: '翠苑一区',
    detail: '12幢2单元301室',
    lat: 30.28,
    lng: 120.12,
    isDefault: false,
  });
  expect(useBookingDraft.getState().addressId).toBe('home');
});

it('names what is missing beside each field and sends nothing', async () => {
  const seen = serve({ 'GET /api/auth/me': { body: ME } });
  show(<AddressPage />);
  fireEvent.click(byId('save-address'));
  expect(await screen.findByText('请填写楼栋、单元和门牌号')).toBeTruthy();
  expect(screen.getByText('请填写11位手机号')).toBeTruthy();
  expect(screen.getByText(/请在地图上选择/)).toBeTruthy();
  expect(requestsOf(seen, SAVE)).toHaveLength(0);
});

it('puts the server’s complaint beside the field it is about', async () => {
  serve({
    'GET /api/auth/me': { body: ME },
    [SAVE]: problem(422, 'VALIDATION_FAILED', '提交的内容有误', {
      fields: [{ path: 'phone', message: '请填写完整的电话号码' }],
    }),
  });
  show(<AddressPage />);
  await fillIn();
  fireEvent.click(byId('save-address'));
  expect(await screen.findByText('请填写完整的电话号码')).toBeTruthy();
  expect(document.getElementById('problem')).toBeNull();
});

it('a refusal of the whole address is said above the form', async () => {
  serve({ 'GET /api/auth/me': { body: ME }, [SAVE]: problem(422, 'OUTSIDE_AREA', '这个地址暂时不在服务范围内') });
  show(<AddressPage />);
  await fillIn();
  fireEvent.click(byId('save-address'));
  expect(await screen.findByText('这个地址暂时不在服务范围内')).toBeTruthy();
  expect(Taro.navigateBack).not.toHaveBeenCalled();
});

it('what was typed is still there after the page was left', async () => {
  serve({ 'GET /api/auth/me': { body: ME } });
  const page = show(<AddressPage />);
  await fillIn();
  page.unmount();
  show(<AddressPage />);
  expect(byId('detail')).toHaveProperty('value', ' 12幢2单元301室 ');
});

it('a key typed while the chosen place is on its way loses neither of the two', async () => {
  serve({ 'GET /api/auth/me': { body: ME } });
  let choose: (place: typeof PLACE) => void = () => undefined;
  chooseLocation().mockReturnValue(new Promise((resolve) => (choose = resolve)));
  show(<AddressPage />);
  fireEvent.click(byId('choose-place'));
  await waitFor(() => expect(chooseLocation()).toHaveBeenCalled());
  const asOnAPhone = actsByItself(false);
  choose(PLACE);
  await Promise.resolve().then(() => undefined);
  // React renders a key at once, and what came from a promise a little later.
  typeByHand('detail', '12幢');
  await new Promise((later) => setTimeout(later, 50));
  actsByItself(asOnAPhone);
  expect(screen.queryByText('已选好地图位置')).not.toBeNull();
  expect(byId('detail')).toHaveProperty('value', '12幢');
  expect(addressDraft.getState().draft).toMatchObject({ community: '翠苑一区', detail: '12幢' });
});

it('a place without a district asks for it', async () => {
  chooseLocation().mockResolvedValue({ ...PLACE, address: '文一路98号' });
  serve({ 'GET /api/auth/me': { body: ME } });
  show(<AddressPage />);
  fireEvent.click(byId('choose-place'));
  await screen.findByText('所在区');
  fireEvent.click(byId('save-address'));
  expect(await screen.findByText('请填写所在的区，如：西湖区')).toBeTruthy();
});

it('closing the map changes nothing, a forbidden map is explained', async () => {
  serve({ 'GET /api/auth/me': { body: ME } });
  chooseLocation().mockRejectedValueOnce({ errMsg: 'chooseLocation:fail cancel' });
  show(<AddressPage />);
  fireEvent.click(byId('choose-place'));
  await waitFor(() => expect(chooseLocation()).toHaveBeenCalledTimes(1));
  expect(Taro.showToast).not.toHaveBeenCalled();
  chooseLocation().mockRejectedValueOnce({ errMsg: 'chooseLocation:fail auth deny' });
  fireEvent.click(byId('choose-place'));
  await waitFor(() => expect(Taro.showToast).toHaveBeenCalled());
});

it('an edited address keeps its number by its mask, and is no draft', async () => {
  openedWith({ id: 'home' });
  const seen = serve({
    'GET /api/auth/me': { body: ME },
    'GET /api/addresses': { body: { items: [ADDRESS] } },
    'PUT /api/addresses/home': { body: ADDRESS },
  });
  show(<AddressPage />);
  await waitFor(() => expect(byId('detail')).toHaveProperty('value', '12幢2单元301室'));
  type('detail', '12幢2单元302室');
  fireEvent.click(byId('save-address'));
  await waitFor(() => expect(Taro.navigateBack).toHaveBeenCalled());
  expect(requestsOf(seen, 'PUT /api/addresses/home')[0]?.body).toMatchObject({
    phone: '138****8000',
    detail: '12幢2单元302室',
  });
  expect(addressDraft.getState().draft).toBeNull();
});

it.each([
  ['浙江省杭州市西湖区文三路90号', '西湖区'],
  ['杭州市余杭区良渚街道', '余杭区'],
  ['浙江省杭州市桐庐县', '桐庐县'],
  ['西湖区', '西湖区'],
  ['西湖区文三路90号', '西湖区'],
  ['文三路90号', ''],
  ['翠苑一区', ''],
  ['文一路翠苑一区', ''],
  ['', ''],
])('the district of %s is %s', (line, district) => {
  expect(districtOf(line)).toBe(district);
});

it('knows an 11-digit number and a mask, nothing else', () => {
  const withPhone = (phone: string) => faultsOf({ ...EMPTY_FORM, phone }).phone;
  expect(['13800008000', '138****8000'].map(withPhone)).toEqual([undefined, undefined]);
  for (const wrong of ['', '1380000800', '138000080000', '23800008000', '138***8000', '13800008 00']) {
    expect(withPhone(wrong)).toBeTruthy();
  }
});
