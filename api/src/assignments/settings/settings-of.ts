import { type AssignmentSettings, defaultAssignmentSettings } from '@shared/assignment'
import type { Area } from '../../areas/area.schema'

/** How a community gives its households to members; what it never decided is the default (design §8). */
export const settingsOf = ({ settings }: Pick<Area, 'settings'>): AssignmentSettings => ({
  ...defaultAssignmentSettings,
  ...settings?.assignment,
})
