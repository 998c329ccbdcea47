export default definePageConfig({ navigationBarTitleText: '指定用料' });
