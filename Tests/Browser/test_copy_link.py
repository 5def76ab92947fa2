"""The link beside a lesson copies the lesson's lasting address."""


def test_copies_the_address_of_a_lesson_and_says_so(chromium, site):
    address = site.url(site.example("report"))
    with chromium.page(shared=False) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site.server.origin)
        page.open(address)
        for lesson in ("s5-in-1", "s9-1"):
            page.evaluate("id => document.querySelector(`a.anchor[href='#${id}']`).focus()", lesson)
            page.press("Enter")
            page.wait("id => navigator.clipboard.readText().then(text => text.endsWith('#' + id))", lesson)
            assert page.evaluate("() => navigator.clipboard.readText()") == address + "#" + lesson
            assert page.wait("() => document.querySelector('[role=status]').innerText.trim()")


REFUSE = """
  navigator.clipboard.writeText = () => Promise.reject(new Error("refused"))
  document.execCommand = () => false
"""


def test_says_so_when_the_address_cannot_be_copied(chromium, site):
    with chromium.page(shared=False) as page:
        page.playwright.add_init_script(REFUSE)
        page.open(site.url(site.example("report")))
        page.evaluate("() => document.querySelector(`a.anchor[href='#s9-1']`).focus()")
        page.press("Enter")
        words = page.wait("() => document.querySelector('[role=status]').innerText.trim()")
        assert words == page.evaluate("() => document.querySelector('[role=status]').dataset.failed")
