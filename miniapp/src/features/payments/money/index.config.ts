export default definePageConfig({ navigationBarTitleText: '红包与到账', enablePullDownRefresh: true });
