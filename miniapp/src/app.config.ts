export default defineAppConfig({
  pages: ['pages/home/index', 'pages/orders/index', 'pages/me/index'],
  subPackages: [
    { root: 'features/catalog', pages: ['service/index'] },
    { root: 'features/identity', pages: ['addresses/index', 'address/index'] },
    { root: 'features/pricing', pages: ['coupons/index'] },
    { root: 'features/payments', pages: ['money/index'] },
    { root: 'features/scheduling', pages: ['slots/index'] },
    {
      root: 'features/orders',
      pages: ['confirm/index', 'booked/index', 'visit/index', 'move/index', 'agreement/index'],
    },
    { root: 'features/waitlist', pages: ['list/index'] },
    { root: 'features/messaging', pages: ['inbox/index'] },
    { root: 'features/contracts', pages: ['plan/index', 'contract/index'] },
    { root: 'features/stays', pages: ['days/index', 'confirm/index', 'stay/index'] },
    { root: 'features/fieldwork', pages: ['sign-off/index'] },
    { root: 'features/feedback', pages: ['rate/index'] },
    { root: 'features/complaints', pages: ['file/index', 'case/index', 'list/index'] },
    {
      root: 'worker',
      pages: [
        'today/index',
        'roster/index',
        'leave/index',
        'visit/index',
        'check-in/index',
        'step/index',
        'sign/index',
      ],
    },
  ],
  preloadRule: {
    'pages/home/index': {
      network: 'all',
      packages: ['features/catalog', 'features/scheduling', 'features/identity', 'features/orders'],
    },
  },
  tabBar: {
    color: '#5C6A64',
    selectedColor: '#0B6E55',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      {
        pagePath: 'pages/home/index',
        text: '首页',
        iconPath: 'assets/tab/home.png',
        selectedIconPath: 'assets/tab/home-on.png',
      },
      {
        pagePath: 'pages/orders/index',
        text: '预约',
        iconPath: 'assets/tab/orders.png',
        selectedIconPath: 'assets/tab/orders-on.png',
      },
      {
        pagePath: 'pages/me/index',
        text: '我的',
        iconPath: 'assets/tab/me.png',
        selectedIconPath: 'assets/tab/me-on.png',
      },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  sitemapLocation: 'sitemap.json',
  __usePrivacyCheck__: true,
  requiredPrivateInfos: ['getLocation', 'chooseLocation'],
  permission: {
    'scope.userLocation': { desc: '用于选择上门地址，以及服务人员到达时的位置核对' },
  },
  window: {
    navigationBarTitleText: '到位',
    navigationBarBackgroundColor: '#F4F7F5',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F4F7F5',
    backgroundTextStyle: 'dark',
  },
});
