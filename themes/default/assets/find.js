/* Search: a dialog over the page, and what the page of search has in common with it. page.js brings this file when somebody
   asks for it, with the words that it says; this file brings what finds (search.js), at the first query.

   1 helpers  2 what finds  3 what was found, as it is shown  4 where a result leads  5 recent queries  6 help  7 the dialog */
(function () {
  'use strict';

  // 1 helpers -------------------------------------------------------------------------------------------------------
  const doc = document;
  const page = doc.body.dataset;
  const told = window.rapporteurWords;
  const one = (selector, within) => (within || doc).querySelector(selector);
  const all = (selector, within) => Array.from((within || doc).querySelectorAll(selector));

  function make(name, attributes, ...inside) {
    const element = doc.createElement(name);
    for (const key in attributes) if (attributes[key] !== null) element.setAttribute(key, attributes[key]);
    element.append(...inside);
    return element;
  }
  function icon(name) {
    const space = 'http://www.w3.org/2000/svg';
    const svg = doc.createElementNS(space, 'svg');
    const use = doc.createElementNS(space, 'use');
    svg.setAttribute('class', 'i');
    svg.setAttribute('aria-hidden', 'true');
    use.setAttribute('href', '#i-' + name);
    svg.appendChild(use);
    return svg;
  }
  const rules = new Intl.PluralRules(doc.documentElement.lang);
  // A word of the interface; of a number, in the form that the language has for it.
  function say(key, ...of) {
    const forms = told.counted[key];
    const fits = forms && Object.keys(forms).find((sample) => rules.select(Number(sample)) === rules.select(of[0]));
    return of.reduce((text, value, index) => text.replace('%' + (index + 1), () => value), forms ? forms[fits] : told.words[key]);
  }
  const tongue = (code) => told.languages.find((known) => known.code === code) || { code, tag: code, dir: 'auto', name: code };
  const ownLanguage = (code) => code === page.lang;

  // 2 what finds ----------------------------------------------------------------------------------------------------
  let engine = null;
  function bring(address) {
    return new Promise((done, failed) => {
      const script = make('script', { src: address });
      script.addEventListener('load', done);
      script.addEventListener('error', () => failed(new Error(address)));
      doc.head.append(script);
    });
  }
  function ask(text, options) {
    if (!engine) {
      const here = page.slug || null;
      engine = bring(page.engine).then(() => window.rapporteurSearch.open({ root: page.root, languages: null, language: told.language, here }));
      engine.catch(() => { engine = null; });
    }
    return engine.then((opened) => opened.query(text, options));
  }

  // 3 what was found, as it is shown ----------------------------------------------------------------------------------
  // The end of the word in which a place is; a Han sign is a word of its own.
  function edge(text, at) {
    if (at <= 0) return 0;
    if (/[\s\u2e80-\uffef]/.test(text[at - 1])) return at;
    const word = /^[^\s\u2e80-\uffef]{0,40}\s*/.exec(text.slice(at));
    return at + word[0].length;
  }
  // The text of a hit, as it is or a part of it: what is found has to stand within `sight`, else the text begins a little before
  // it. Han signs say more in less room.
  function excerpt(hit, sight, length) {
    const less = hit.lang === 'zh' ? 0.45 : 1;
    const [first, last] = hit.marks.length ? hit.marks[0] : [0, 0];
    const from = last <= sight * less ? 0 : Math.min(edge(hit.text, first - Math.round(sight * less * 0.4)), first);
    const to = hit.text.length - from <= length * less ? hit.text.length : Math.min(hit.text.length, edge(hit.text, from + Math.round(length * less)));
    const marks = hit.marks.map(([start, end]) => [Math.max(start, from), Math.min(end, to)]).filter(([start, end]) => start < end);
    return { from, to, marks, cutStart: hit.cutStart || from > 0, cutEnd: hit.cutEnd || to < hit.text.length };
  }
  function marked(hit, sight, length) {
    const part = excerpt(hit, sight, length);
    const out = [];
    let at = part.from;
    if (part.cutStart) out.push('…');
    for (const [start, end] of part.marks) {
      out.push(hit.text.slice(at, start), make('mark', {}, hit.text.slice(start, end)));
      at = end;
    }
    out.push(hit.text.slice(at, part.to).replace(/\s+$/, ''));
    if (part.cutEnd) out.push('…');
    return out;
  }
  const inTongue = (code) => ({ lang: tongue(code).tag, dir: tongue(code).dir });
  // The document a hit stands in: its symbol, and its short title where that is another.
  function documentOf(work) {
    const parts = [work.symbol, work.short].filter((name, index, both) => name && both.indexOf(name) === index);
    return make('span', { class: 'hit-doc' }, ...parts.flatMap((name, index) => [index ? ' ' : '', make('bdi', { class: index ? 'short' : null }, name)]));
  }
  const called = (work) => work.symbol || work.short;
  const addressOf = (hit) => page.root + hit.href;
  // What the glossary has added to the query, in its own languages.
  function alsoList(also, leads) {
    const out = [];
    also.slice(0, 24).forEach((term, index) => {
      if (index) out.push(say('list-joint'));
      out.push(make(leads && term.href ? 'a' : 'bdi', { href: leads && term.href ? page.root + term.href : null, ...inTongue(term.lang) }, term.term));
    });
    if (also.length > 24) out.push('…');
    return out;
  }

  // 4 where a result leads ------------------------------------------------------------------------------------------
  const fragment = () => { try { return decodeURIComponent(location.hash.slice(1)); } catch (e) { return location.hash.slice(1); } };
  const wordsOf = (hit) => Array.from(new Set((hit.marks || []).map(([start, end]) => hit.text.slice(start, end))));
  const painting = window.Highlight && window.CSS && CSS.highlights;
  // The words are marked on the page by the browser itself: the text stays as it is, and so does the address.
  function paint(anchor, words) {
    const element = painting && doc.getElementById(anchor);
    if (!element) return;
    const place = element.closest('.row, .entry, .note') || element;
    const beside = '.ref, .num, .in, .tools, .by, .stale, .side, .back';
    const walk = doc.createTreeWalker(place, NodeFilter.SHOW_TEXT, (node) => (node.parentElement.closest(beside) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
    const nodes = [];
    let text = '';
    while (walk.nextNode()) {
      nodes.push({ node: walk.currentNode, at: text.length });
      text += walk.currentNode.data;
    }
    const point = (at, end) => {
      const last = nodes.filter((known) => (end ? known.at < at : known.at <= at)).pop();
      return [last.node, at - last.at];
    };
    const ranges = [];
    for (const word of words.filter(Boolean)) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const range = new Range();
        range.setStart(...point(at, false));
        range.setEnd(...point(at + word.length, true));
        ranges.push(range);
      }
    }
    if (ranges.length) CSS.highlights.set('found', new Highlight(...ranges));
  }
  let awaited = null;
  addEventListener('hashchange', () => {
    if (painting) CSS.highlights.delete('found');
    if (awaited && awaited.anchor === fragment()) paint(awaited.anchor, awaited.words);
    awaited = null;
  });
  /** What page.js kept of the result that led to this page. */
  function mark(led) {
    if (led.path === location.pathname && led.anchor === fragment()) paint(led.anchor, led.words);
  }
  // A click on a result. On the same page only the place changes; another page is told by the session what to mark.
  function lead(event, link, hit) {
    const to = new URL(link.href);
    const anchor = decodeURIComponent(to.hash.slice(1));
    const words = wordsOf(hit);
    if (to.pathname === location.pathname && to.origin === location.origin && anchor) {
      event.preventDefault();
      awaited = { anchor, words };
      const place = doc.getElementById(anchor);
      if (fragment() === anchor) {
        paint(anchor, words);
        if (place) place.scrollIntoView({ block: 'start' });
      } else {
        location.hash = anchor;
      }
      const number = place && one('.num', place);
      if (number) number.focus({ preventScroll: true });
      return;
    }
    try { sessionStorage.setItem('rapporteur-found', JSON.stringify({ path: to.pathname, anchor, words })); } catch (e) { /* then nothing is marked */ }
  }
  const elsewhere = (event) => event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button > 0;
  /** The address of the page of search for a query; what is usual is left out of it. */
  function pageFor(query, wide) {
    const asked = new URLSearchParams({ q: query });
    if (!wide) asked.set('wide', '0');
    return one('.b-find').href + '?' + asked;
  }

  // 5 recent queries ------------------------------------------------------------------------------------------------
  // Where storage is refused there are none.
  const recent = {
    list() {
      try {
        const kept = JSON.parse(localStorage.getItem('rapporteur-recent') || '[]');
        return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string' && query) : [];
      } catch (e) { return []; }
    },
    keep(list) { try { localStorage.setItem('rapporteur-recent', JSON.stringify(list.slice(0, 8))); } catch (e) { /* see above */ } },
    add(query) { if (query) this.keep([query].concat(this.list().filter((other) => other !== query))); },
    forget(query) { this.keep(this.list().filter((other) => other !== query)); },
  };
  // Buttons that ask again, each with one that forgets; the arrows lead through them, and back to the box.
  function recentList(box, again) {
    const list = recent.list();
    if (!list.length) return null;
    const section = make('section', { class: 'recent', 'aria-label': say('search-recent') }, make('p', { class: 'k' }, say('search-recent')));
    const lines = section.appendChild(make('ul', {}));
    const left = () => all('.again', section);
    const redo = (index) => {
      const rest = left();
      if (!rest.length) section.remove();
      (rest[Math.min(index, rest.length - 1)] || box).focus();
    };
    list.forEach((query) => {
      const ask = make('button', { type: 'button', class: 'again', dir: 'auto' }, query);
      const drop = make('button', { type: 'button', class: 'ib', 'aria-label': say('search-forget', query), title: say('search-forget', query) }, icon('x'));
      const line = lines.appendChild(make('li', {}, ask, drop));
      ask.addEventListener('click', () => again(query));
      drop.addEventListener('click', () => {
        const index = left().indexOf(ask);
        recent.forget(query);
        line.remove();
        redo(index);
      });
    });
    const clear = section.appendChild(make('button', { type: 'button', class: 'plainly' }, say('search-forget-all')));
    clear.addEventListener('click', () => { recent.keep([]); section.remove(); box.focus(); });
    section.addEventListener('keydown', (event) => {
      const index = left().indexOf(event.target);
      if (index < 0) return;
      if (event.key === 'Delete') {
        event.preventDefault();
        event.target.nextElementSibling.click();
      }
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      (left()[index + (event.key === 'ArrowDown' ? 1 : -1)] || box).focus();
    });
    return section;
  }

  // 6 help ----------------------------------------------------------------------------------------------------------
  const help = () => make('ul', { class: 'find-help' },
    ...[say('search-help-words'), say('search-help-symbols'), say('search-help-places'), say('search-help-terms')].map((line) => make('li', {}, line)));
  const see = () => make('p', { class: 'find-see' }, say('search-see'),
    ...told.see.flatMap(([key, path], index) => [index ? ' ' : '', make('a', { href: page.root + path }, told.words[key])]));
  const sorry = () => [make('p', { class: 'find-wrong' }, say('search-failed')), see()];

  // 7 the dialog ----------------------------------------------------------------------------------------------------
  let dialog = null;
  function build() {
    const input = make('input', {
      id: 'find-input', type: 'search', role: 'combobox', 'aria-label': say('search'), placeholder: say('search-hint'), dir: 'auto', autocomplete: 'off', autocapitalize: 'off',
      spellcheck: 'false', enterkeyhint: 'go', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'find-list',
    });
    const close = make('button', { type: 'button', class: 'ib', 'aria-label': say('close'), title: say('close') }, icon('x'));
    const form = make('form', { class: 'find-head', role: 'search' }, icon('search'), input, close);
    const also = make('div', { class: 'find-also', hidden: '' });
    const list = make('div', { id: 'find-list', class: 'find-list', role: 'listbox', 'aria-label': say('search-results'), hidden: '' });
    const rest = make('div', { class: 'find-rest' });
    const said = make('p', { class: 'find-said', role: 'status' });
    const key = (...names) => names.map((name) => make('kbd', {}, name));
    const keys = make('p', { class: 'find-keys', 'aria-hidden': 'true' }, ...[[key('↑', '↓'), say('search-key-choose')], [key('Enter'), say('search-key-open')], [key('Esc'), say('close').toLocaleLowerCase(doc.documentElement.lang)]]
      .map(([names, what]) => make('span', {}, ...names, ' ', what)));
    const built = make('dialog', { id: 'find', class: 'find', closedby: 'any', 'aria-label': say('search') }, form, also, list, rest, make('div', { class: 'find-foot' }, said, keys));
    doc.body.append(built);

    let wide = true;
    let turn = 0;
    let timer;
    let hits = [];
    // Whether what is shown answers what is written, and whether Enter waits for that.
    let current = false;
    let entered = false;
    let chosen = -1;
    const query = () => input.value.trim();
    const options = () => Array.from(list.children);

    function choose(index) {
      const every = options();
      chosen = every.length ? (index + every.length) % every.length : -1;
      every.forEach((option, place) => option.setAttribute('aria-selected', String(place === chosen)));
      if (chosen < 0) input.removeAttribute('aria-activedescendant');
      else {
        input.setAttribute('aria-activedescendant', every[chosen].id);
        every[chosen].scrollIntoView({ block: 'nearest' });
      }
    }
    function showList(made) {
      list.replaceChildren(...made);
      list.hidden = !made.length;
      list.scrollTop = 0;
      input.setAttribute('aria-expanded', String(Boolean(made.length)));
      choose(0);
    }
    function showRest(...made) {
      rest.replaceChildren(...made.filter(Boolean));
      rest.hidden = !rest.firstChild;
    }
    function showAlso(answer) {
      also.hidden = !answer || !answer.also.length;
      if (also.hidden) return;
      const change = make('button', { type: 'button', class: 'plainly' }, wide ? say('search-narrow') : say('search-widen-short'));
      change.addEventListener('click', () => { wide = !wide; input.focus(); run(); });
      also.replaceChildren(...(wide ? [make('p', {}, say('search-also'), ...alsoList(answer.also, false))] : []), change);
    }
    function option(place, href, kind, ...inside) {
      return make('a', { role: 'option', id: 'find-option-' + place, class: 'find-option ' + kind, tabindex: '-1', href, 'aria-selected': 'false' }, ...inside);
    }
    function show(answer) {
      current = true;
      const jumps = answer.jumps || [];
      hits = jumps.concat(answer.hits);
      const made = jumps.map((jump, place) => option(place, addressOf(jump), 'to', make('span', { class: 'hit-head' },
        make('span', { class: 'k' }, say('search-jump')), ' ', make('bdi', { class: 'hit-place', ...inTongue(jump.lang) }, jump.label || called(jump.work)), ' ', documentOf(jump.work))));
      for (const hit of answer.hits) {
        const head = make('span', { class: 'hit-head' }, ...(hit.label ? [make('bdi', { class: 'hit-place', ...inTongue(hit.lang) }, hit.label), ' '] : []), documentOf(hit.work),
          ...(ownLanguage(hit.lang) ? [] : [' ', make('span', { class: 'tongue', ...inTongue(hit.lang) }, tongue(hit.lang).name)]));
        made.push(option(made.length, addressOf(hit), 'one', head, make('span', { class: 'hit-text', ...inTongue(hit.lang) }, ...marked(hit, 90, 260))));
      }
      if (answer.total) made.push(option(made.length, pageFor(query(), wide), 'every', say('search-all')));
      showAlso(answer);
      showList(made);
      showRest(...(made.length ? [] : [make('p', {}, say('search-none-all') + ' ' + say('search-none-try')), see()]));
      said.textContent = answer.total ? say('search-found', answer.total) : jumps.length ? '' : say('search-none', query());
      if (entered) follow();
    }
    function rested() {
      current = true;
      hits = [];
      showAlso(null);
      showList([]);
      said.textContent = '';
      showRest(recentList(input, (text) => { input.value = text; input.focus(); run(); }), help());
    }
    function run() {
      clearTimeout(timer);
      const text = query();
      const mine = ++turn;
      if (!text) { rested(); return; }
      ask(text, { wide, limit: 12 }).then((answer) => {
        if (answer && mine === turn) show(answer);
      }, () => {
        if (mine !== turn) return;
        current = true;
        showAlso(null);
        showList([]);
        showRest(...sorry());
        said.textContent = '';
      });
    }
    // Each letter of a fast hand need not be looked for.
    function written() {
      current = false;
      entered = false;
      clearTimeout(timer);
      timer = setTimeout(run, 40);
    }
    // What is being composed is no word yet: with an input method letters stand for signs to come.
    input.addEventListener('input', (event) => { if (!event.isComposing) written(); });
    input.addEventListener('compositionend', written);
    function follow() {
      entered = false;
      const option = options()[chosen];
      if (option) option.click();
      else if (query() && !hits.length) location.href = pageFor(query(), wide);
    }
    input.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      const acts = {
        ArrowDown: () => { const again = one('.again', rest); if (options().length) choose(chosen + 1); else if (again) again.focus(); },
        ArrowUp: () => choose(chosen - 1),
        Escape: () => built.close(),
        Enter: () => {
          if (event.ctrlKey || event.metaKey) { if (query()) toPage(); }
          else if (current) follow();
          else { entered = true; run(); }
        },
      };
      if (!Object.prototype.hasOwnProperty.call(acts, event.key) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      acts[event.key]();
    });
    function toPage() {
      recent.add(query());
      built.close();
      location.href = pageFor(query(), wide);
    }
    form.addEventListener('submit', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const link = event.target.closest('.find-option');
      if (!link) return;
      recent.add(query());
      // In another tab: this page keeps what was found.
      if (elsewhere(event)) return;
      const hit = hits[options().indexOf(link)];
      built.close();
      if (hit) lead(event, link, hit);
    });
    // What the pointer moves over is what Enter would open. Pressing keeps the focus in the box.
    list.addEventListener('pointermove', (event) => {
      const index = options().indexOf(event.target.closest('.find-option'));
      if (index >= 0 && index !== chosen) choose(index);
    });
    list.addEventListener('mousedown', (event) => { if (!elsewhere(event)) event.preventDefault(); });
    close.addEventListener('click', () => built.close());
    built.addEventListener('click', (event) => { if (event.target === built) built.close(); });
    return {
      open() {
        if (built.open) return;
        built.showModal();
        input.focus();
        input.select();
        if (!query()) rested();
      },
    };
  }

  window.rapporteurFind = {
    open() { dialog = dialog || build(); dialog.open(); },
    mark, make, say, icon, ask, tongue, inTongue, ownLanguage, marked, documentOf, called, addressOf, alsoList, lead, elsewhere, recent, recentList, help, see, sorry,
    kinds: told.kinds,
    languages: told.languages,
  };
})();
