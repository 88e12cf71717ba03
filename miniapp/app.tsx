import { QueryClientProvider } from '@tanstack/react-query'
import type { PropsWithChildren } from 'react'
import { queryClient } from './lib/query'
import { startSession } from './lib/session'
import './styles/tokens.scss'
import './styles/base.scss'
import './components/icon/icon-shapes.scss'

startSession()

export default function App({ children }: PropsWithChildren) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
