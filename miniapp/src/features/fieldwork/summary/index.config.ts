export default definePageConfig({ navigationBarTitleText: '服务总结', enablePullDownRefresh: true });
