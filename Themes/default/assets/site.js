// The pages read in full without this file. It copies a row's address, and marks the part being read in the contents.
(function () {
  "use strict";

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
})();
