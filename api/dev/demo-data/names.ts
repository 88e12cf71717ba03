import type { Random } from './random'

export type Sex = '男' | '女'

const list = (text: string): string[] => text.split(' ')

const surnames = [
  ...list('王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 马 朱 胡 郭 何 高 林 罗 王 李 张 刘 陈 王 李 张'),
  ...list('郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 袁 潘 于 蒋 蔡 余 杜 叶 程 苏 魏 吕 丁 任 沈'),
  ...list('姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 付 方 白 邹 孟 熊 秦 邱 江 尹 薛 闫 段 雷 侯'),
]

/** Given names go with the years: 建国 was not born in 1995, 子涵 not in 1950. */
const givenNames: Record<Sex, readonly { until: number; names: string[] }[]> = {
  男: [
    { until: 1959, names: list('德明 国强 建国 建华 永福 志强 文斌 玉林 长林 振华 宝山 贵生 福来 金生 树林 德海 秋生 凤山 连生 国平') },
    { until: 1979, names: list('志刚 建军 卫东 海涛 立新 国庆 文军 晓东 永强 志勇 伟民 红军 春生 宝成 世杰 广明 学军 少华 占军 凯') },
    { until: 1999, names: list('磊 鹏 超 浩 洋 凡 志远 嘉伟 一鸣 宇 晨 翔 思远 俊杰 子明 博文 天宇 晓峰 振东 楠') },
    { until: 2100, names: list('子轩 浩然 宇航 梓睿 一诺 俊熙 子墨 皓轩 沐阳 辰逸') },
  ],
  女: [
    { until: 1959, names: list('秀英 桂英 玉兰 淑珍 凤英 桂芳 秀兰 玉珍 淑芬 素琴 月英 慧珍 玉梅 翠花 淑芳 爱莲 桂荣 金凤 秀云 素珍') },
    { until: 1979, names: list('丽华 红梅 秀丽 春梅 艳红 丽娟 晓燕 玉芬 海燕 淑敏 建英 立萍 雪梅 文霞 桂玲 玉洁 冬梅 亚琴 爱华 彩霞') },
    { until: 1999, names: list('静 婷 雪 倩 敏 莹 佳 晓雪 文静 雨晴 思思 梦瑶 丹 娜 晶 欣然 子琪 一帆 诗雨 慧') },
    { until: 2100, names: list('子涵 欣怡 梓萱 雨桐 可馨 诗涵 一涵 佳怡 若曦 语彤') },
  ],
}

/** A synthetic name of somebody born in that year. */
export function inventName(random: Random, sex: Sex, birthYear: number, surname = random.pick(surnames)): string {
  const names = givenNames[sex].find(({ until }) => birthYear <= until)?.names ?? ['明']
  return `${surname}${random.pick(names)}`
}

export const surnameOf = (name: string): string => [...name][0] ?? ''
