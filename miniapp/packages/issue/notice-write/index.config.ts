export default definePageConfig({ navigationBarTitleText: '贴告知单' })
