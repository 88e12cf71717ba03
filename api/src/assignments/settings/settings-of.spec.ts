import { defaultAssignmentSettings } from '@shared/assignment'
import { settingsOf } from './settings-of'

const desk = { deskPhone: '', emergencyPhone: '119', standingDuty: {} }

describe('settingsOf', () => {
  it('is the default where a community decided nothing', () => {
    expect(settingsOf({})).toEqual(defaultAssignmentSettings)
    expect(settingsOf({ settings: desk })).toEqual(defaultAssignmentSettings)
  })

  it('is what it decided', () => {
    const assignment = { min: 3, max: 8, border: 'building' as const, countsOwnHome: true, appliesRepairs: true }
    expect(settingsOf({ settings: { ...desk, assignment } })).toEqual(assignment)
  })
})
