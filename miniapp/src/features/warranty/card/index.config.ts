export default definePageConfig({ navigationBarTitleText: '质保卡', enablePullDownRefresh: true });
