import {
  type BoardCell,
  type BoardMember,
  type BoardView,
  type CoverFigures,
  defaultAssignmentSettings,
  type PlanCost,
  type PlanGateView,
} from '@shared/assignment'
import { buildMe } from '../../testing/build-views'

const id = (nth: number) => nth.toString(16).padStart(24, '0')

export const communityId = id(70)
export const planId = id(300)
export const otherPlanId = id(301)
export const gateId = id(41)
export const secondGateId = id(42)
export const personId = { zhou: id(1), chen: id(2), wei: id(3) }

export const buildSecretary = (change: Parameters<typeof buildMe>[0] = {}) =>
  buildMe({
    name: '陈晓雯',
    device: 'desk',
    appointments: [{ role: 'communitySecretary', areaId: communityId, areaName: '通瑞嘉苑社区', communityId }],
    ...change,
  })

export const buildFigures = (change: Partial<CoverFigures> = {}): CoverFigures => ({
  households: 7,
  covered: 4,
  uncovered: 3,
  outsideLimits: 1,
  sameGate: 3,
  membersUsed: 2,
  membersInReserve: 1,
  moved: 0,
  ...change,
})

const noCost: PlanCost = { uncovered: 0, shortfall: 0, idle: 0, moves: 0, distance: 0, imbalance: 0 }

const member = (personId: string, name: string, load: number, loadNow: number): BoardMember => ({
  personId,
  name,
  gateName: '3号楼1单元',
  load,
  loadNow,
  max: 10,
})

const cell = (nth: number, room: string, from: number, to: number, more: Partial<BoardCell> = {}): BoardCell => ({
  householdId: id(100 + nth),
  room,
  floor: Number(room.slice(0, -2)),
  from,
  to,
  ...more,
})

/** The present of a small community: two gates, three party members, three households without a contact. */
export const buildPresent = (change: Partial<BoardView> = {}): BoardView => ({
  settings: { ...defaultAssignmentSettings, border: 'building' },
  now: buildFigures(),
  members: [member(personId.zhou, '周桂兰', 2, 2), member(personId.chen, '陈建国', 1, 1), member(personId.wei, '魏桂兰', 0, 0)],
  buildings: [
    {
      id: id(40),
      name: '3号楼',
      gates: [
        {
          id: gateId,
          name: '1单元',
          fullName: '3号楼1单元',
          cells: [cell(1, '101', 0, 0, { own: true }), cell(2, '102', 0, 0), cell(3, '201', 0, 0), cell(4, '202', 1, 1)],
        },
        {
          id: secondGateId,
          name: '2单元',
          fullName: '3号楼2单元',
          cells: [cell(5, '101', -1, -1), cell(6, '102', -1, -1), cell(7, '201', -1, -1)],
        },
      ],
    },
  ],
  reserve: [],
  ...change,
})

/** A plan for it: 202 goes from 陈建国 to 周桂兰, two of the three get 魏桂兰, one is left. */
export function buildPlan(change: Partial<NonNullable<BoardView['plan']>> = {}, board: Partial<BoardView> = {}): BoardView {
  const present = buildPresent()
  const planned = [0, 0, 0, 0, 2, 2, -1]
  return {
    ...present,
    plan: {
      id: planId,
      communityId,
      kind: 'fresh',
      status: 'draft',
      rev: 3,
      createdAt: '2026-09-22T06:10:00Z',
      createdBy: '陈晓雯',
      figures: buildFigures({ covered: 6, uncovered: 1, moved: 3 }),
      cost: { ...noCost, uncovered: 1, moves: 1 },
      bound: { ...noCost, uncovered: 1, moves: 1 },
      proven: true,
      stale: false,
      done: 0,
      conflicts: [],
      ...change,
    },
    members: [member(personId.zhou, '周桂兰', 3, 2), member(personId.chen, '陈建国', 0, 1), member(personId.wei, '魏桂兰', 2, 0)],
    buildings: present.buildings.map((building) => ({
      ...building,
      gates: building.gates.map((gate) => ({
        ...gate,
        cells: gate.cells.map((each) => ({ ...each, to: planned[Number.parseInt(each.householdId, 16) - 101] ?? -1 })),
      })),
    })),
    shortage: {
      uncovered: 1,
      wanted: [{ gateId: secondGateId, gateName: '3号楼2单元', missing: 1, members: 1 }],
      membersWanted: 1,
      higherLimits: [
        { max: 11, uncovered: 1 },
        { max: 12, uncovered: 0 },
      ],
    },
    reserve: [{ personId: personId.chen, name: '陈建国', gateName: '3号楼1单元', why: '同单元的都排好了' }],
    ...board,
  }
}

export const buildGate = (change: Partial<PlanGateView> = {}): PlanGateView => ({
  gateId,
  fullName: '3号楼1单元',
  households: [
    {
      householdId: id(102),
      room: '102',
      floor: 1,
      contact: { personId: personId.zhou, name: '周桂兰' },
      from: { personId: personId.zhou, name: '周桂兰' },
      pinned: false,
      reason: '同单元，原联户党员，3 户',
    },
    {
      householdId: id(104),
      room: '202',
      floor: 2,
      contact: { personId: personId.zhou, name: '周桂兰' },
      from: { personId: personId.chen, name: '陈建国' },
      pinned: true,
      excluded: [{ personId: personId.wei, name: '魏桂兰' }],
      reason: '社区指定，同单元，3 户',
    },
  ],
  members: [
    { personId: personId.zhou, name: '周桂兰', gateName: '3号楼1单元', load: 3, max: 10, distance: 0 },
    { personId: personId.wei, name: '魏桂兰', gateName: '3号楼2单元', load: 10, max: 10, distance: 1 },
  ],
  ...change,
})
