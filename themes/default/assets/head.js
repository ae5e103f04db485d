/* Runs before the page is painted, so that neither the colours nor the size of the text jump, and no line under
   it comes and goes. It is a file and not a line
   in the page because the page's policy allows no inline script. */
(function (root) {
  'use strict';
  var prefs = {};
  // Storage may be refused (private windows, some settings on file://): then the page follows the system.
  try { prefs = JSON.parse(localStorage.getItem('rapporteur') || '{}') || {}; } catch (e) { prefs = {}; }
  root.classList.add('has-js');
  if (prefs.theme && prefs.theme !== 'auto') root.setAttribute('data-theme', prefs.theme);
  if (prefs.size && prefs.size !== 'm') root.setAttribute('data-size', prefs.size);
  if (prefs.terms === false) root.setAttribute('data-terms', 'off');
  window.rapporteurPrefs = prefs;
})(document.documentElement);
