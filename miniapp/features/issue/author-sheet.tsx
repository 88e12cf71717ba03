import type { RevealedAuthorView } from '@shared/issues'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Sheet } from '@/components/sheet/sheet'
import { wordsOf } from '@/lib/api-error'
import { http } from '@/lib/http'
import { call, spokenPhone } from '@/lib/phone-call'

interface Props {
  issueId: string
  onClose: () => void
}

/** Name, number and address of whoever said it, for handlers. Opening it is recorded, so it is asked for once and not kept. */
export function AuthorSheet({ issueId, onClose }: Props) {
  const author = useQuery({
    queryKey: ['author', issueId],
    queryFn: () => http.post<RevealedAuthorView>(`/issues/${issueId}/reveal-author`),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const { name, phone, address } = author.data ?? {}
  return (
    <Sheet
      title={name ?? '反映的人'}
      onClose={onClose}
      acts={phone && <Button words={`打 ${spokenPhone(phone)}`} kind="primary" icon="phone-f" onTap={() => call(phone)} />}
    >
      {author.isPending && <View className="note">正在取…</View>}
      {author.isError && <View className="note">{wordsOf(author.error)}</View>}
      {address && <View>{address}</View>}
      {author.data && <View className="note">{phone ? '这次查看已经记下，对方能看到。' : '没有留电话，可以在下面说一句。'}</View>}
    </Sheet>
  )
}
