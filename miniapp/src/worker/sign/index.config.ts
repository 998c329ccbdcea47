export default definePageConfig({ navigationBarTitleText: '完成签字' });
