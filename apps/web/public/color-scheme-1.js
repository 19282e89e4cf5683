// Runs before the first paint so that a dark page never flashes white. A file of its own: the content
// security policy allows no inline script.
// Files are served as unchangeable: a change of this one takes a new number.
(function () {
  var stored = null;
  try {
    stored = localStorage.getItem('relais.color-scheme');
  } catch (error) {
    stored = null;
  }
  var dark = stored === 'dark' || (stored !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
