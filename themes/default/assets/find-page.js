/* The page of search: the address holds what is asked and what is chosen, so that it can be kept, sent and gone back to. What is
   shown is made by find.js.

   1 what is asked  2 the parts of the page  3 results  4 choices  5 asking  6 the address */
(function () {
  'use strict';
  const { make, say, ask, tongue, inTongue, ownLanguage, marked, documentOf, called, addressOf, alsoList, lead, elsewhere, recent, recentList, help, see, sorry, kinds, languages } = window.rapporteurFind;
  const doc = document;
  const box = doc.getElementById('find-box');
  const place = doc.getElementById('found');
  const title = doc.title;
  const few = 20;

  // 1 what is asked -------------------------------------------------------------------------------------------------
  // Each choice: its name for the engine, its name in the address, its heading, how its values are called, and their order.
  const parts = ['body', 'annex', 'appendix', 'summary', 'cover', 'notes'];
  const order = (list) => (a, b) => list.indexOf(a) - list.indexOf(b);
  const facets = [
    { key: 'languages', param: 'in', head: say('search-by-language'), name: (code) => make('bdi', inTongue(code), tongue(code).name), sort: () => order(languages.map(({ code }) => code)) },
    { key: 'works', param: 'doc', head: say('search-by-document'), name: workName, sort: (counts) => (a, b) => (counts[b] || 0) - (counts[a] || 0) || (a < b ? -1 : 1) },
    { key: 'years', param: 'year', head: say('search-by-year'), name: (year) => year || say('undated'), sort: () => (a, b) => (a < b ? 1 : -1) },
    { key: 'kinds', param: 'kind', head: say('search-by-kind'), name: (kind) => kinds[kind] || kind, sort: (counts) => (a, b) => (counts[b] || 0) - (counts[a] || 0) || (a < b ? -1 : 1) },
    { key: 'parts', param: 'part', head: say('search-by-part'), name: (part) => (parts.includes(part) ? say('search-part-' + part) : part), sort: () => order(parts) },
  ];
  let works = {};
  function workName(slug) {
    const work = works[slug];
    return work ? documentOf(work) : slug;
  }
  function read() {
    const asked = new URLSearchParams(location.search);
    const chosen = Object.fromEntries(facets.map(({ key, param }) => [key, asked.getAll(param)]));
    return { query: asked.get('q') || '', wide: asked.get('wide') !== '0', shown: Math.min(Math.max(few, Number(asked.get('n')) || 0), 1000), chosen };
  }
  function write(how) {
    const asked = new URLSearchParams();
    const text = state.query.trim();
    if (text) asked.set('q', text);
    facets.forEach(({ key, param }) => state.chosen[key].forEach((value) => asked.append(param, value)));
    if (!state.wide) asked.set('wide', '0');
    if (state.shown > few) asked.set('n', state.shown);
    const address = location.pathname + (String(asked) ? '?' + asked : '');
    // Refused on some file:// pages: only the address lags.
    try { if (address !== location.pathname + location.search) history[how](null, '', address); } catch (e) { /* see above */ }
    doc.title = text ? text + ' · ' + title : title;
    // The same query in another language of the site.
    doc.querySelectorAll('a[data-language]').forEach((link) => { link.href = link.getAttribute('href').replace(/[?#].*$/, '') + location.search; });
  }
  let state = read();
  const isChosen = () => facets.some(({ key }) => state.chosen[key].length);

  // 2 the parts of the page -----------------------------------------------------------------------------------------
  const said = make('p', { class: 'find-said', role: 'status' });
  const also = make('div', { class: 'find-also', hidden: '' });
  const jumps = make('ul', { class: 'jumps', 'aria-label': say('search-jump'), hidden: '' });
  const hits = make('ol', { class: 'hits', 'aria-label': say('search-results') });
  const more = make('button', { type: 'button', class: 'plainly more', hidden: '' }, say('search-more'));
  const rest = make('div', { class: 'find-rest', hidden: '' });
  const chosenCount = make('span', { class: 'n' });
  const choices = make('div', { class: 'choices-in' });
  const clear = make('button', { type: 'button', class: 'plainly', hidden: '' }, say('search-clear'));
  const sifting = make('details', { class: 'facets', hidden: '' }, make('summary', {}, say('search-filters'), ' ', chosenCount), choices, clear);
  place.append(make('div', { class: 'find-cols' }, sifting, make('div', { class: 'find-results' }, said, also, jumps, hits, more, rest)));
  // Beside the results the choices are open; above them they are shut, until somebody opens them.
  const wideScreen = matchMedia('(min-width: 60rem)');
  const fold = () => { sifting.open = wideScreen.matches; };
  wideScreen.addEventListener('change', fold);
  fold();

  // 3 results -------------------------------------------------------------------------------------------------------
  let found = [];
  function hitLine(hit) {
    const link = make('a', { href: addressOf(hit) }, ...(hit.label ? [make('bdi', inTongue(hit.lang), hit.label)] : [make('bdi', {}, called(hit.work))]));
    // A place without a name of its own is called by its document.
    const line = make('p', { class: 'hit-line' }, documentOf(hit.label ? hit.work : { short: hit.work.symbol && hit.work.short }));
    if (!ownLanguage(hit.lang)) line.append(' ', make('span', { class: 'tongue', ...inTongue(hit.lang) }, tongue(hit.lang).name));
    if (hit.via) line.append(' ', make('span', { class: 'via' }, say('search-via')));
    const others = make('p', { class: 'hit-in' }, make('span', { class: 'heard' }, say('also-in')),
      ...hit.others.flatMap((other) => [' ', make('a', { href: addressOf(other), hreflang: tongue(other.lang).tag, ...inTongue(other.lang) }, tongue(other.lang).name)]));
    const text = make('p', { class: 'hit-text', ...inTongue(hit.lang) }, ...marked(hit, 400, 560));
    const item = make('li', { class: 'hit' }, make('h2', { class: 'hit-place' }, link), line, text, ...(hit.others.length ? [others] : []));
    link.addEventListener('click', (event) => {
      recent.add(state.query.trim());
      if (!elsewhere(event)) lead(event, link, hit);
    });
    return item;
  }
  function show(answer, added) {
    works = { ...works, ...answer.works };
    found = added ? found.concat(answer.hits) : answer.hits;
    const lines = answer.hits.map(hitLine);
    if (added) hits.append(...lines);
    else hits.replaceChildren(...lines);
    jumps.hidden = !answer.jumps.length;
    jumps.replaceChildren(...answer.jumps.map((jump) => make('li', {}, make('span', { class: 'k' }, say('search-jump')), ' ',
      make('a', { href: addressOf(jump), class: 'hit-place' }, make('bdi', inTongue(jump.lang), jump.label || called(jump.work))), ' ', documentOf(jump.work))));
    also.hidden = !answer.also.length;
    widened.checked = state.wide;
    alsoWords.replaceChildren(...(state.wide ? [say('search-also'), ...alsoList(answer.also, true)] : []));
    more.hidden = found.length >= answer.total;
    const number = answer.total ? say('search-found', answer.total) : '';
    const none = isChosen() ? say('search-none-filtered', state.query.trim()) : say('search-none', state.query.trim());
    said.textContent = !answer.total ? (answer.jumps.length ? '' : none) : more.hidden ? number : say('search-shown', number, found.length);
    rest.hidden = Boolean(answer.total || answer.jumps.length);
    rest.replaceChildren(...(rest.hidden ? [] : [make('p', {}, say('search-none-all') + ' ' + say('search-none-try')), see()]));
    showChoices(answer);
    if (added && lines.length) lines[0].querySelector('a').focus();
  }
  const widened = make('input', { type: 'checkbox' });
  const alsoWords = make('p', {});
  also.append(make('label', { class: 'ck' }, widened, make('span', {}, say('search-widen'))), alsoWords);
  widened.addEventListener('change', () => { state.wide = widened.checked; state.shown = few; write('pushState'); run(); });
  more.addEventListener('click', () => {
    const offset = found.length;
    state.shown = offset + few;
    write('replaceState');
    run(offset);
  });

  // 4 choices -------------------------------------------------------------------------------------------------------
  const opened = new Set();
  const most = 8;
  function showChoices(answer) {
    const held = doc.activeElement && choices.contains(doc.activeElement) ? doc.activeElement : null;
    const made = [];
    for (const facet of facets) {
      const counts = answer.counts[facet.key] || {};
      const chosen = state.chosen[facet.key];
      const values = Array.from(new Set(Object.keys(counts).filter((value) => counts[value]).concat(chosen))).sort(facet.sort(counts));
      // One value is no choice.
      if (values.length < 2 && !chosen.length) continue;
      const open = opened.has(facet.key);
      const shown = open ? values : values.filter((value, index) => index < most || chosen.includes(value));
      const list = make('ul', {}, ...shown.map((value) => {
        const input = make('input', { type: 'checkbox', name: facet.param, value });
        input.checked = chosen.includes(value);
        input.addEventListener('change', () => {
          state.chosen[facet.key] = input.checked ? chosen.concat(value) : chosen.filter((other) => other !== value);
          state.shown = few;
          write('pushState');
          run();
        });
        return make('li', {}, make('label', { class: 'ck' }, input, make('span', { class: 'name' }, facet.name(value)), ' ', make('span', { class: 'n' }, String(counts[value] || 0))));
      }));
      const fieldset = make('fieldset', { class: 'facet' }, make('legend', {}, facet.head), list);
      if (values.length > shown.length || (open && values.length > most)) {
        const all = make('button', { type: 'button', class: 'plainly', name: facet.param }, open ? say('search-fewer') : say('search-every', values.length));
        all.addEventListener('click', () => {
          if (open) opened.delete(facet.key);
          else opened.add(facet.key);
          showChoices(answer);
        });
        fieldset.append(all);
      }
      made.push(fieldset);
    }
    choices.replaceChildren(...made);
    sifting.hidden = !made.length;
    const number = facets.reduce((sum, { key }) => sum + state.chosen[key].length, 0);
    chosenCount.textContent = number ? String(number) : '';
    clear.hidden = !number;
    // The box that was ticked is made anew, and keeps the focus.
    const same = held && Array.from(choices.querySelectorAll(held.localName)).find((element) => element.name === held.name && element.value === held.value);
    if (same) same.focus({ preventScroll: true });
  }
  clear.addEventListener('click', () => {
    facets.forEach(({ key }) => { state.chosen[key] = []; });
    state.shown = few;
    write('pushState');
    run();
    box.focus();
  });

  // 5 asking --------------------------------------------------------------------------------------------------------
  let turn = 0;
  let timer;
  function bare(...made) {
    found = [];
    hits.replaceChildren();
    [also, jumps, more, sifting].forEach((element) => { element.hidden = true; });
    said.textContent = '';
    rest.hidden = false;
    rest.replaceChildren(...made.filter(Boolean));
  }
  /** Asks for what the state says: all that is to be shown, or what follows `offset`. */
  function run(offset) {
    clearTimeout(timer);
    const mine = ++turn;
    const text = state.query.trim();
    if (!text) {
      bare(recentList(box, (query) => { box.value = query; commit(); box.focus(); }), help(), see());
      return Promise.resolve();
    }
    const from = offset || 0;
    const { languages: tongues, ...chosen } = state.chosen;
    return ask(text, { languages: tongues.length ? tongues : null, ...chosen, wide: state.wide, offset: from, limit: state.shown - from }).then((answer) => {
      if (answer && mine === turn) show(answer, from > 0);
    }, () => { if (mine === turn) bare(...sorry()); });
  }

  // 6 the address ---------------------------------------------------------------------------------------------------
  // While somebody writes, one entry of the history follows; what was asked before has its own, to go back to.
  let settled = true;
  function written() {
    const fresh = settled && state.query.trim();
    settled = false;
    state.query = box.value;
    state.shown = few;
    write(fresh ? 'pushState' : 'replaceState');
    clearTimeout(timer);
    timer = setTimeout(run, 60);
  }
  function commit() {
    if (box.value !== state.query) written();
    settled = true;
    recent.add(state.query.trim());
    return run();
  }
  box.addEventListener('input', (event) => { if (!event.isComposing) written(); });
  box.addEventListener('compositionend', () => { if (box.value !== state.query) written(); });
  box.form.addEventListener('submit', (event) => { event.preventDefault(); commit(); });
  const links = () => Array.from(place.querySelectorAll('.jumps a, .hit > .hit-place a'));
  doc.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const every = links();
    const at = event.target === box ? -1 : every.indexOf(event.target);
    const to = at + (event.key === 'ArrowDown' ? 1 : -1);
    const recently = place.querySelector('.again');
    const next = to < 0 ? box : every[to] || (event.target === box && recently);
    if ((at < 0 && event.target !== box) || !next || next === event.target) return;
    event.preventDefault();
    next.focus();
  });
  // What has been read stays where it was, for whoever comes back: the results are there only after the browser has looked.
  addEventListener('pagehide', () => { try { sessionStorage.setItem('rapporteur-at', JSON.stringify({ at: location.pathname + location.search, y: scrollY })); } catch (e) { /* then it begins at its head */ } });
  function restore() {
    const [navigation] = performance.getEntriesByType('navigation');
    if (!navigation || navigation.type === 'navigate') return;
    try {
      const kept = JSON.parse(sessionStorage.getItem('rapporteur-at') || '{}');
      if (kept.at === location.pathname + location.search) scrollTo(0, kept.y);
    } catch (e) { /* as above */ }
  }
  addEventListener('popstate', () => {
    state = read();
    settled = true;
    box.value = state.query;
    write('replaceState');
    run();
  });
  box.value = state.query;
  write('replaceState');
  if (!state.query) box.focus({ preventScroll: true });
  run().then(restore);
})();
