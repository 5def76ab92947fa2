"""Pages fit the screen, from a small phone to a desk."""
from browsers import SETTLED

WIDTHS = (320, 768, 1280)

# What sticks out sideways, unless it sits in a box that scrolls by itself, as a wide table may.
STICKS_OUT = """() => {
  const width = document.documentElement.clientWidth
  const scrolls = box => box !== document.documentElement && box !== document.body
    && ["auto", "scroll"].includes(getComputedStyle(box).overflowX)
  const inScroller = element => {
    for (let box = element.parentElement; box; box = box.parentElement) if (scrolls(box)) return true
    return false
  }
  const found = [...document.body.querySelectorAll("*")].filter(element => {
    const { left, right, width: own } = element.getBoundingClientRect()
    return own > 1 && right > 0 && (right > width + 1 || left < -1) && !inScroller(element)
  }).map(element => element.outerHTML.slice(0, 80))
  if (document.documentElement.scrollWidth > width) found.push("the page scrolls to " + document.documentElement.scrollWidth)
  return found
}"""


def test_fits_every_screen_without_sideways_scrolling(browser, site, kind):
    with browser.page() as page:
        page.open(site.url(site.example(kind)))
        page.wait(SETTLED)
        problems = {}
        for width in WIDTHS:
            page.size(width)
            problems[width] = page.evaluate(STICKS_OUT)
    assert problems == {width: [] for width in WIDTHS}
