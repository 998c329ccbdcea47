export default definePageConfig({ navigationBarTitleText: '星级主页', enablePullDownRefresh: true });
