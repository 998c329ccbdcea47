export default definePageConfig({ navigationBarTitleText: '工资单', enablePullDownRefresh: true });
