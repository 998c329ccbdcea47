export default defineAppConfig({
  pages: ['pages/home/index', 'pages/orders/index', 'pages/me/index'],
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
