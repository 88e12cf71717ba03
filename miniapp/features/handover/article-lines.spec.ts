import { articleLines, readArticles } from './article-lines'

describe('readArticles', () => {
  it('reads what articleLines wrote, and what is typed without spaces', () => {
    const articles = [
      { name: '钥匙', count: 2, unit: '把' },
      { name: '对讲机', count: 12, unit: '台' },
    ]
    expect(readArticles(articleLines(articles))).toEqual({ articles })
    expect(readArticles(' 钥匙2把\n\n对讲机 12台 ')).toEqual({ articles })
  })

  it('names the line that says no number, none, or too many', () => {
    for (const wrong of ['钥匙两把', '钥匙 0 把', '钥匙 100 把', '2 把']) expect(readArticles(`手电 1 个\n${wrong}`).wrong).toBe(wrong)
  })
})
