"""Pages are small enough for a slow telephone. Sizes are those of the files, not compressed unless it is said."""
import gzip

KILOBYTE = 1000


def size(files):
    return sum(file.stat().st_size for file in files)


def test_keeps_report_pages_under_60_kB(site):
    assert max(len(site.html(path)) for path in site.paths_of("report")) < 60 * KILOBYTE


def test_keeps_every_other_page_under_100_kB(site):
    assert max(len(site.html(path)) for path in site.paths()) < 100 * KILOBYTE


def test_keeps_style_under_30_kB(site):
    volumes = set(site.folder.glob("assets/volume*.css"))  # loaded by the printable volume alone
    assert 0 < size(set(site.folder.rglob("*.css")) - volumes) < 30 * KILOBYTE
    assert 0 < size(volumes) < 8 * KILOBYTE


def compressed(*files):
    return sum(len(gzip.compress(file.read_bytes(), 9)) for file in files)


def test_keeps_search_under_15_kB_compressed(site):
    assets = site.folder / "assets"
    assert compressed(assets / "search.js", assets / "search-engine.js") <= 15 * KILOBYTE


def test_keeps_the_script_of_every_page_under_3_kB_compressed(site):
    assert compressed(site.folder / "assets" / "site.js") < 3 * KILOBYTE


def test_keeps_fonts_under_40_kB(site):
    assert 0 < size(site.folder.rglob("*.woff2")) < 40 * KILOBYTE
