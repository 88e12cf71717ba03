export default definePageConfig({ navigationBarTitleText: '覆盖与负担' })
