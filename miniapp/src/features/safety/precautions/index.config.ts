export default definePageConfig({ navigationBarTitleText: '安全信息' });
