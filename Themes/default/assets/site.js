// The pages read in full without this file. It copies a row's address, marks the part being read in the contents,
// leads from a report to the comparison of two, and marks what a reader who comes from a search was looking for.
(function () {
  "use strict";

  // A page that moved: on to its new address, at the same lesson, whatever that is called there.
  var moved = document.getElementById("moved-to");
  if (moved) {
    var lesson = document.getElementById(location.hash.slice(1));
    var there = lesson && lesson.closest(".gone");
    location.replace(there ? there.querySelector("a").href : moved.href.replace(/#.*$/, "") + location.hash);
  }

  // From a disk no page can fetch another: here it tells itself to the page that opened it in a frame, /compare/.
  var isOnDisk = location.protocol === "file:";
  if (isOnDisk && window.parent !== window) window.parent.postMessage(document.documentElement.outerHTML, "*");

  document.querySelectorAll("[data-script-href]").forEach(function (link) {
    link.href = link.dataset.scriptHref.replace("?", isOnDisk ? "index.html?" : "?");
  });

  var status = document.getElementById("copy-status");

  // The address to share: this page's own, or, for a copy opened from a disk, the one on the web.
  function address(link) {
    var canonical = document.querySelector("link[rel=canonical]");
    var page = location.protocol === "file:" && canonical ? canonical.href : location.href.replace(/[?#].*$/, "");
    return page + link.hash;
  }

  function copyByHand(text) {
    var field = document.createElement("textarea");
    field.value = text;
    field.className = "hidden";
    document.body.appendChild(field);
    field.select();
    var done = document.execCommand("copy");
    field.remove();
    return done ? Promise.resolve() : Promise.reject();
  }

  function copy(text) {
    if (!navigator.clipboard) return copyByHand(text);
    return navigator.clipboard.writeText(text).catch(function () { return copyByHand(text); });
  }

  var clearing;
  function say(text) {
    clearTimeout(clearing);
    status.textContent = text;
    clearing = setTimeout(function () { status.textContent = ""; }, 4000);
  }

  // The link is followed as well, so that the row is marked and the address bar shows it.
  if (status) {
    document.addEventListener("click", function (event) {
      var link = event.target.closest("a.anchor");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      copy(address(link)).then(
        function () { say(status.dataset.copied); },
        function () { say(status.dataset.failed); }
      );
      link.focus();
    });
  }

  // The part that crosses the upper third of the window is the one being read.
  var entries = {};
  document.querySelectorAll(".side .contents-list a").forEach(function (link) {
    entries[link.hash.slice(1)] = link;
  });
  var parts = document.querySelectorAll(".part");
  if (parts.length && "IntersectionObserver" in window) {
    var observer = new IntersectionObserver(function (changes) {
      changes.forEach(function (change) {
        var link = entries[change.target.id];
        if (!link) return;
        if (change.isIntersecting) link.setAttribute("aria-current", "location");
        else link.removeAttribute("aria-current");
      });
    }, { rootMargin: "-33% 0px -66% 0px" });
    parts.forEach(function (part) { observer.observe(part); });
  }

  // ---- What was searched for: `?q=`, once for each wording. The browser paints it, the text stays as it is. ----

  var BLOCKS = "p, li, td, th, dt, dd, h1, h2, h3, h4, blockquote, figcaption, pre, summary, div, section, main";
  var UNSEEN = "nav, caption, .hidden, .anchor, script, noscript";
  var queries = new URLSearchParams(location.search).getAll("q").filter(Boolean);
  var main = document.querySelector("main");

  // The texts of an element with the nodes that make them up: one for each block, and for each line of it.
  function textsIn(root) {
    var walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), texts = [], text, node;
    while ((node = walker.nextNode())) {
      if (node.parentElement.closest(UNSEEN)) continue;
      var block = node.parentElement.closest(BLOCKS), before = node.previousSibling;
      if (!text || text.block !== block || (before && before.nodeName === "BR")) {
        text = { block: block, nodes: [], data: "" };
        texts.push(text);
      }
      text.nodes.push(node);
      text.data += node.data;
    }
    return texts;
  }

  function rangeOf(nodes, start, end) {
    var range = document.createRange(), place = 0;
    nodes.forEach(function (node) {
      var next = place + node.length;
      if (start >= place && start < next) range.setStart(node, start - place);
      if (end > place && end <= next) range.setEnd(node, end - place);
      place = next;
    });
    return range;
  }

  // The lesson that the address names comes first, the rest of the page in slices of a few milliseconds.
  function markMatches() {
    var match = new Highlight(), target = document.querySelector(":target");
    var isFirst = function (text) { return target && target.contains(text.nodes[0]); };
    var texts = textsIn(main), rest = texts.filter(function (text) { return !isFirst(text); });
    function mark(text) {
      queries.forEach(function (query) {
        botrian.marks(query, text.data).forEach(function (place) {
          match.add(rangeOf(text.nodes, place[0], place[1]));
        });
      });
    }
    function go() {
      for (var end = performance.now() + 8; rest.length && performance.now() < end;) mark(rest.shift());
      if (rest.length) setTimeout(go);
    }
    CSS.highlights.set("match", match);
    texts.filter(isFirst).forEach(mark);
    setTimeout(go);
  }

  if (queries.length && main && !document.getElementById("search-app") && window.Highlight && CSS.highlights) {
    var engine = document.createElement("script");
    engine.src = document.currentScript.src.replace(/[^/]*$/, "search-engine.js");
    engine.onload = markMatches;
    document.head.appendChild(engine);
  }
})();
