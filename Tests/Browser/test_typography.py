"""Thai line breaking: what belongs together stays on one line, at any width."""

WIDTHS = range(60, 501, 11)

# A line may not begin with ๆ or ฯ, nor end inside these. Where even the shortest piece that may stand alone is
# wider than its box, a browser has to break somewhere; such places are counted, not judged.
BROKEN = r"""() => {
  const whole = /[^\s\u00a0\u2060][\s\u00a0\u2060]*[ๆฯ]|[๕5][\s\u00a0]ส(?![\u0e01-\u0e5b])|พ\.ศ\.[\s\u00a0][๐-๙\d]{4}/gu
  const words = new Intl.Segmenter("th", { granularity: "word" })
  const blockOf = node => {
    let box = node.parentElement
    while (getComputedStyle(box).display.startsWith("inline")) box = box.parentElement
    return box
  }
  const blocks = new Map()
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const box = blockOf(walker.currentNode)
    if (!box.checkVisibility()) continue
    if (!blocks.has(box)) blocks.set(box, [])
    blocks.get(box).push(walker.currentNode)
  }
  const result = { broken: [], judged: 0, excused: 0 }
  for (const [box, nodes] of blocks) {
    const text = nodes.map(node => node.data).join("")
    const rectangleOf = at => {
      let node = 0
      while (at >= nodes[node].length) at -= nodes[node++].length
      const range = document.createRange()
      range.setStart(nodes[node], at)
      range.setEnd(nodes[node], at + 1)
      return range.getBoundingClientRect()
    }
    for (const match of text.matchAll(whole)) {
      // A mark above or below a consonant has no place of its own: measure from its word's first letter.
      let start = match.index
      for (const word of words.segment(text.slice(0, match.index + 1))) start = word.index
      const first = rectangleOf(match.index), last = rectangleOf(match.index + match[0].length - 1)
      if (!last.height) continue
      const style = getComputedStyle(box)
      const room = box.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
      let needed = 0
      for (let at = start; at < match.index + match[0].length; at++) needed += rectangleOf(at).width
      if (needed > room) { result.excused++; continue }
      result.judged++
      if (last.top - first.top > first.height / 2) result.broken.push(text.slice(start, match.index + match[0].length))
    }
  }
  return result
}"""


def test_keeps_thai_phrases_on_one_line_at_any_width(browser, site):
    broken, judged = [], 0
    with browser.page() as page:
        for path in site.paths_of("report"):
            page.open(site.url(path))
            page.evaluate("() => document.fonts.ready.then(() => true)")
            for width in WIDTHS:
                page.size(width)
                found = page.evaluate(BROKEN)
                judged += found["judged"]
                broken += ["%s at %d px: %s" % (path, width, phrase) for phrase in found["broken"]]
    assert broken == []
    assert judged > 1000, "too few phrases were looked at to say anything"
