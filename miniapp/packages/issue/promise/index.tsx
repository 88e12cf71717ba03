import { PromisePage } from '@/features/promise/promise-page'

export default PromisePage
