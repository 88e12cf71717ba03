import { WorkbenchPage } from '@/features/workbench/workbench-page'

export default WorkbenchPage
