  // What is written in the box is found in the texts as it stands but for case, accents, the forms of Arabic letters and of digits,
  // and blanks beside Han signs, which printers set as they like.
  const finder = one('.seek');
  const findBox = one('#find');
  const findSaid = one('#find-said');
  const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
  const alike = { 'ٱ': 'ا', 'ى': 'ي', 'ة': 'ه', '’': '\'', '‘': '\'', '“': '"', '”': '"', '–': '-', '—': '-', '‑': '-', '‐': '-' };
  function foldSign(sign) {
    if (sign < '\u0080') return sign.toLowerCase();
    if (sign === 'й' || sign === 'Й') return 'й';
    const code = sign.codePointAt(0);
    if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
    if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
    return Array.from(sign.normalize('NFKD').replace(/[\p{M}\u0640\u00ad\u200b-\u200f]/gu, '').toLowerCase(), (one) => alike[one] || one).join('');
  }
  // The folded text, and for each of its signs the place in the text that it comes from.
  function folded(text) {
    let out = '';
    const at = [];
    let from = 0;
    let blank = -1;
    let last = '';
    for (const sign of text) {
      if (/\s/.test(sign)) {
        if (blank < 0) blank = from;
      } else {
        const signs = foldSign(sign);
        if (blank >= 0 && signs) {
          if (last && !han.test(last) && !han.test(sign)) { out += ' '; at.push(blank); }
          blank = -1;
        }
        for (let i = 0; i < signs.length; i++) at.push(from);
        out += signs;
        if (signs) last = sign;
      }
      from += sign.length;
    }
    return { text: out, at, length: from };
  }
  // What is searched, piece by piece: no match runs from one cell or item into the next.
  let units = null;
  const leaves = 'p, li, td, th, dt, dd, caption';
  function readUnits() {
    const blocks = all('.text :is(.t, .nt)').flatMap((block) => {
      const inner = all(leaves, block).filter((part) => !one(leaves, part));
      return inner.length ? inner : [block];
    });
    return blocks.map((block) => {
      const walk = doc.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const nodes = [];
      let text = '';
      while (walk.nextNode()) {
        const node = walk.currentNode;
        if (node.parentElement.closest('.ref, .stale, .by, .tools, .gap')) continue;
        nodes.push({ node, from: text.length });
        text += node.data;
      }
      return { block, nodes, ...folded(text) };
    });
  }
  function rangeOf(unit, from, to) {
    const range = doc.createRange();
    const spot = (offset, end) => {
      let held = unit.nodes[0];
      for (const one of unit.nodes) if (end ? one.from < offset : one.from <= offset) held = one;
      return [held.node, offset - held.from];
    };
    range.setStart(...spot(from, false));
    range.setEnd(...spot(to, true));
    return range;
  }
  const lights = window.CSS && CSS.highlights && window.Highlight;
  let matches = [];
  let match = -1;
  function paint() {
    if (!lights) return;
    CSS.highlights.set('found', new Highlight(...matches.map((one) => one.range)));
    CSS.highlights.set('meant', new Highlight(...(match < 0 ? [] : [matches[match].range])));
  }
  function show(number) {
    match = number;
    paint();
    findSaid.textContent = matches.length ? (match + 1) + ' / ' + matches.length : findBox.value.trim() ? words.findNone : '';
    if (match < 0) return;
    const place = placeOf(matches[match].unit.block);
    if (place) {
      mark(place, false);
      if (place.id) setFragment(place.id);
    }
    const box = matches[match].range.getBoundingClientRect();
    const top = under() + 16;
    if (box.top < top || box.bottom > innerHeight - 24) scrollBy(0, box.top - Math.max(top, innerHeight * 0.35));
  }
  function seek() {
    const wanted = folded(findBox.value.trim()).text;
    const line = under();
    matches = [];
    units = wanted && !units ? readUnits() : units;
    if (wanted) {
      for (const unit of units) {
        for (let from = unit.text.indexOf(wanted); from >= 0; from = unit.text.indexOf(wanted, from + wanted.length)) {
          const end = from + wanted.length;
          matches.push({ unit, range: rangeOf(unit, unit.at[from], end < unit.at.length ? unit.at[end] : unit.length) });
        }
      }
    }
    // The first from where the reader is.
    const next = matches.findIndex((one) => one.range.getBoundingClientRect().bottom > line);
    show(matches.length ? Math.max(next, 0) : -1);
  }
  function openFinder() {
    root.classList.add('seeking');
    findBox.focus();
    findBox.select();
  }
  function closeFinder() {
    root.classList.remove('seeking');
    findBox.value = '';
    seek();
    const back = (current && one('.num', current)) || one('.b-seek');
    if (back && back.getClientRects().length) back.focus({ preventScroll: true });
    else findBox.blur();
  }
  const further = (by) => { if (matches.length) show((match + by + matches.length) % matches.length); };
  findBox.addEventListener('input', (event) => { if (!event.isComposing) seek(); });
  findBox.addEventListener('compositionend', seek);
  findBox.addEventListener('keydown', (event) => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    if (event.key === 'Escape') closeFinder();
    else further(event.shiftKey ? -1 : 1);
  });
  finder.addEventListener('submit', (event) => event.preventDefault());
  finder.addEventListener('click', (event) => {
    const button = event.target.closest('[data-find]');
    if (button) further(Number(button.dataset.find));
  });
  one('.seek-close').addEventListener('click', closeFinder);
  one('.b-seek').addEventListener('click', openFinder);
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || prefs.keys === false || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.matches && event.target.matches('input:not([type=radio], [type=checkbox]), textarea, select')) return;
    if (one('dialog[open]')) return;
    event.preventDefault();
    openFinder();
  });
  addEventListener('hashchange', () => arrive(false));
  arrive(true);
