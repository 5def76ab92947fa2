"""What axe finds wrong with an open page."""
from axe_playwright_python.sync_playwright import Axe

OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
COLOURS = {"resultTypes": ["violations"], "runOnly": ["color-contrast", "link-in-text-block"]}


def violations(page, dark=False):
    """Each broken rule with the places that break it. In the dark, colours alone are looked at: the rest is the same page."""
    results = Axe().run(page.playwright, options=COLOURS if dark else OPTIONS).response
    return [(found["id"], [node["target"] for node in found["nodes"]]) for found in results["violations"]]
