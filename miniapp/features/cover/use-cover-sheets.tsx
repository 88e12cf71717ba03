import type { AssignmentSettings, CoverView, MemberAvailabilityInput, MemberView } from '@shared/assignment'
import { useState } from 'react'
import { say, sayError } from '@/lib/feedback'
import { useCoverActs } from './cover-data'
import { MemberSheet } from './member-sheet'
import { SettingsSheet } from './settings-sheet'

/** What is over the page: nothing, the settings, or one member. */
export function useCoverSheets(communityId: string, cover: CoverView | undefined, members: MemberView[] | undefined, now: Date) {
  const [open, setOpen] = useState<string>()
  const acts = useCoverActs(communityId)
  const close = () => setOpen(undefined)
  const done = (act: Promise<unknown>, words: string) =>
    act.then(() => {
      close()
      say(words)
    }, sayError)
  const member = members?.find(({ personId }) => personId === open)
  const sheet =
    cover && open === 'settings' ? (
      <SettingsSheet
        settings={cover.settings}
        onSave={(settings: AssignmentSettings) => done(acts.saveSettings(settings), '存下了，看看要不要调')}
        onClose={close}
      />
    ) : cover && member ? (
      <MemberSheet
        member={member}
        settings={cover.settings}
        now={now}
        onSave={(input: MemberAvailabilityInput) => done(acts.agree(member.personId, input), '存下了，也告诉了本人')}
        onClose={close}
      />
    ) : undefined
  return { sheet, openSettings: () => setOpen('settings'), openMember: setOpen }
}
