export default definePageConfig({ navigationBarTitleText: '多久有人管' })
