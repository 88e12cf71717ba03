import type { PersonaView } from '@shared/accounts'
import { knownPhones } from '../demo-data/phones'
import { openidOf } from '../demo-seed/demo-openid'

const persona = (name: keyof typeof knownPhones, role: string, line: string, tryThis: string, path: string): PersonaView => ({
  openid: openidOf(knownPhones[name]),
  name,
  role,
  line,
  tryThis,
  path,
})

/** The six one may be; each signs in by wx.login and the roster's number like everybody else. */
export const demoPersonas: readonly PersonaView[] = [
  persona('李秀珍', '居民', '72 岁，3号楼2单元 302', '说一句“电梯停了”，看是谁来接', '/pages/building/index'),
  persona('周桂兰', '联户党员', '联系 8 户，住 501', '接下 302 刚说的厨房滴水', '/packages/home/my-households/index'),
  persona('赵淑英', '楼门长', '3号楼2单元', '3 个人申请住进来，有 1 个对不上', '/packages/home/requests/index'),
  persona('王建国', '值班员', '物业前台，什么事都先到这里', '到场、写原因、拍照办结', '/pages/workbench/index'),
  persona('陈晓雯', '社区书记', '通瑞嘉苑社区，1,080 户', '把新名册导进来，看每一行怎么处理', '/pages/workbench/index'),
  persona('郭卫东', '街道', '潞邑街道', '看街道的人登录以后是什么样', '/pages/me/index'),
]

/** Where one signs in at a desk, and what a browser that nobody signed in may open. */
export const deskPath = '/packages/office/desk-sign-in/index'
export const gatePath = '/pages/gate/index'
/** 3号楼2单元, as the roster import named it. */
export const shownGate = '3号楼2单元'
