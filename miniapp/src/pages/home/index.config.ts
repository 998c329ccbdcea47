export default definePageConfig({ navigationBarTitleText: '到位', enablePullDownRefresh: true });
