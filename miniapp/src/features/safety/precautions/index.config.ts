export default definePageConfig({ navigationBarTitleText: '上门安全信息' });
