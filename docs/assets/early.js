// Runs before the first paint: the reader's text size, so that the page does not jump when the app has loaded.
(function () {
  var page = document.documentElement.dataset;
  try {
    var path = new URL(page.root + (page.home || ""), location.href).pathname.replace(/:/g, "%3A");
    var size = localStorage.getItem("ec:" + page.course + ":" + path + "~text");
    if (/^[123]$/.test(size)) page.text = size;
  } catch (denied) {
    return;
  }
})();
