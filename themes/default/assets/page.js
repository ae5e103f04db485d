/* What the pages do with script. One classic deferred file: on file:// no browser loads modules or data by fetch.
   Everything is readable without it; words come from the page (#words), never from here.

   1 helpers  2 settings  3 languages  4 choice of language  5 places  6 where the reader is  7 unknown addresses
   8 go to a paragraph  9 copying  10 contents  11 cards  12 notes beside the text  13 search
   14 keys  15 lists that are sifted  16 tables of terms  17 the beginning

   A document as one file takes some of these parts by their names: what they use of one another stands in these. */
(function () {
  'use strict';

  // 1 helpers -------------------------------------------------------------------------------------------------------
  const doc = document;
  const root = doc.documentElement;
  const page = doc.body.dataset;
  const one = (selector, within) => (within || doc).querySelector(selector);
  const all = (selector, within) => Array.from((within || doc).querySelectorAll(selector));
  const words = one('#words') ? one('#words').dataset : {};
  const bar = one('.bar');
  const calm = matchMedia('(prefers-reduced-motion: reduce)');

  function make(name, attributes, text) {
    const element = doc.createElement(name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    if (text !== undefined) element.textContent = text;
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
  // The page's own address: neither a place on it nor the end of a range.
  const here = () => location.href.replace(/[?#].*$/, '');
  function fragment() {
    // A fragment that is no valid percent-encoding is taken as it stands.
    try { return decodeURIComponent(location.hash.slice(1)); } catch (e) { return location.hash.slice(1); }
  }
  function setFragment(id) {
    try { history.replaceState(null, '', '#' + id); } catch (e) { /* refused on some file:// pages: only the address bar lags */ }
  }

  const toast = one('.toast');
  let toastTimer;
  function say(text) {
    toast.textContent = text;
    toast.classList.add('on');
    clearTimeout(toastTimer);
    toastTimer = setTimeout(() => { toast.classList.remove('on'); toast.textContent = ''; }, 2600);
  }

  // 2 settings ------------------------------------------------------------------------------------------------------
  const prefs = window.rapporteurPrefs || {};
  const usual = { theme: 'auto', size: 'm' };
  function keepPrefs() {
    // Where storage is refused, or is another one for each file (Firefox on file://), a choice lasts for the page.
    try { localStorage.setItem('rapporteur', JSON.stringify(prefs)); } catch (e) { /* see above */ }
  }
  all('#settings input').forEach((input) => {
    // A box is ticked unless it was unticked.
    if (input.type === 'checkbox') input.checked = prefs[input.name] !== false;
    else input.checked = input.value === (prefs[input.name] || usual[input.name]);
    input.addEventListener('change', () => {
      if (input.type === 'checkbox') {
        prefs[input.name] = input.checked;
        if (input.name === 'terms') lineTerms();
      } else {
        prefs[input.name] = input.value;
        if (input.value === usual[input.name]) root.removeAttribute('data-' + input.name);
        else root.setAttribute('data-' + input.name, input.value);
        placeSides();
      }
      keepPrefs();
    });
  });

  // 3 languages -----------------------------------------------------------------------------------------------------
  // A link to this page in another language, or beside another, leads to the place that is being read. A language is
  // remembered as the reader's choice.
  const kept = 'a[data-language], a[data-keep]';
  function carry(id) {
    all(kept).forEach((link) => {
      // Where nothing is being read yet, a language that is missing is still what the link speaks of.
      const place = id || (link.closest('li.missing') ? 'missing-' + link.dataset.language : '');
      link.href = link.getAttribute('href').replace(/#.*$/, '') + (place ? '#' + place : '');
    });
  }
  function keepPlace() { carry(idInView()); }
  ['pointerdown', 'pointerover', 'focusin'].forEach((type) => doc.addEventListener(type, (event) => {
    if (event.target.closest && event.target.closest(kept)) keepPlace();
  }));
  doc.addEventListener('click', (event) => {
    const link = event.target.closest && event.target.closest(kept);
    if (!link) return;
    keepPlace();
    if (!link.dataset.language) return;
    prefs.lang = link.dataset.language;
    keepPrefs();
  });
  // Which of the switch's languages has this page: the link to it, or null.
  const inLanguage = (code) => one('.langs :not(.missing) > a[data-language="' + code + '"]');

  // 4 choice of language --------------------------------------------------------------------------------------------
  // The root and a work's own page open the reader's language at the same fragment; "?list" and "#choose" show the list.
  // What a work's page has opened, and why, is told to the page that it opens: "?opened=browser", and "&lacks=fr" for a
  // language that the reader would have preferred.
  const told = new URLSearchParams(location.search);
  const says = /^(choose|missing-.*)$/;
  if (doc.body.matches('.chooser, .work') && !told.has('list') && location.hash !== '#choose') {
    const links = all('#choose a[data-language]');
    const versionIn = (code) => links.find((link) => link.dataset.language === code);
    const entryOf = (code) => doc.getElementById('missing-' + code);
    const primary = (tag) => tag.toLowerCase().split('-')[0];
    const asked = told.get('lang') || (/^missing-(.*)/.exec(fragment()) || [])[1];
    const meant = says.test(fragment()) ? '' : fragment();
    if (asked && entryOf(asked)) {
      // The switch has led here for a language in which there is no version: that is what the reader has to be told first.
      const entry = entryOf(asked);
      const list = make('ul', { class: 'choices absent' });
      list.appendChild(entry);
      one('#choose').before(list);
      entry.classList.add('is-target');
      carry(meant);
    } else {
      const wanted = [[asked, 'choice'], [prefs.lang, 'choice']]
        .concat((navigator.languages || [navigator.language]).map((tag) => [tag, 'browser']), [[page.authentic, 'authentic']])
        .filter(([tag]) => tag).map(([tag, why]) => [primary(tag), why]);
      const [code, why] = wanted.find(([tag]) => versionIn(tag)) || [];
      const link = versionIn(code) || links[0];
      const query = new URLSearchParams();
      if (doc.body.matches('.work')) {
        if (told.get('to')) query.set('to', told.get('to'));
        query.set('opened', why || 'authentic');
        const [lacks] = wanted.slice(0, wanted.findIndex(([tag]) => tag === code)).find(([tag]) => entryOf(tag)) || [];
        if (lacks) query.set('lacks', lacks);
      }
      // "replace", so that the way back does not lead here and forth again.
      if (link) location.replace(link.href.replace(/#.*$/, '') + (String(query) ? '?' + query : '') + (meant ? '#' + meant : ''));
    }
  }
  // The page that was opened says so below the bar, which is made higher by it: it covers no text.
  const opened = one('#opened');
  const reason = opened && words['opened' + (told.get('opened') || '').replace(/^[a-z]/, (letter) => letter.toUpperCase())];
  function tellOpened() {
    const line = make('p', {}, reason + ' ');
    const lacking = one('.langs .missing > a[data-language="' + CSS.escape(told.get('lacks') || '') + '"]');
    if (lacking) line.append(make('span', { lang: lacking.parentElement.lang, dir: lacking.parentElement.dir }, one('.lacks', lacking).textContent), ' · ');
    const others = all('.langs :not(.missing) > a[data-language]:not([aria-current])');
    if (others.length) {
      line.append(words.alsoIn);
      others.forEach((other) => {
        const link = other.cloneNode(true);
        link.lang = other.parentElement.lang;
        line.append(link, ' ');
      });
    }
    const close = make('button', { type: 'button', class: 'ib', 'aria-label': words.close, title: words.close });
    close.appendChild(icon('x'));
    opened.append(line, close);
    const measure = () => root.style.setProperty('--told', opened.offsetHeight + 'px');
    const measuring = window.ResizeObserver && new ResizeObserver(measure);
    if (measuring) measuring.observe(opened);
    measure();
    close.addEventListener('click', () => {
      const top = main.getBoundingClientRect().top;
      const back = (current && one('.num', current)) || main;
      if (measuring) measuring.disconnect();
      opened.textContent = '';
      root.style.removeProperty('--told');
      // What is being read stays where it is.
      scrollBy(0, main.getBoundingClientRect().top - top);
      back.focus({ preventScroll: true });
    });
  }
  if (opened && told.has('opened')) {
    // It is true of this one opening: it would be wrong in an address that is passed on.
    const rest = new URLSearchParams(location.search);
    rest.delete('opened');
    rest.delete('lacks');
    try { history.replaceState(null, '', here() + (String(rest) ? '?' + rest : '') + location.hash); } catch (e) { /* as above */ }
    if (reason) tellOpened();
  }

  // 5 places --------------------------------------------------------------------------------------------------------
  // A place is what an address leads to: a row, an entry of a record, a note, the notice that a text was withdrawn.
  const main = one('main');
  const rows = all('.body .row');
  const stops = rows.filter((row) => row.matches('.paragraph, .subparagraph, .unnumbered') && one(':scope > .num', row));
  const placeOf = (element) => element.closest('.row, .entry, .note, .gone, .cited, .used');
  function find(id) {
    const element = id && doc.getElementById(id);
    return element && main.contains(element) ? element : null;
  }
  function nameOf(place) {
    const cite = place.dataset.cite || '';
    const own = page.cited && cite.startsWith(page.cited) ? cite.slice(page.cited.length).replace(/^[\s,，、،]+/, '') : cite;
    if (own) return own;
    // What is not cited by a number is called by its own words.
    const text = (one('.t, .nt', place) || place).textContent.trim();
    return text.length > 60 ? text.slice(0, 60) + '…' : text;
  }
  // Two paragraphs that print the same number are told apart by the heading they stand under.
  function linkTo(place) {
    const twin = /x\d+$/.test(place.id) || find(place.id + 'x2');
    const heading = twin && rows.slice(0, rows.indexOf(place)).reverse().find((row) => row.matches('.heading, .part'));
    return make('a', { href: '#' + place.id }, nameOf(place) + (heading ? ' (' + one('.t', heading).textContent.trim() + ')' : ''));
  }

  // 6 where the reader is -------------------------------------------------------------------------------------------
  let current = null;
  let target = null;
  let governs = null;
  let roomy = null;

  // On parallel pages the heads of the columns stand under the bar, except where the columns stand one under the other.
  const heads = one('.cols');
  const under = () => bar.offsetHeight + (heads && getComputedStyle(heads).position === 'sticky' ? heads.offsetHeight : 0);
  const lineOfSight = () => under() + 80;
  function rowInView() {
    const line = lineOfSight();
    return stops.find((row) => row.getBoundingClientRect().bottom > line) || stops[stops.length - 1] || null;
  }
  function idInView() {
    if (!stops.length) return says.test(fragment()) ? '' : fragment();
    const seen = [target, current].find((place) => {
      const box = place && place.getBoundingClientRect();
      return box && box.top < innerHeight * 0.8 && box.bottom > lineOfSight();
    });
    if (seen) return seen.id;
    // At the head of the page the reader has not yet begun: the other language is opened at its head as well.
    if (scrollY < 120) return '';
    return rowInView().id;
  }
  function mark(place, isTarget) {
    [current, target].forEach((old) => old && old.classList.remove('is-current', 'is-target'));
    current = place;
    target = isTarget ? place : null;
    if (!place) return;
    place.classList.add('is-current');
    if (isTarget) place.classList.add('is-target');
    toolsFor(place);
  }
  // A link may cite several paragraphs: it leads to the first, and names the last in data-to, from another page in "?to=".
  // They are marked for as long as the first is what is meant.
  const arrived = { from: fragment(), to: new URLSearchParams(location.search).get('to') };
  let followed = null;
  let searched = location.search;
  function markRange(place) {
    all('.in-range').forEach((old) => old.classList.remove('in-range'));
    const range = place && [followed, arrived].find((known) => known && known.to && known.from === fragment());
    const end = range && find(range.to);
    const last = end && placeOf(end);
    if (!last || !(place.compareDocumentPosition(last) & 4)) {
      // The end of a range belongs to its beginning alone: it would be wrong in an address that is passed on.
      if (/[?&]to=/.test(location.search) && !(range && range === arrived)) {
        try { history.replaceState(null, '', here() + location.hash); searched = ''; } catch (e) { /* as above */ }
      }
      return;
    }
    const between = all('.body .row, .body .entry')
      .filter((row) => row === place || row === last || (place.compareDocumentPosition(row) & 4 && row.compareDocumentPosition(last) & 4));
    // What stands under the last paragraph is part of it.
    if (last.matches('.paragraph')) {
      for (let row = last.nextElementSibling; row && row.matches('.subparagraph, .continuation, .agenda, .officers, .vote'); row = row.nextElementSibling) between.push(row);
    }
    between.filter((row) => row.matches('.row') || !between.includes(row.closest('.row'))).forEach((row) => row.classList.add('in-range'));
  }
  doc.addEventListener('click', (event) => {
    const link = event.target.closest && event.target.closest('a[href^="#"]');
    if (!link) return;
    followed = link.dataset.to ? { from: link.hash.slice(1), to: link.dataset.to } : null;
    // Where the address stays the same, nobody would be told.
    if (followed && fragment() === followed.from) arrive();
  });
  // A provision that introductory words govern cannot be read without them: they are shown above it.
  function showGoverning(place) {
    if (governs) governs.remove();
    governs = null;
    const row = place && place.closest('.row');
    const chapeau = row && row.dataset.chapeau && find(row.dataset.chapeau);
    if (!chapeau || rows[rows.indexOf(row) - 1] === chapeau) return;
    governs = make('div', { class: 'governs', role: 'note', 'aria-label': words.chapeau });
    const head = make('p', { class: 'k' });
    head.appendChild(make('a', { href: '#' + chapeau.id }, words.chapeau));
    governs.append(head);
    // In one language, or in both of a parallel page.
    all('.t:not(.gap)', chapeau).forEach((said) => {
      const text = make('p', said.lang ? { lang: said.lang, dir: said.dir, class: said.matches('.b') ? 'b' : 'a' } : {});
      text.append(...plain(said).childNodes);
      governs.append(text);
    });
    row.before(governs);
  }
  // Room above a row for the words that govern it, and for the headings that it is the first to stand under.
  // The browser leaves it too, on its own way to the row, which it takes again when the page has loaded.
  function leaveRoom(place) {
    if (roomy) roomy.style.removeProperty('--above');
    roomy = place && place.matches('.row') ? place : null;
    if (!roomy) return false;
    let first = roomy;
    const top = roomy.getBoundingClientRect().top;
    for (let above = first.previousElementSibling; above && above.matches('.governs, .heading, .part, .title'); above = above.previousElementSibling) {
      if (roomy.matches('.heading, .part, .title') || top - above.getBoundingClientRect().top > innerHeight / 2) break;
      first = above;
    }
    if (first === roomy) return false;
    roomy.style.setProperty('--above', (top - first.getBoundingClientRect().top) + 'px');
    return true;
  }
  // A copy of text without its addresses and note marks, to be shown in a second place.
  function plain(element) {
    const copy = element.cloneNode(true);
    all('.ref, .alias, .by, .stale, .tools', copy).forEach((extra) => extra.remove());
    // A term is explained where it stands in its own place: in a copy it would be one more stop of Tab.
    all('a.term', copy).forEach((term) => term.replaceWith(...term.childNodes));
    all('[id]', copy).forEach((part) => part.removeAttribute('id'));
    return copy;
  }
  // A note has a text in each column of a parallel page: the one in the language of the mark is meant.
  const tongueOf = (element) => element.closest('[lang]').lang;
  const noteText = (note, link) => all('.nt', note).find((text) => text.lang === tongueOf(link)) || one('.nt', note);
  function bringUp(place, smooth) {
    place.scrollIntoView({ block: 'start', behavior: smooth && !calm.matches ? 'smooth' : 'auto' });
  }
  function arrive(first) {
    const id = fragment();
    let element = find(id);
    if (!element && id && find(id.toLowerCase())) {
      setFragment(id.toLowerCase());
      element = find(id.toLowerCase());
    }
    tellUnknown(!id || element || doc.getElementById(id) ? null : id);
    const place = element && placeOf(element);
    // Not every browser opens what an address leads into.
    const shut = element && element.closest('details:not([open])');
    if (shut) shut.open = true;
    // An address inside a place (a note's mark) is shown by the browser; the place is where one is, not what is meant.
    const meant = place && (element === place || element.classList.contains('alias'));
    mark(place, meant);
    markRange(meant ? place : null);
    showGoverning(meant ? place : null);
    const navigation = performance.getEntriesByType ? performance.getEntriesByType('navigation')[0] : null;
    const returned = first && navigation && navigation.type !== 'navigate';
    // The browser was there before the words above were; but a reload keeps the place to which the reader had scrolled.
    const more = leaveRoom(meant ? place : null);
    if (meant && !returned && (more || governs || shut || (first && reason) || element.classList.contains('alias'))) bringUp(place);
  }
  function goTo(place) {
    if (fragment() === place.id) arrive();
    else location.hash = place.id;
    const number = one('.num', place);
    mark(place, true);
    showGoverning(place);
    leaveRoom(place);
    bringUp(place);
    if (number) number.focus({ preventScroll: true });
  }
  function step(by) {
    const from = current && current.closest('.row');
    let index = stops.indexOf(from);
    if (index < 0 && from) index = stops.findIndex((row) => from.compareDocumentPosition(row) & 4) - (by > 0 ? 1 : 0);
    else if (index < 0) index = stops.indexOf(rowInView()) - by;
    const row = stops[Math.max(0, Math.min(stops.length - 1, index + by))];
    if (!row) return;
    setFragment(row.id);
    mark(row, false);
    markRange(null);
    showGoverning(row);
    leaveRoom(row);
    bringUp(row, true);
    one(':scope > .num', row).focus({ preventScroll: true });
  }
  doc.addEventListener('click', (event) => {
    const row = event.target.closest && event.target.closest('.body .row');
    // Where nothing can be hovered, a tap on a row calls its tools.
    if (row && !event.target.closest('a[href], button, .by, .stale') && matchMedia('(hover: none)').matches && !String(getSelection())) {
      const place = event.target.closest('.entry') || row;
      if (one('.num', place)) mark(place, place === target);
    }
  });

  // 7 unknown addresses ---------------------------------------------------------------------------------------------
  function tellUnknown(id) {
    const said = one('#said');
    if (!said) return;
    said.textContent = '';
    if (!id) return;
    said.appendChild(make('p', {}, words.anchorUnknown.replace('%s', id)));
    offer(said, nearest(readAddress(id)));
    scrollTo(0, 0);
  }
  function offer(into, places, lead) {
    if (!places.length) return;
    const line = make('p', {}, (lead || words.nearest) + ' ');
    places.forEach((place, index) => line.append(index ? ' ' : '', linkTo(place)));
    into.appendChild(line);
  }

  // 8 go to a paragraph ---------------------------------------------------------------------------------------------
  // Numbered paragraphs by the beginning of their address: '' for the body, 'annex-', 's2-' where numbers begin again.
  const numbered = rows.filter((row) => row.classList.contains('paragraph')).map((row) => {
    const parts = /^(.*-)?p(\d+)((?:bis|ter|quater|quinquies)?)(x\d+)?$/.exec(row.id);
    return parts && { row, part: parts[1] || '', number: Number(parts[2]) };
  }).filter(Boolean);
  const parts = Array.from(new Set(numbered.map((entry) => entry.part)));
  // In a file of several texts each begins its addresses with words of its own: what is written is meant in the text in view.
  const beginning = () => { const text = rows.length ? (rowInView() || rows[0]).closest('[data-prefix]') : null; return text ? text.dataset.prefix : ''; };
  const findHere = (id) => find(beginning() + id) || find(id);

  function partInView() {
    const at = (current && current.isConnected && idInView() === current.id ? current.closest('.row') : rowInView()) || rows[0];
    let last = null;
    for (const entry of numbered) {
      if (entry.row !== at && !(entry.row.compareDocumentPosition(at) & 4)) break;
      last = entry;
    }
    // Between the head of a part and its first number, the part is the one that begins.
    const next = numbered.find((entry) => at && at.compareDocumentPosition(entry.row) & 4);
    if (next && at && next.part && at.id.startsWith(next.part)) return next.part;
    return last ? last.part : parts[0] || '';
  }
  const roman = (n) => [[10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']]
    .reduce((text, [value, sign]) => { while (n >= value) { text += sign; n -= value; } return text; }, '');
  function hanNumber(text) {
    const digit = (sign) => '一二三四五六七八九'.indexOf(sign) + 1;
    const [tens, units] = text.includes('十') ? text.split('十') : ['0', text];
    return (tens === '0' ? 0 : 10 * (digit(tens) || 1)) + (units ? digit(units) : 0);
  }
  const abjad = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';
  // A label in brackets has one canonical form in addresses, but is printed in many.
  function labelForms(label) {
    const n = /^\d+$/.test(label) ? Number(label) : /^[一二三四五六七八九十]+$/.test(label) ? hanNumber(label) : abjad.indexOf(label) + 1;
    if (!n) return [label];
    return [roman(n), String(n), n < 27 ? String.fromCharCode(96 + n) : ''].filter(Boolean);
  }
  // What a reader may write, in any of the languages: 24, 24(a), annex 92, 附件第92段, p24, ２４, ٢٤.
  function readInput(input) {
    let text = input.normalize('NFKC').toLowerCase().trim().replace(/^#/, '')
      .replace(/[\u0660-\u0669]/g, (sign) => sign.charCodeAt(0) - 0x660).replace(/[\u06f0-\u06f9]/g, (sign) => sign.charCodeAt(0) - 0x6f0);
    if (findHere(text)) return { exact: [text] };
    // Words of Latin letters count only as whole words: "par" is not in "part".
    const spoken = (list) => new RegExp(list.split('|').map((word) => /^[a-z]/.test(word) ? '(?<![a-z])' + word + '(?![a-z])' : word).join('|'), 'gu');
    const takes = (list) => { const found = spoken(list); const had = found.test(text); text = text.replace(found, ' '); return had; };
    const appendix = takes(words.wordsAppendix);
    const annex = takes(words.wordsAnnex);
    const item = takes(words.wordsItem);
    const note = takes(words.wordsNote);
    takes(words.wordsFill);
    text = text.replace(/[,，、.:;،؛§¶/]/g, ' ').replace(/\s+/g, ' ').trim();
    const read = { part: null, number: 0, tail: '', labels: [], exact: [] };
    if (annex || appendix) read.part = new RegExp(appendix ? '^(.*--)?annex\\d*-app\\d*-' : '^(.*--)?annex\\d*-');
    if ((annex || appendix) && !text) return { exact: appendix ? ['annex-app', 'annex1-app1', 'annex-app1'] : ['annex', 'annex1'] };
    // "annex 2, 5": two numbers, and there is an annex 2.
    const both = /^(\d+) (\S.*)$/.exec(text);
    if (annex && both && parts.some((part) => part.startsWith(beginning() + 'annex' + both[1] + '-'))) {
      read.part = new RegExp('^(.*--)?annex' + both[1] + '-');
      text = both[2];
    } else if (annex && /^\d+$/.test(text) && findHere('annex' + text)) {
      read.exact.push('annex' + text);
    }
    const found = /^(pp|op|p|fn)?\s*(\d+)\s*(bis|ter|quater|quinquies)?(x\d+)?(?![a-z]{4})(.*)$/.exec(text);
    if (!found) return read;
    read.number = Number(found[2]);
    read.tail = (found[3] || '') + (found[4] || '');
    read.labels = found[5].replace(/ا/g, 'أ').match(/[a-z]+|\d+|[一二三四五六七八九十]+|(?<![ء-ي])[ء-غف-ي](?=ـ?(?![ء-ي]))/g) || [];
    if (item) read.exact.push('agenda' + read.number);
    else if (note || found[1] === 'fn') read.exact.push('fn' + read.number);
    else if (found[1] === 'pp' || found[1] === 'op') read.exact.push(found[1] + read.number);
    return read;
  }
  // An address that does not exist, taken apart as far as it can be.
  function readAddress(id) {
    const clean = id.toLowerCase().replace(/[^a-z0-9-]+$/, '');
    const found = /^(?:(.*-)?p)?(\d+)(?:bis|ter|quater|quinquies)?(?:x\d+)?(?:-[a-z0-9]+)*$/.exec(clean);
    const exact = [clean];
    for (let cut = clean; cut.includes('-');) exact.push(cut = cut.slice(0, cut.lastIndexOf('-')));
    const part = (found && found[1]) || '';
    return { exact, number: found ? Number(found[2]) : 0, tail: '', labels: [], part: { test: (other) => other === part } };
  }
  function partsFor(read) {
    const now = partInView();
    const begins = (part) => part.startsWith(beginning());
    const rest = parts.filter((part) => part !== now);
    const order = [now].concat(rest.filter(begins), rest.filter((part) => !begins(part)));
    return read.part ? order.filter((part) => read.part.test(part)) : order;
  }
  function resolve(read) {
    for (const id of read.exact) if (findHere(id)) return placeOf(findHere(id)) || findHere(id);
    if (!read.number) return null;
    for (const part of partsFor(read)) {
      let ids = [part + 'p' + read.number + read.tail];
      for (const label of read.labels) ids = ids.flatMap((id) => labelForms(label).map((form) => id + '-' + form));
      const id = ids.find((candidate) => find(candidate));
      if (id) return placeOf(find(id));
    }
    return null;
  }
  // The same number elsewhere, what it would stand in, the numbers beside it: at most three.
  function nearest(read) {
    const found = [];
    const add = (place) => { if (place && place.id && !found.includes(place)) found.push(place); };
    const around = read.exact.map(find).filter(Boolean).map(placeOf)[0];
    if (around && around.matches('.paragraph, .subparagraph')) add(around);
    if (read.number) {
      numbered.filter((entry) => entry.number === read.number).forEach((entry) => add(entry.row));
      for (const part of partsFor(read)) {
        const beside = numbered.filter((entry) => entry.part === part)
          .sort((a, b) => Math.abs(a.number - read.number) - Math.abs(b.number - read.number));
        if (beside[0]) add(beside[0].row);
      }
    }
    add(around);
    return found.slice(0, 3);
  }
  const box = one('#goto');
  const boxSaid = one('#goto-said');
  if (box) {
    const silence = () => { boxSaid.textContent = ''; box.removeAttribute('aria-invalid'); };
    box.addEventListener('input', silence);
    box.form.addEventListener('submit', (event) => {
      event.preventDefault();
      silence();
      const written = box.value.trim();
      const read = written && readInput(written);
      const place = read && resolve(read);
      if (place) {
        box.value = '';
        if (drawer && drawer.open) drawer.close();
        goTo(place);
        const twins = numbered.filter((entry) => entry.row !== place && entry.row.id.startsWith(place.id + 'x'));
        offer(boxSaid, twins.map((entry) => entry.row), words.gotoDuplicate);
        return;
      }
      box.setAttribute('aria-invalid', 'true');
      boxSaid.textContent = written ? words.gotoMissing.replace('%s', written) : words.gotoEmpty;
      if (read) offerInline(boxSaid, nearest(read));
    });
  }
  // The box's own message is a paragraph: what is offered stands in it.
  function offerInline(into, places) {
    if (!places.length) return;
    into.append(' ' + words.nearest + ' ');
    places.forEach((place) => into.append(linkTo(place), ' '));
  }

  // 9 copying -------------------------------------------------------------------------------------------------------
  const kinds = [['cite', 'quote', words.copyCite], ['link', 'link', words.copyLink], ['neutral', 'globe', words.copyNeutral]]
    .filter(([, , label]) => label);
  if (words.copyPair) kinds.splice(1, 0, ['pair', 'pair', words.copyPair]);
  // Tools are made when a place is pointed at, focused or meant: a long document would carry a thousand idle buttons else.
  function toolsFor(place) {
    // What an abbreviation stands for is told to the pointer as well.
    all(':scope > .in a', place).forEach((link) => { link.title = link.getAttribute('aria-label'); });
    const number = one('.num', place);
    if (!number || !words.copyCite || place.matches('.note') || one(place.matches('.row') ? ':scope > .tools' : '.tools', place)) return;
    const tools = make('div', { class: 'tools', role: 'group', 'aria-label': words.tools.replace('%s', nameOf(place)) });
    for (const [act, sign, label] of kinds) {
      if (act === 'cite' && !place.dataset.cite) continue;
      const button = make('button', { type: 'button', 'data-act': act, 'aria-label': label, title: label });
      button.appendChild(icon(sign));
      tools.appendChild(button);
    }
    if (place.matches('.row')) {
      const own = one(':scope > .num', place);
      if (own) own.after(tools);
    } else {
      number.after(tools);
    }
  }
  // Both texts of a row or entry of a parallel page: how it is cited, the first text, a blank line, the second.
  function pairOf(place) {
    const texts = all('.t:not(.gap, .none)', place).map((cell) => {
      const copy = plain(cell);
      all('p, li, tr', copy).forEach((part) => part.append('\n'));
      all('.num, .lab', copy).forEach((part) => part.append(' '));
      // The label of a sub-paragraph stands before the first text, and in the second.
      const label = place.matches('.subparagraph') && !cell.matches('.b') ? one('.num', place).textContent + ' ' : '';
      return { second: cell.matches('.b'), text: label + copy.textContent.replace(/\s*\n\s*/g, '\n').replace(/[^\S\n]+/g, ' ').trim() };
    });
    const column = (second) => texts.filter((text) => text.second === second).map(({ text }) => text).join('\n');
    return [[place.dataset.cite, column(false)].filter(Boolean).join('\n'), column(true)].filter(Boolean).join('\n\n');
  }
  function textFor(act, place) {
    if (act === 'cite') return place.dataset.cite;
    if (act === 'pair') return pairOf(place);
    return (act === 'neutral' ? new URL(page.work, here()).href : here()) + '#' + place.id;
  }
  function copy(text) {
    // The old way is kept for browsers that are locked down or old; it needs an element that is on the page.
    const old = () => {
      const area = make('textarea', { readonly: '', class: 'heard' });
      area.value = text;
      doc.body.appendChild(area);
      area.select();
      let done = false;
      try { done = doc.execCommand('copy'); } catch (e) { done = false; }
      area.remove();
      return done ? Promise.resolve() : Promise.reject();
    };
    return navigator.clipboard && isSecureContext ? navigator.clipboard.writeText(text).catch(old) : old();
  }
  function copyFrom(place, act, button) {
    const text = textFor(act, place);
    if (!text) return;
    copy(text).then(() => {
      say(words.copied + '  ' + (text.length > 160 ? text.slice(0, 160) + '…' : text));
      const use = button && one('use', button);
      if (!use) return;
      const sign = use.getAttribute('href');
      use.setAttribute('href', '#i-check');
      button.classList.add('done');
      setTimeout(() => { use.setAttribute('href', sign); button.classList.remove('done'); }, 1600);
    }, () => { prompt(words.copyFailed, text); });
  }
  ['pointerover', 'focusin'].forEach((type) => doc.addEventListener(type, (event) => {
    const row = event.target.closest && event.target.closest('main .row');
    if (!row) return;
    const entry = event.target.closest('.entry');
    toolsFor(entry || row);
  }));
  doc.addEventListener('click', (event) => {
    const button = event.target.closest && event.target.closest('.tools button');
    if (button) copyFrom(button.closest('.entry') || button.closest('.row'), button.dataset.act, button);
  });
  // What stands under a text is left out of what is selected, unless the selection begins in it.
  let chosen = null;
  doc.addEventListener('pointerdown', (event) => {
    if (chosen) chosen.classList.remove('chosen');
    chosen = event.target.closest && event.target.closest('.by');
    if (chosen) chosen.classList.add('chosen');
  });
  if (matchMedia('(hover: none)').matches && 'IntersectionObserver' in window) {
    const near = new IntersectionObserver((seen) => seen.forEach((entry) => {
      if (!entry.isIntersecting) return;
      toolsFor(entry.target);
      near.unobserve(entry.target);
    }), { rootMargin: '60%' });
    rows.filter((row) => row.classList.contains('paragraph')).forEach((row) => near.observe(row));
  }

  // 10 contents -----------------------------------------------------------------------------------------------------
  const contents = one('#toc');
  const drawer = one('#contents-dialog');
  if (contents) {
    // In the order of the page: the notes of a part stand behind it, their entry at the end of the contents.
    const entries = all('a[href^="#"]', contents).map((link) => ({ link, at: find(link.getAttribute('href').slice(1)) })).filter((entry) => entry.at)
      .sort((a, b) => (a.at.compareDocumentPosition(b.at) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    let waiting = 0;
    const spy = () => {
      waiting = 0;
      const line = lineOfSight() + 8;
      let on = null;
      for (const entry of entries) if (entry.at.getBoundingClientRect().top <= line) on = entry;
      // Of headings that stand one under the other, the one that a link has led to is meant.
      const meant = target && entries.find((entry) => entry.at === target);
      if (meant && target.getBoundingClientRect().top >= bar.offsetHeight && target.getBoundingClientRect().top <= line) on = meant;
      for (const entry of entries) {
        if (entry === on) entry.link.setAttribute('aria-current', 'location');
        else entry.link.removeAttribute('aria-current');
      }
      // The list has a scroll of its own on wide screens: what is being read stays in sight in it.
      if (!on || drawer.open || contents.scrollHeight <= contents.clientHeight) return;
      const link = on.link.getBoundingClientRect();
      const list = contents.getBoundingClientRect();
      if (link.top < list.top + 48) contents.scrollTop += link.top - list.top - 48;
      else if (link.bottom > list.bottom - 48) contents.scrollTop += link.bottom - list.bottom + 48;
    };
    addEventListener('scroll', () => { waiting = waiting || requestAnimationFrame(spy); }, { passive: true });
    spy();
    one('.b-toc').addEventListener('click', openContents);
    // The event comes later than the closing: by then the drawer may be open again, and the list belongs in it.
    drawer.addEventListener('close', () => { if (!drawer.open) main.before(contents); });
    drawer.addEventListener('click', (event) => {
      // closedby="any" closes on the backdrop; this does it where that is not known yet.
      if (event.target === drawer || event.target.closest('a')) drawer.close();
    });
  }
  function openContents() {
    if (!contents) return;
    if (contents.getClientRects().length && !drawer.contains(contents)) {
      one('input, a', contents).focus();
      return;
    }
    one('.drawer-in').appendChild(contents);
    drawer.showModal();
    const on = one('[aria-current]', contents);
    if (on) on.scrollIntoView({ block: 'nearest' });
  }

  // 11 cards --------------------------------------------------------------------------------------------------------
  // One card for whatever is explained where it stands. Each kind says which links open it, names it and fills it. Where a
  // kind "leads", a click or Enter follows the link, and the card only shows what is there: pointing at the link brings it,
  // and so does the focus of the keyboard, which stays on the link.
  const cards = [
    {
      links: '.row .ref a',
      name: (link) => link.getAttribute('aria-label'),
      fill(link, body) {
        const note = find(link.getAttribute('href').slice(1));
        if (!note) return false;
        body.append(...plain(noteText(note, link)).childNodes);
        return true;
      },
      // A note that stands beside the text needs no card: it is only pointed out.
      beside: (link) => sideOf.get(link),
    },
    {
      links: 'a.cite[data-card]',
      leads: true,
      name: (link) => find(link.dataset.card).dataset.name,
      // The same entry stands in the list at the end: a document's, or that of one of its provisions.
      fill(link, body) {
        const entry = find(link.dataset.card);
        if (!entry) return false;
        const document = entry.parentElement.closest('.cited') || entry;
        for (const [from, part] of [[document, '.cited-head > .cited-title'], [entry, '.cited-text'], [entry, '.cited-became'], [document, '.cited-where']]) {
          const found = one(':scope > ' + part, from);
          if (!found) continue;
          const copy = plain(found);
          if (copy.matches('span')) body.appendChild(make('p', { class: copy.className })).append(...copy.childNodes);
          else body.appendChild(copy);
        }
        return true;
      },
      beside: () => null,
    },
    {
      // The card of a term explains it where it is read, and holds the way to its page: whoever meets a word does not want
      // to leave the sentence.
      links: 'a.term[href]',
      name: (link) => calledBy(link),
      fill(link, body) {
        const entry = find(entryOf(link));
        if (!entry) return false;
        // Of its names, the one that the card has is not said twice; which of them is preferred is told on its page.
        for (const part of ['.used-own', '.used-beside']) {
          const names = all(part + ' .used-name', entry).filter((name) => name.textContent !== calledBy(link));
          if (!names.length) continue;
          const line = body.appendChild(make('p', { class: part.slice(1) }));
          names.forEach((name, index) => line.append(index ? ' · ' : '', name.cloneNode(true)));
        }
        if (one('.used-what', entry)) body.append(plain(one('.used-what', entry)));
        const more = one('.used-own a[href]', entry);
        if (more) body.appendChild(make('p', { class: 'used-more' })).append(make('a', { href: more.getAttribute('href') }, words.usedMore));
        return true;
      },
      beside: () => null,
    },
  ];
  // The entry of a term: named where the link leads to its page, else the link leads to it.
  const entryOf = (link) => link.dataset.card || (link.getAttribute('href') || link.dataset.href).slice(1);
  // The term as the list has it, where the text has it in another form or case; else as it stands.
  function calledBy(link) {
    const entry = find(entryOf(link));
    const names = entry ? all('.used-own .used-name:not([lang])', entry).map((name) => name.textContent) : [];
    const written = link.textContent;
    return names.find((name) => name === written) || names.find((name) => name.toLowerCase() === written.toLowerCase()) || names[0] || written;
  }
  const card = one('#pop');
  const cardLinks = cards.map((kind) => kind.links).join(', ');
  const kindOf = (link) => cards.find((candidate) => link.matches(candidate.links));
  if (card && card.showPopover) {
    const body = one('.pop-in', card);
    const anchored = window.CSS && CSS.supports('position-area', 'top');
    let owner = null;
    // Whether the card was asked for, or only pointed at.
    let asked = false;
    let hover;
    let rest;
    const close = () => { if (card.matches(':popover-open')) card.hidePopover(); };
    const open = (link, byKeyboard, byClick = byKeyboard) => {
      const kind = kindOf(link);
      const side = !byKeyboard && kind.beside(link);
      if (side && side.getClientRects().length) {
        side.classList.add('on');
        setTimeout(() => side.classList.remove('on'), 1600);
        // A long note is cut short beside the text: the card has it whole.
        const text = one('p', side);
        if (text.scrollHeight <= text.clientHeight + 2) return;
      }
      if (owner === link && card.matches(':popover-open')) {
        asked = asked || byClick;
        if (byKeyboard && !kind.leads) card.focus();
        return;
      }
      if (owner) close();
      body.textContent = '';
      if (!kind.fill(link, body)) { if (!kind.leads) location.hash = link.hash; return; }
      one('#pop-name').textContent = kind.name(link);
      // On a parallel page a note is shown in the language of its mark.
      card.lang = tongueOf(link);
      card.dir = getComputedStyle(link).direction;
      owner = link;
      asked = byClick;
      if (!kind.leads) link.setAttribute('aria-expanded', 'true');
      if (anchored) {
        link.style.anchorName = '--card';
        card.style.positionAnchor = '--card';
      }
      try { card.showPopover({ source: link }); } catch (e) { card.showPopover(); }
      card.scrollTop = 0;
      if (!anchored && innerWidth > 720) {
        const at = link.getBoundingClientRect();
        const below = at.bottom + card.offsetHeight + 12 <= innerHeight;
        card.style.left = Math.max(8, Math.min(innerWidth - card.offsetWidth - 8, at.left)) + 'px';
        card.style.top = (below ? at.bottom + 6 : at.top - card.offsetHeight - 6) + 'px';
        card.style.margin = '0';
      }
      if (byKeyboard && !kind.leads) card.focus();
    };
    all(cardLinks).forEach((link) => {
      if (link.matches('.term')) return;
      if (!kindOf(link).leads) link.setAttribute('aria-expanded', 'false');
      else if (find(link.dataset.card)) link.setAttribute('aria-details', link.dataset.card);
    });
    // Before and not after, which would be told later: by then the card may belong to another mark.
    card.addEventListener('beforetoggle', (event) => {
      if (event.newState !== 'closed' || !owner) return;
      const link = owner;
      const leads = kindOf(link).leads;
      owner = null;
      if (!leads) link.setAttribute('aria-expanded', 'false');
      link.style.anchorName = '';
      // Safari gives no focus to a link that is clicked. What was only pointed at never had it, and gets none.
      if (card.contains(doc.activeElement) || (!leads && asked && doc.activeElement === doc.body)) link.focus({ preventScroll: true });
    });
    const linkUnder = (event) => {
      const link = event.target.closest && event.target.closest(cardLinks);
      return link && !card.contains(link) ? link : null;
    };
    doc.addEventListener('click', (event) => {
      const link = linkUnder(event);
      clearTimeout(rest);
      if (!link) return;
      if (kindOf(link).leads) {
        clearTimeout(hover);
        close();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      clearTimeout(hover);
      // A click that no pointer made comes from the keyboard or a screen reader: the card then takes the focus.
      open(link, event.detail === 0, true);
    });
    // A link that opens something where it stands is worked as a button is, too.
    doc.addEventListener('keydown', (event) => {
      const link = event.key === ' ' && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && linkUnder(event);
      if (!link || kindOf(link).leads) return;
      event.preventDefault();
      if (!event.repeat) open(link, true);
    });
    if (matchMedia('(hover: hover)').matches) {
      // Who presses has something else in mind: a click, another window, the beginning of what is to be selected.
      doc.addEventListener('pointerdown', () => clearTimeout(hover));
      doc.addEventListener('pointerover', (event) => {
        const link = event.pointerType !== 'touch' && linkUnder(event);
        clearTimeout(hover);
        // Pointing at something closes nothing else that is open; who is selecting text points at nothing.
        if (link && event.buttons) return;
        if (link && one('[popover]:popover-open:not(#pop)')) return;
        if (link && !(sideOf.get(link) && sideOf.get(link).getClientRects().length)) hover = setTimeout(() => open(link), 280);
        else if (owner && !card.contains(event.target) && !card.contains(doc.activeElement) && doc.activeElement !== owner) hover = setTimeout(close, 320);
      });
    }
    doc.addEventListener('focusin', (event) => {
      const link = linkUnder(event);
      clearTimeout(rest);
      if (link && kindOf(link).leads && link.matches(':focus-visible')) rest = setTimeout(() => { if (doc.activeElement === link) open(link, true); }, 280);
    });
    doc.addEventListener('focusout', (event) => {
      clearTimeout(rest);
      const to = event.relatedTarget;
      if (!owner || !kindOf(owner).leads || to === owner || card.contains(to)) return;
      if (event.target === owner || card.contains(event.target)) close();
    });
    body.addEventListener('click', (event) => { if (event.target.closest('a')) close(); });
  }
  // Each term is a stop of Tab: what a click opens has to open by keyboard, and the list at the end does not say where the
  // word stands. A page has hundreds, but from paragraph to paragraph lead the keys j and k, and whoever does not want them
  // switches them off. Then they are text for everybody: a link that no eye sees would be a stop of Tab without a reason, a
  // word for who listens, and a trap for a finger. So the address is taken away, with which a link stops to be one.
  const terms = all('a.term');
  function lineTerms() {
    const off = prefs.terms === false;
    if (off) root.setAttribute('data-terms', 'off');
    else root.removeAttribute('data-terms');
    for (const term of terms) {
      if (term.hasAttribute('href')) term.dataset.href = term.getAttribute('href');
      if (off) {
        term.removeAttribute('href');
        term.removeAttribute('aria-expanded');
      } else {
        term.setAttribute('href', term.dataset.href);
        if (card && card.showPopover) term.setAttribute('aria-expanded', 'false');
      }
    }
  }
  lineTerms();
  // Side by side, whoever points at a term sees how the other text says it.
  const meet = (event, on) => {
    const term = event.target.closest('.parallel .row a.term');
    if (!term) return;
    all('a.term', term.closest('.row')).forEach((other) => {
      other.classList.toggle('met', on && entryOf(other) === entryOf(term));
    });
  };
  if (terms.length && doc.body.matches('.parallel')) {
    doc.addEventListener('mouseover', (event) => meet(event, true));
    doc.addEventListener('mouseout', (event) => meet(event, false));
    doc.addEventListener('focusin', (event) => meet(event, true));
    doc.addEventListener('focusout', (event) => meet(event, false));
  }

  // 12 notes beside the text ----------------------------------------------------------------------------------------
  // On wide screens a note also stands beside its mark, for the eye only: the list at the end is the one that is read out.
  const sideOf = new Map();
  const wide = matchMedia('(min-width: 77rem)');
  function placeSides() {
    if (!wide.matches) return;
    if (!sideOf.size) {
      // Beside two columns there is no room.
      all('.document:not(.parallel) .body .row .ref a').forEach((link) => {
        const note = find(link.getAttribute('href').slice(1));
        if (!note) return;
        const side = make('div', { class: note.matches('.ed') ? 'side ed' : 'side', 'aria-hidden': 'true' });
        const text = make('p', {});
        text.append(make('b', {}, link.textContent), ' ');
        Array.from(plain(noteText(note, link)).children).forEach((part, index) => text.append(index ? ' ' : '', ...part.childNodes));
        all('a', text).forEach((inner) => { inner.tabIndex = -1; });
        side.appendChild(text);
        link.closest('.row').appendChild(side);
        sideOf.set(link, side);
      });
    }
    let free = -Infinity;
    sideOf.forEach((side, link) => {
      const row = link.closest('.row').getBoundingClientRect();
      const top = Math.max(link.getBoundingClientRect().top - 6, free);
      side.style.insetBlockStart = (top - row.top) + 'px';
      free = top + side.offsetHeight + 12;
    });
  }
  placeSides();
  addEventListener('resize', placeSides);
  addEventListener('load', placeSides);
  // What is opened under a text moves the texts below it, and the notes beside them.
  doc.addEventListener('toggle', (event) => { if (event.target.matches && event.target.matches('.by, .stale')) placeSides(); }, true);
  // The mark after a full-width bracket or stop moves into the blank half of that sign's square.
  all(':lang(zh) .ref').forEach((mark) => {
    const before = mark.previousSibling;
    if (before && before.nodeType === 3 && /[》”〉」』）。，、；：]$/.test(before.data)) mark.classList.add('tuck');
  });

  // 13 search -------------------------------------------------------------------------------------------------------
  // The search is brought when somebody asks for it: its dialog, its words, and by these what finds. Where it cannot be
  // brought, its page can say why.
  const searching = one('.b-find');
  const bring = (address) => new Promise((done, failed) => {
    const script = make('script', { src: address });
    script.addEventListener('load', done);
    script.addEventListener('error', failed);
    doc.head.append(script);
  });
  let brought = null;
  function withSearch(act) {
    brought = brought || (window.rapporteurFind ? Promise.resolve() : bring(page.words).then(() => bring(page.find)));
    return brought.then(() => act(window.rapporteurFind), () => { brought = null; });
  }
  function openSearch() {
    const box = one('#find-box');
    if (box) {
      box.focus();
      box.select();
    } else {
      withSearch((search) => { search.open(); return true; }).then((done) => { if (!done) location.href = searching.href; });
    }
  }
  if (searching && page.find) {
    searching.setAttribute('aria-haspopup', 'dialog');
    searching.setAttribute('aria-keyshortcuts', '/');
    searching.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      openSearch();
    });
    // The page that a result has led to shows what was found on it. Storage may be refused, and is then empty.
    let led = null;
    try { led = sessionStorage.getItem('rapporteur-found'); sessionStorage.removeItem('rapporteur-found'); } catch (e) { /* as above */ }
    if (led) withSearch((search) => search.mark(JSON.parse(led)));
  }

  // 14 keys ---------------------------------------------------------------------------------------------------------
  // Single letters; can be switched off, and never while something is being written (WCAG 2.1.4).
  if (stops.length || searching) {
    addEventListener('keydown', (event) => {
      if (prefs.keys === false || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
      if (event.target.matches && event.target.matches('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]')) return;
      if (one('dialog[open]')) return;
      const acts = {
        '?': () => { const settings = one('#settings'); if (settings.togglePopover) { settings.togglePopover(); const first = one('input', settings); if (settings.matches(':popover-open') && first) first.focus(); } },
      };
      if (searching) acts['/'] = openSearch;
      if (stops.length) Object.assign(acts, {
        j: () => step(1), n: () => step(1), k: () => step(-1), p: () => step(-1),
        g: () => { openContents(); box.focus(); },
        t: () => { openContents(); const link = one('[aria-current]', contents) || one('a', contents); if (link) link.focus(); },
        c: () => copyFrom(current && current.dataset.cite ? current : rowInView(), 'cite'),
      });
      const beside = one('.b-par');
      if (beside) acts.b = () => { keepPlace(); location.href = beside.href; };
      // The same paragraph in another language: the list of keys knows which key is whose.
      all('#settings kbd[data-in]').forEach((key) => { acts[key.textContent] = () => { keepPlace(); location.href = inLanguage(key.dataset.in).href; }; });
      if (!Object.prototype.hasOwnProperty.call(acts, event.key)) return;
      event.preventDefault();
      acts[event.key]();
    });
  }

  // 15 lists that are sifted ----------------------------------------------------------------------------------------
  // What is cited, by its symbol, its titles, its group, the words that cite it, or the documents in which they stand; terms and
  // States by any of their names, and terms by their kind and subject as well.
  const filter = one('.filter');
  if (filter) {
    const input = one('input', filter);
    const choices = all('select', filter);
    const filterSaid = one('[role=status]', filter);
    // Accents are no obstacle: nobody writes all of them in a search.
    const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    const squeeze = (text) => text.replace(/\s+/g, '');
    const read = (row) => {
      const group = row.closest('.cited-group');
      const parts = all('.cited-name, .what, .doc, mark, .name', row).concat(group ? one('h2', group) : []);
      const texts = parts.map((part) => part.textContent).concat(row.dataset.names || '');
      return { row, text: texts.map((text) => squeeze(fold(text))).join('\n') };
    };
    const isOpen = () => !input.value && choices.every((choice) => !choice.value);
    // A long table is not read before somebody writes.
    let lines = null;
    let telling;
    const sift = () => {
      const wanted = fold(input.value).trim();
      // As it is written, but for its blanks; else by each of its words.
      const whole = squeeze(wanted);
      const each = wanted.split(/\s+/);
      let found = 0;
      lines = lines || all('.cited-group tr.cited, .sifted').map(read);
      for (const line of lines) {
        const fits = (line.text.includes(whole) || each.every((word) => line.text.includes(word))) &&
          choices.every((choice) => !choice.value || line.row.dataset[choice.name] === choice.value);
        line.row.hidden = !fits;
        if (fits) found++;
      }
      all('.cited-group, .term-group').forEach((group) => {
        group.hidden = !one('tr.cited:not([hidden]), .sifted:not([hidden])', group);
        const jump = one('.jump a[href="#' + group.id + '"]');
        if (jump) jump.parentElement.hidden = group.hidden;
      });
      clearTimeout(telling);
      telling = setTimeout(() => {
        filterSaid.textContent = isOpen() ? '' : found || !wanted ? filter.dataset.found.replace('%s', found) : filter.dataset.none.replace('%s', input.value.trim());
      }, 240);
    };
    const open = () => {
      input.value = '';
      choices.forEach((choice) => { choice.value = ''; });
      sift();
    };
    // What an address leads to is never sifted out.
    const show = () => {
      const meant = doc.getElementById(fragment());
      if (!meant || !meant.closest('[hidden]')) return;
      open();
      meant.scrollIntoView();
    };
    filter.addEventListener('input', sift);
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !input.value) return;
      event.preventDefault();
      input.value = '';
      sift();
    });
    filter.addEventListener('submit', (event) => event.preventDefault());
    addEventListener('hashchange', show);
    // A browser that goes back may have kept what was written.
    if (!isOpen()) sift();
    addEventListener('pageshow', () => { if (!isOpen()) sift(); });
  }

  // 16 tables of terms ----------------------------------------------------------------------------------------------
  // The head of a column sorts by it, and sorts the other way the second time. The page tells the place of a term in the order of
  // its language, which not every browser knows; where a column has nothing stands last both ways.
  all('.term-table').forEach((table) => {
    const body = table.tBodies[0];
    const heads = all('thead th', table);
    const order = new Intl.Collator(root.lang, { numeric: true });
    const keyOf = (row, column) => {
      const cell = row.cells[column];
      return cell.dataset.order === undefined ? cell.textContent.trim() : Number(cell.dataset.order);
    };
    const compare = (a, b) => (typeof a === 'number' ? a - b : order.compare(a, b));
    heads.forEach((head, column) => {
      // The button lies over the words and does not hold them: where Chromium prints a head again, what is in buttons is lost.
      const name = make('span', { 'aria-hidden': 'true', class: 'sorts' });
      name.append(...head.childNodes);
      const button = make('button', { type: 'button', class: 'sort-by', 'aria-label': name.textContent.trim() });
      head.append(name, button);
      button.addEventListener('click', () => {
        const way = head.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
        const keyed = Array.from(body.rows, (row) => ({ row, key: keyOf(row, column) }));
        keyed.sort((a, b) => (a.key === '') - (b.key === '') || way * compare(a.key, b.key));
        body.append(...keyed.map((one) => one.row));
        heads.forEach((other) => other.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', way > 0 ? 'ascending' : 'descending');
      });
    });
  });

  // 17 the beginning ------------------------------------------------------------------------------------------------
  addEventListener('hashchange', () => arrive(false));
  // Between addresses that differ in the end of a range as well, no browser speaks of a change of the fragment.
  addEventListener('popstate', () => {
    if (location.search === searched) return;
    searched = location.search;
    if (stops.length) arrive(false);
  });
  if (stops.length || one('#said')) arrive(true);
})();
