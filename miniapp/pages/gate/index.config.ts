export default definePageConfig({ navigationBarTitleText: '户联网' })
