/* The engine of search: it finds in the index under search/, and shows nothing. The same from a disk and from a server: files of the
   index are scripts, each of which hands over one value by its name. No request but for them.

   window.rapporteurSearch.open({ root, languages, language, here, load }) gives an engine; engine.query(text, options) promises an answer.

   1 folding   2 files   3 dictionaries   4 what is asked   5 finding   6 ranking   7 places   8 showing */
(() => {
  'use strict';

  // 1 folding -------------------------------------------------------------------------------------------------------
  // As src/model/index/folding.rs does; tests/cases/search-folding.json holds what comes out of both.
  const han = /^[\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]$/u;
  const isMark = /^\p{M}$/u;
  const isUnseen = /^[\p{Cf}\u0640]$/u;
  const isLetter = /^[\p{L}\p{N}]$/u;
  const isBlank = /^[\p{Z}\t\n\r]$/u;
  const NOTHING = 0, BLANK = 1, SIGN = 2;
  const plainLetters = { 'œ': 'oe', 'æ': 'ae', 'ß': 'ss', 'ٱ': 'ا', 'ى': 'ي', 'ة': 'ه', 'ς': 'σ' };
  for (let digit = 0; digit < 10; digit++) {
    plainLetters[String.fromCharCode(0x660 + digit)] = plainLetters[String.fromCharCode(0x6f0 + digit)] = String(digit);
  }

  // The units of a text: { text, place, start, end, han }.
  function fold(text) {
    const units = [];
    let open = false, slash = false, gap = NOTHING, started = false;
    const part = (by) => {
      gap = Math.max(gap, slash ? SIGN : by);
      slash = open = false;
    };
    const begin = (c, start, end, isHan) => {
      const last = units[units.length - 1];
      const joined = last && (gap === NOTHING || (gap === BLANK && (last.han || isHan)));
      units.push({ text: c, place: last ? last.place + (joined ? 2 : 3) : 0, start, end, han: isHan });
      gap = NOTHING;
      started = true;
    };
    const letter = (c, start, end) => {
      if (!open) {
        begin(c, start, end, false);
        open = true;
        return;
      }
      const word = units[units.length - 1];
      word.text += slash ? '/' + c : c;
      word.end = end;
      slash = false;
    };
    const chinese = (c, start, end) => {
      if (slash) part(SIGN);
      open = false;
      begin(c, start, end, true);
    };
    const take = (c, start, end) => {
      if (isMark.test(c)) {
        if (!started || gap !== NOTHING || slash) return;
        const last = units[units.length - 1];
        if (c === '\u0306' && open && last.text.endsWith('и')) last.text = last.text.slice(0, -1) + 'й';
        last.end = Math.max(last.end, end);
      } else if (isUnseen.test(c)) {
        // Nobody sees it.
      } else if (isLetter.test(c)) {
        if (han.test(c)) chinese(c, start, end);
        else for (const small of c.toLowerCase()) for (const plain of plainLetters[small] || small) letter(plain, start, end);
      } else if (isBlank.test(c)) {
        part(BLANK);
      } else if (c === '/' && open && !slash) {
        slash = true;
      } else {
        part(SIGN);
      }
    };
    let start = 0;
    for (const c of text) {
      const end = start + c.length;
      if (c >= '\u4e00' && c <= '\u9fff') chinese(c, start, end);
      else if (c === 'й' || c === 'Й') letter('й', start, end);
      else for (const piece of c.normalize('NFKD')) take(piece, start, end);
      start = end;
    }
    return units;
  }
  // The units as one text, with a blank where something parts two.
  const canonical = (units) => units.map((unit, at) => (at && unit.place > units[at - 1].place + 2 ? ' ' : '') + unit.text).join('');

  // 2 files ---------------------------------------------------------------------------------------------------------
  const arrived = {};
  function put(name, value) {
    arrived[name] = value;
  }
  // A script of the index; from a disk nothing else can be loaded.
  const append = (address) => new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => { script.remove(); done(); };
    script.onerror = () => { script.remove(); failed(new Error(address)); };
    document.head.appendChild(script);
  });
  function loader(root, load) {
    const asked = new Map();
    return (name) => {
      if (!asked.has(name)) {
        const file = 'search/' + name + '.js';
        const lost = () => {
          // The next query asks again.
          asked.delete(name);
          throw new Error(file + ' could not be loaded');
        };
        asked.set(name, load(root + file).then(() => {
          if (!(name in arrived)) lost();
          return arrived[name];
        }, lost));
      }
      return asked.get(name);
    };
  }

  // 3 dictionaries --------------------------------------------------------------------------------------------------
  const digits = new Map(Array.from("!#$%&'()*+,-./0123456789:=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{}~", (sign, at) => [sign, at]));
  // The numbers that src/search/code.rs writes.
  function numbers(code) {
    const out = [];
    let at = 0;
    const digit = () => digits.get(code[at++]);
    while (at < code.length) {
      const lead = digit();
      if (lead < 64) out.push(lead);
      else if (lead < 86) out.push(64 + (lead - 64) * 89 + digit());
      else if (lead < 88) out.push(2022 + (lead - 86) * 7921 + digit() * 89 + digit());
      else out.push(17864 + digit() * 704969 + digit() * 7921 + digit() * 89 + digit());
    }
    return out;
  }
  function steps(code) {
    let sum = 0;
    return numbers(code).map((step) => (sum += step));
  }
  // Where a word stands: the numbers of the pieces, and the places in each.
  function postings(code) {
    const all = numbers(code);
    const ids = [], places = [];
    let id = 0;
    for (let at = 0; at < all.length;) {
      const head = all[at++];
      id += head >> 1;
      const count = head & 1 ? all[at++] : 1;
      const list = [];
      let place = 0;
      for (let n = 0; n < count; n++) list.push(place += all[at++]);
      ids.push(id);
      places.push(list);
    }
    return { ids, places };
  }
  // Which pieces hold a common word, six in each digit.
  function members(code) {
    const out = [];
    for (let at = 0; at < code.length; at++) {
      for (let left = digits.get(code[at]), id = at * 6; left; left >>= 1, id++) if (left & 1) out.push(id);
    }
    return out;
  }
  // As Rust sorts: by characters, not by their halves.
  function compare(a, b) {
    const length = Math.min(a.length, b.length);
    for (let at = 0; at < length; at++) {
      const x = a.charCodeAt(at), y = b.charCodeAt(at);
      if (x === y) continue;
      const surrogate = (unit) => unit >= 0xd800 && unit < 0xe000;
      return surrogate(x) === surrogate(y) ? x - y : surrogate(x) ? 1 : -1;
    }
    return a.length - b.length;
  }
  // A sorted dictionary in files: `firsts` are their first keys, `name` names the nth.
  function dictionary(firsts, last, fetch, name) {
    const opened = new Map();
    const known = new Map();
    // The last file that begins at or before the key.
    const fileOf = (key) => {
      let low = 0, high = firsts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (compare(firsts[middle], key) <= 0) low = middle; else high = middle - 1;
      }
      return low;
    };
    const read = async (n) => {
      const body = await fetch(name(n));
      if (!opened.has(n)) opened.set(n, new Map(body.split(';').map((entry) => { const at = entry.indexOf('|'); return [entry.slice(0, at), entry.slice(at + 1)]; })));
      return opened.get(n);
    };
    const outside = (key) => !firsts.length || (last !== null && compare(key, last) > 0);
    // A set of pieces tells no places: who needs them asks for them by the word with a blank before it.
    const decoded = (key, code) => {
      if (!known.has(key)) known.set(key, code[0] === ' ' ? { ids: members(code.slice(1)), word: key } : postings(code));
      return known.get(key);
    };
    const self = {
      // What the key leads to as it is written, or nothing.
      async value(key) {
        if (outside(key) || compare(key, firsts[0]) < 0) return undefined;
        return (await read(fileOf(key))).get(key);
      },
      async get(key) {
        const code = await self.value(key);
        return code === undefined ? null : decoded(key, code);
      },
      // Whether a word stands nearly everywhere.
      async isCommon(key) {
        const code = await self.value(key);
        return code !== undefined && code[0] === ' ';
      },
      // Every key that begins so and that `wanted` wants, with where it stands.
      async under(prefix, wanted) {
        const out = [];
        if (outside(prefix)) return out;
        for (let n = fileOf(prefix); n < firsts.length; n++) {
          if (compare(firsts[n], prefix) > 0 && !firsts[n].startsWith(prefix)) break;
          for (const [key, code] of await read(n)) if (key.startsWith(prefix) && wanted(key)) out.push(decoded(key, code));
        }
        return out;
      },
    };
    return self;
  }

  // 4 what is asked -------------------------------------------------------------------------------------------------
  const quotes = /["“”„«»「」『』]/u;
  // A query is a row of chunks: { text, units, exact, last }; what is quoted is one chunk, else blanks part them.
  function chunksOf(query) {
    const chunks = [];
    query.split(quotes).forEach((piece, at, all) => {
      // A quotation that is not closed is still being written.
      const quoted = at % 2 === 1;
      const texts = quoted ? [piece] : piece.split(/[\s\u3000]+/u);
      for (const text of texts) {
        const units = fold(text);
        if (units.length) chunks.push({ text, units, exact: quoted, open: quoted && at === all.length - 1 });
      }
    });
    if (chunks.length) chunks[chunks.length - 1].last = true;
    return chunks;
  }
  function stem(rules, word) {
    const long = (rest) => Array.from(rest).length >= rules.least;
    for (const prefix of rules.prefixes) {
      if (word.startsWith(prefix) && long(word.slice(prefix.length))) { word = word.slice(prefix.length); break; }
    }
    for (const [ending, read] of rules.endings) {
      if (word.endsWith(ending) && long(word.slice(0, word.length - ending.length))) return word.slice(0, word.length - ending.length) + read;
    }
    return word;
  }

  // 5 finding -------------------------------------------------------------------------------------------------------
  // Several words as one: in each piece the places of any. Where the `common` ones stand, the text tells.
  function union(lists) {
    const found = lists.filter(Boolean);
    const common = found.filter((list) => list.word).map((list) => list.word);
    if (found.length < 2 && !common.length) return found[0] || { ids: [], places: [] };
    const all = new Map();
    for (const list of found) {
      list.ids.forEach((id, at) => {
        const own = list.word ? [] : list.places[at];
        const places = all.get(id);
        all.set(id, places ? places.concat(own) : own);
      });
    }
    const ids = Array.from(all.keys()).sort((a, b) => a - b);
    return { ids, places: ids.map((id) => Array.from(new Set(all.get(id))).sort((a, b) => a - b)), common };
  }
  // What has to stand at which distance from the first unit, so that the units stand there. `common` tells which of them are taken two by two.
  function pattern(units, common) {
    const out = [];
    for (let at = 0; at < units.length; at++) {
      const unit = units[at];
      const from = unit.place - units[0].place;
      const last = at === units.length - 1;
      if (common[at] && (common[at + 1] || common[at - 1])) {
        // Of an odd number the last pair stands over the one before.
        const k = common[at + 1] ? at : at - 1;
        out.push({ key: units[k].text, next: units[k + 1].text, from: from - 3 * (at - k), span: 3, first: k === 0, last: k + 2 === units.length });
        at = k + 1;
        continue;
      }
      if (!unit.han) {
        out.push({ key: unit.text, from, first: at === 0, last });
        continue;
      }
      let end = at;
      while (end + 1 < units.length && units[end + 1].han && units[end + 1].place === units[end].place + 2) end++;
      if (end === at) {
        out.push({ key: unit.text, from, han: true, last });
        continue;
      }
      // Every second pair holds all characters; of an odd number the last pair stands over the one before.
      const pair = (k) => out.push({ key: units[k].text + units[k + 1].text, from: from + 2 * (k - at), han: true, span: 2 });
      for (let k = at; k < end; k += 2) pair(k);
      if ((end - at) % 2 === 0) pair(end - 1);
      at = end;
    }
    return out;
  }
  // Where in a language each unit of a pattern stands. `how`: whether forms of words count, whether the last may be a beginning, and
  // whether nothing stands beside it, so that the pieces suffice.
  async function look(index, one, how) {
    const { words } = index;
    if (one.next) {
      const keys = [` ${one.key} ${one.next}`].concat(one.first ? ` ${one.key}> ${one.next}` : []);
      const lists = await Promise.all(keys.flatMap((key) => [words.get(key), one.last ? words.under(key + '/', () => true) : []]));
      return union(lists.flat());
    }
    if (one.han) {
      // A character that ends the query may have others behind it.
      if (!one.span && one.last) return union(await words.under(one.key, (key) => han.test(String.fromCodePoint(key.codePointAt(0)))));
      return union([await words.get(one.key)]);
    }
    const inner = one.first ? await words.get(one.key + '>') : null;
    const lists = [await words.get(one.key), inner];
    const beginning = one.last && how.prefix && one.key.length > 1;
    const goesOn = (key) => (one.first || !key.endsWith('>')) && !key.includes('~') && (beginning || key[one.key.length] === '/');
    if (one.last) {
      // The beginning of a word, or of one with slashes.
      const stretch = beginning ? one.key : one.key + '/';
      lists.push(...await words.under(stretch, (key) => key !== one.key && goesOn(key)));
    }
    if (how.forms && /^\p{L}{3,}$/u.test(one.key)) {
      const shared = stem(index.inflection, one.key);
      const forms = await words.value(shared + '~');
      if (forms) {
        for (const form of forms.split(',').map((form) => (form[0] === '=' ? form.slice(1) : shared + form))) {
          if (form === one.key) continue;
          lists.push(await words.get(form));
          if (one.first) lists.push(await words.get(form + '>'));
        }
      }
    }
    if (how.alone) return union(lists);
    return union(await Promise.all(lists.map((list) => (list && list.word ? words.get(' ' + list.word) : list))));
  }
  // The pieces in which all units stand one behind the other; `spans` gives the first and last places in one of them,
  // whose text has these units.
  function aligned(parts) {
    if (parts.some((part) => !part.list.ids.length)) return { ids: [], spans: () => [] };
    const end = Math.max(...parts.map((part) => part.from + (part.span || 0)));
    const maps = parts.map(({ list }) => list.at || (list.at = new Map(list.ids.map((id, at) => [id, list.places[at]]))));
    const starts = (id) => {
      let found = null;
      for (let n = 0; n < parts.length; n++) {
        const places = maps[n].get(id);
        if (!places) return [];
        const here = places.map((place) => place - parts[n].from);
        if (!found) { found = here; continue; }
        const set = new Set(here);
        found = found.filter((place) => set.has(place));
        if (!found.length) return found;
      }
      return found;
    };
    const rarest = parts.reduce((a, b) => (b.list.ids.length < a.list.ids.length ? b : a));
    const ids = parts.length === 1 ? rarest.list.ids : rarest.list.ids.filter((id) => starts(id).length);
    const common = (parts.length === 1 && parts[0].list.common) || [];
    const spans = (id, units) => starts(id).map((place) => [place, place + end])
      .concat(units.filter((unit) => common.includes(unit.text)).map(({ place }) => [place, place]));
    return { ids, spans };
  }
  async function phrase(index, units, how) {
    // Forms of a word, and what begins with it, stand in no pair.
    const whole = (at) => units.length > 1 && !how.forms && !(how.prefix && at === units.length - 1);
    const common = await Promise.all(units.map((unit, at) => whole(at) && !unit.han && index.words.isCommon(unit.text)));
    const parts = pattern(units, common);
    const lists = await Promise.all(parts.map((one) => look(index, one, { ...how, alone: parts.length === 1 })));
    return aligned(parts.map((one, at) => ({ ...one, list: lists[at] })));
  }

  // 6 ranking -------------------------------------------------------------------------------------------------------
  // How a piece matches: the whole query as it is written, the same as the beginning of more, all its words, by way of a term only.
  const EXACT = 4, BEGUN = 3, WORDS = 2, TERM = 1;

  // What of a language fits the query: by number, { tier, score, spans }.
  async function findIn(index, chunks, segments, wide) {
    // The longest first: in a language that is not the query's it stands nowhere, and nothing else need be loaded.
    const length = (one) => (one.chunks ? one.chunks.reduce((sum, chunk) => sum + chunk.text.length, 0) : one.text.length);
    const byLength = (list) => list.slice().sort((a, b) => length(b) - length(a));
    const phraseOf = (chunk) => phrase(index, chunk.units, { forms: !chunk.exact, prefix: !!chunk.last && (!chunk.exact || chunk.open) });
    const setOf = async (segment) => {
      const [longest, ...others] = byLength(segment.chunks);
      const own = [await phraseOf(longest)];
      if (own[0].ids.length) own.push(...await Promise.all(others.map(phraseOf)));
      const uses = wide ? (await Promise.all(segment.concepts.map((id) => index.words.get('@' + id)))).filter(Boolean) : [];
      const direct = own.map((one) => new Set(one.ids)).reduce((all, set) => new Set(Array.from(all).filter((id) => set.has(id))));
      const by = uses.map((list) => new Map(list.ids.map((id, at) => [id, list.places[at]])));
      const any = new Set(direct);
      by.forEach((map) => map.forEach((_, id) => any.add(id)));
      return { direct, by, any, own };
    };
    const [longest, ...others] = byLength(segments);
    const sets = [await setOf(longest)];
    if (!sets[0].any.size) return new Map();
    sets.push(...await Promise.all(others.map(setOf)));
    sets.sort((a, b) => a.any.size - b.any.size);
    const ids = Array.from(sets[0].any).filter((id) => sets.every((set) => set.any.has(id)));
    const out = new Map();
    if (!ids.length) return out;
    const whole = await wholly(index, chunks);
    for (const id of ids) {
      const direct = sets.every((set) => set.direct.has(id));
      const tier = !direct ? TERM : whole.exact.has(id) ? EXACT : whole.begun.has(id) ? BEGUN : WORDS;
      let score = 0;
      for (const set of sets) if (set.direct.has(id)) score += Math.log(1 + index.size / set.direct.size);
      // Where the query stands as written it is marked as one.
      const spans = (units) => whole.spans(id, units).concat(sets.flatMap((set) => set.direct.has(id)
        ? set.own.flatMap((one) => one.spans(id, units))
        : set.by.flatMap((map) => pairs(map.get(id) || []))));
      out.set(id, { tier, score, spans });
    }
    return out;
  }
  function pairs(places) {
    const out = [];
    for (let at = 0; at + 1 < places.length; at += 2) out.push([places[at], places[at + 1]]);
    return out;
  }
  // The pieces in which the query stands as it is written. Several quotations have no order.
  async function wholly(index, chunks) {
    const apart = chunks.length > 1 && chunks.some((chunk) => chunk.exact);
    const units = apart ? null : fold(chunks.map((chunk) => chunk.text).join(' '));
    const of = async (prefix) => {
      const all = apart
        ? await Promise.all(chunks.map((chunk) => phrase(index, chunk.units, { forms: false, prefix: prefix && !!chunk.last && !chunk.exact })))
        : [await phrase(index, units, { forms: false, prefix })];
      return { all, ids: all.map((one) => new Set(one.ids)).reduce((a, b) => new Set(Array.from(a).filter((id) => b.has(id)))) };
    };
    const exact = await of(false);
    // What begins with a common word is seldom meant, and costs the places of all its neighbours.
    const begun = units && await index.words.isCommon(units[units.length - 1].text) ? exact : await of(true);
    const spans = (id, texts) => [exact, begun].flatMap(({ all, ids }) => (ids.has(id) ? all.flatMap((one) => one.spans(id, texts)) : []));
    return { exact: exact.ids, begun: begun.ids, spans };
  }

  // 7 places --------------------------------------------------------------------------------------------------------
  const roman = (n) => [[10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']]
    .reduce((text, [value, sign]) => { while (n >= value) { text += sign; n -= value; } return text; }, '');
  const abjad = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';
  function hanNumber(text) {
    const digit = (sign) => '一二三四五六七八九'.indexOf(sign) + 1;
    const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text];
    return (tens === '0' ? 0 : 10 * (digit(tens) || 1)) + (ones ? digit(ones) : 0);
  }
  // A label in brackets has one canonical form in addresses, but is printed in many.
  function labelForms(label) {
    const n = /^\d+$/.test(label) ? Number(label) : /^[一二三四五六七八九十]+$/.test(label) ? hanNumber(label) : abjad.indexOf(label) + 1;
    if (!n) return [label];
    return [roman(n), String(n), n < 27 ? String.fromCharCode(96 + n) : ''].filter(Boolean);
  }
  // Words of Latin letters count only as whole words: "par" is not in "part".
  const spokenWords = new Map();
  function spoken(list) {
    if (!spokenWords.has(list)) spokenWords.set(list, new RegExp(list.split('|').map((word) => (/^[a-z]/.test(word) ? '(?<![a-z])' + word + '(?![a-z])' : word)).join('|'), 'gu'));
    return spokenWords.get(list);
  }
  // The addresses that a reader may mean, the likeliest first: 附件第92段, annex 92, para. 24 (a), p24; nothing for any other text. A `~`
  // stands before the address of a paragraph in whatever part. It reads as the box of a page does (page.js), which sees its own page.
  function readPlace(input, words) {
    let text = input.normalize('NFKC').toLowerCase().trim().replace(/^#/, '')
      .replace(/[\u0660-\u0669]/g, (sign) => sign.charCodeAt(0) - 0x660).replace(/[\u06f0-\u06f9]/g, (sign) => sign.charCodeAt(0) - 0x6f0);
    const exact = /^[a-z]+[0-9]*[a-z0-9]*(?:-[a-z0-9]+)+$|^(?:p|pp|op|fn|annex|s|h|c)\d+[a-z0-9]*$/.test(text) ? [text] : [];
    const takes = (list) => { const before = text; text = text.replace(spoken(list), ' '); return text !== before; };
    const appendix = takes(words.appendix);
    const annex = takes(words.annex);
    const item = takes(words.item);
    const note = takes(words.note);
    const filled = takes(words.fill);
    text = text.replace(/[,，、.:;،؛§¶#]/g, ' ').replace(/\s+/g, ' ').trim();
    if ((annex || appendix) && !text) return exact.concat(appendix ? ['annex-app', 'annex1-app1', 'annex-app1'] : ['annex', 'annex1']);
    const both = annex && /^(\d+) (\d.*)$/.exec(text);
    if (both) text = both[2];
    const found = /^(pp|op|p|fn)?\s*(\d{1,5})\s*(bis|ter|quater|quinquies)?(x\d+)?((?:\s*[(（]?\s*(?:[a-z]{1,6}|\d+|[一二三四五六七八九十]+|[ء-غف-ي]ـ?)\s*[)）])*)$/.exec(text);
    if (!found) return exact;
    const number = Number(found[2]);
    const out = [];
    if (item) return exact.concat('agenda' + number);
    if (note || found[1] === 'fn') return exact.concat('fn' + number);
    if (found[1] === 'pp' || found[1] === 'op') return exact.concat(found[1] + number);
    const named = annex || appendix || filled || found[1];
    // A number alone is a place; with a label it needs no word either. Anything else would be a word that is looked for.
    if (!named && found[3]) return exact;
    let ids = ['p' + number + (found[3] || '') + (found[4] || '')];
    for (const label of found[5].replace(/ا/g, 'أ').match(/[a-z]+|\d+|[一二三四五六七八九十]+|[ء-غف-ي]/g) || []) {
      ids = ids.flatMap((id) => labelForms(label).map((form) => id + '-' + form));
    }
    for (const id of ids) {
      if (both) out.push('annex' + both[1] + '-' + id);
      else if (appendix) out.push('annex-app-' + id, 'annex1-app1-' + id, 'annex-app1-' + id);
      else if (annex) out.push('annex-' + id, ...Array.from({ length: 9 }, (_, n) => 'annex' + (n + 1) + '-' + id));
      else out.push(id, '~' + id);
    }
    if (annex && /^\d+$/.test(text) && !both) out.unshift('annex' + text);
    return exact.concat(out);
  }
  const symbolKey = (text) => text.normalize('NFKC').toUpperCase().replace(/\s+/g, '');

  // 8 showing -------------------------------------------------------------------------------------------------------
  const SHOWN = 220;
  // The text around the first mark, cut where words end.
  function snippet(text, marks) {
    const wide = /[\u3400-\u9fff]/.test(text) ? SHOWN / 2 : SHOWN;
    if (text.length <= wide * 1.4) return { text, marks, cutStart: false, cutEnd: false };
    const first = marks.length ? marks[0][0] : 0;
    let from = Math.max(0, Math.min(first - Math.floor(wide / 3), text.length - wide));
    let to = Math.min(text.length, from + wide);
    if (marks.length) to = Math.max(to, Math.min(marks[0][1], from + 2 * wide));
    const word = /[\p{L}\p{M}\p{N}\u00ad\u200c\u200d]/u;
    const chinese = /[\u3000-\u9fff\uff00-\uffef]/;
    const inWord = (at) => at > 0 && at < text.length && (/[\udc00-\udfff]/.test(text[at]) || /\p{M}/u.test(text[at])
      || (word.test(text[at - 1]) && word.test(text[at]) && !chinese.test(text[at - 1]) && !chinese.test(text[at])));
    for (let n = 0; n < 40 && inWord(from); n++) from--;
    for (let n = 0; n < 40 && inWord(to); n++) to++;
    while (from < first && /\s/.test(text[from])) from++;
    while (to > from && /\s/.test(text[to - 1])) to--;
    const within = marks.filter(([start, end]) => start >= from && end <= to).map(([start, end]) => [start - from, end - from]);
    return { text: text.slice(from, to), marks: within, cutStart: from > 0, cutEnd: to < text.length };
  }
  // From places of units to marks in the text, sorted, none over another.
  function marksOf(piece, spansIn) {
    const { text } = piece;
    const units = piece.units || (piece.units = fold(text));
    const spans = spansIn(units);
    const at = new Map(units.map((unit, index) => [unit.place, index]));
    // 1325 (2000) is marked with the bracket that closes it.
    const closed = (start, end) => (/[(（][^)）]*$/.test(text.slice(start, end)) && /[)）]/.test(text[end] || '') ? end + 1 : end);
    const rangeOf = ([from, to]) => { const start = units[at.get(from)].start; return [start, closed(start, units[at.get(to)].end)]; };
    const ranges = spans.map(rangeOf).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    const out = [];
    for (const range of ranges) {
      const last = out[out.length - 1];
      if (last && range[0] < last[1]) last[1] = Math.max(last[1], range[1]); else out.push(range.slice());
    }
    return out;
  }

  function open({ root = '', languages = null, language = null, here = null, load = append }) {
    const fetch = loader(root, load);
    let newest = 0;
    let lastFound = {};
    let base = null;
    const indexes = new Map();

    // What there is, read once.
    async function start() {
      const data = await fetch('root');
      if (base) return base;
      let first = 0;
      const letters = { c: 'cover', s: 'summary', b: 'body', a: 'annex', p: 'appendix', n: 'notes' };
      const runs = [];
      const works = data.works.map(([slug, symbols, kind, year, meeting, versions, pieces, lacking]) => {
        const work = { slug, symbols, kind, year, meeting, versions, first, lacking: lacking.map((text) => text.split(',').filter(Boolean).map((range) => range.split('-').map(Number))) };
        for (const [, letter, count] of pieces.matchAll(/([a-zA-Z])(\d+)/g)) {
          runs.push({ first, part: letters[letter.toLowerCase()], heading: letter < 'a', work });
          first += Number(count);
        }
        work.end = first;
        return work;
      });
      base = {
        ...data, works, runs, size: first,
        anchors: dictionary(data.anchors, null, fetch, (n) => 'a' + n),
        terms: dictionary(data.terms, null, fetch, (n) => 'k' + n),
      };
      return base;
    }
    async function indexOf(code) {
      const data = await fetch(code + '/root');
      if (!indexes.has(code)) {
        let sum = 0;
        indexes.set(code, {
          code, size: base.size, inflection: data.inflection,
          words: dictionary(data.words, data.last, fetch, (n) => code + '/s' + n),
          texts: data.texts.map((step) => (sum += step)),
          read: new Map(),
        });
      }
      return indexes.get(code);
    }
    const lastAtOrBefore = (list, number, first) => {
      let low = 0, high = list.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (first(list[middle]) <= number) low = middle; else high = middle - 1;
      }
      return low;
    };
    const runOf = (id) => base.runs[lastAtOrBefore(base.runs, id, (run) => run.first)];
    const has = (work, code, id) => {
      const at = work.versions.indexOf(code);
      return at >= 0 && !work.lacking[at].some(([from, to]) => id - work.first >= from && id - work.first <= (to === undefined ? from : to));
    };
    // The versions of a piece, the reader's language first, then the authentic one.
    const versionsOf = (work, id) => work.versions.filter((code) => has(work, code, id)).sort((a, b) => (b === language) - (a === language));
    async function textOf(code, id) {
      const index = await indexOf(code);
      const n = lastAtOrBefore(index.texts, id, (first) => first);
      const data = await fetch(code + '/t' + n);
      if (!index.read.has(n)) {
        let number = index.texts[n];
        index.read.set(n, new Map(data.map(([step, anchor, label, text]) => [(number += step), { anchor, label, text }])));
      }
      return index.read.get(n).get(id);
    }
    let titles = null;
    const known = {};
    const workOf = (work) => known[work.slug] || (known[work.slug] = {
      slug: work.slug, symbol: work.symbols[0] || '', short: titles[base.works.indexOf(work)] || work.symbols[0] || work.slug,
      kind: work.kind, year: work.year, meeting: work.meeting,
    });

    // The concepts that a run of chunks names, and what else they are called.
    async function conceptsOf(text) {
      const key = canonical(fold(text));
      const code = key && await base.terms.value(key);
      if (!code) return [];
      const capitals = text === text.toUpperCase();
      return Array.from(new Set(steps(code).filter((number) => !(number & 1) || capitals).map((number) => number >> 1)));
    }
    async function conceptOf(number) {
      const n = lastAtOrBefore(base.concepts, number, (first) => first);
      const [id, terms] = (await fetch('c' + n))[number - base.concepts[n]];
      return { id, terms };
    }
    // The chunks, taken together where several are a term; of all that begin at one the longest.
    async function segmentsOf(chunks) {
      const out = [];
      for (let at = 0; at < chunks.length;) {
        let taken = 1, concepts = [];
        for (let end = Math.min(chunks.length, at + 8); end > at; end--) {
          const run = chunks.slice(at, end);
          if (run.some((chunk) => chunk.exact)) continue;
          concepts = await conceptsOf(run.map((chunk) => chunk.text).join(' '));
          if (concepts.length) { taken = end - at; break; }
        }
        out.push({ chunks: chunks.slice(at, at + taken), numbers: concepts, concepts: [] });
        at += taken;
      }
      return out;
    }
    // What the terms of the query are called besides, the reader's language first.
    async function alsoOf(segments, asked) {
      const also = [];
      const own = base.own.includes(language) ? language : base.own[0];
      for (const segment of segments) {
        const typed = canonical(fold(segment.chunks.map((chunk) => chunk.text).join(' ')));
        for (const number of segment.numbers) {
          const concept = await conceptOf(number);
          segment.concepts.push(concept.id);
          // Of a language without texts nothing is looked for.
          for (const [lang, terms] of concept.terms.filter(([lang]) => asked.includes(lang))) {
            for (const term of terms) {
              if (canonical(fold(term)) === typed || also.some((one) => one.lang === lang && one.term === term)) continue;
              also.push({ lang, term, concept: concept.id, href: own + '/terms/' + concept.id + '.html' });
            }
          }
        }
      }
      return also.sort((a, b) => (b.lang === language) - (a.lang === language));
    }

    // Where the reader wants to go, where the query is nothing but that.
    async function jumpsOf(query, place) {
      const bare = symbolKey(query);
      if (!bare || quotes.test(query)) return [];
      const named = (symbol) => { const key = symbolKey(symbol); return key && (bare === key || bare.startsWith(key)) ? key.length : 0; };
      let work = null, length = 0;
      for (const one of base.works) {
        const resolutions = one.symbols.filter((symbol) => /^A\/RES\//.test(symbol)).map((symbol) => symbol.slice(6));
        for (const symbol of one.symbols.concat(one.slug, resolutions)) if (named(symbol) > length) { work = one; length = named(symbol); }
      }
      let rest = query;
      if (work) {
        // The symbol's end in the query as written.
        let at = 0;
        while (at < query.length && symbolKey(query.slice(0, at)).length < length) at++;
        rest = query.slice(at);
        // A/76/284 does not stand in A/76/2845.
        if (/^[\p{L}\p{N}/]/u.test(rest) && /[\p{L}\p{N}]$/u.test(query.slice(0, at)) && !/^[\u3400-\u9fff]/.test(rest)) { work = null; rest = query; }
      }
      const spot = async (one, id) => {
        const lang = versionsOf(one, id)[0];
        const { anchor, label } = await textOf(lang, id);
        return { href: `${one.slug}/${lang}.html#${anchor}`, lang, work: workOf(one), anchor, label };
      };
      if (work && !rest.replace(/[\s,，、.:;،#]/gu, '')) {
        const lang = work.versions.includes(language) ? language : work.versions[0];
        return [{ href: `${work.slug}/${lang}.html`, lang, work: workOf(work), anchor: '', label: '' }];
      }
      const wanted = readPlace(rest.replace(/^[\s,，、.:;،]+/u, ''), base.words);
      const mine = base.works.find((one) => one.slug === place);
      const found = [];
      for (const anchor of wanted) {
        const code = await base.anchors.value(anchor);
        for (const id of code ? steps(code) : []) {
          const one = runOf(id).work;
          if (work && one !== work) continue;
          if (!found.some((other) => other.work === one)) found.push({ work: one, id });
        }
      }
      const order = (one) => (one.work === mine ? 0 : 1);
      found.sort((a, b) => order(a) - order(b) || a.work.first - b.work.first);
      return Promise.all(found.slice(0, 10).map((one) => spot(one.work, one.id)));
    }

    async function query(text, options = {}) {
      const turn = ++newest;
      const late = () => turn !== newest;
      const { wide = true, works = [], years = [], kinds = [], parts = [], offset = 0, limit = 20 } = options;
      await start();
      const asked = (languages || base.languages).filter((code) => base.languages.includes(code));
      const chosen = options.languages && options.languages.length ? options.languages : null;
      const shown = titles ? null : language || base.own[0];
      if (shown) titles = await fetch(shown + '/titles');
      if (late()) return null;
      const jumps = await jumpsOf(text, options.here === undefined ? here : options.here);
      if (late()) return null;
      const chunks = chunksOf(text);
      const segments = await segmentsOf(chunks);
      if (late()) return null;
      const also = await alsoOf(segments, asked);
      if (late()) return null;
      // The same query with other filters, or its further hits, finds nothing new.
      const key = JSON.stringify([text, wide]);
      if (lastFound.key !== key) {
        const found = chunks.length ? await Promise.all(asked.map(async (code) => [code, await findIn(await indexOf(code), chunks, segments, wide)])) : [];
        if (late()) return null;
        lastFound = { key, found };
      }
      const { found } = lastFound;
      if (late()) return null;

      // Pieces, whatever the language; then those that pass the filters, and what each filter leaves out of account.
      const pieces = new Map();
      for (const [code, matches] of found) {
        matches.forEach((match, id) => {
          if (!pieces.has(id)) pieces.set(id, { id, run: runOf(id), in: {} });
          pieces.get(id).in[code] = match;
        });
      }
      const counts = { languages: {}, works: {}, years: {}, kinds: {}, parts: {} };
      const within = (list, value) => !list.length || list.includes(value);
      const hits = [];
      pieces.forEach((piece) => {
        const { work, part } = piece.run;
        const codes = Object.keys(piece.in);
        const pass = {
          languages: !chosen || codes.some((code) => chosen.includes(code)),
          works: within(works, work.slug), years: within(years, work.year), kinds: within(kinds, work.kind), parts: within(parts, part),
        };
        const values = { languages: codes, works: [work.slug], years: [work.year], kinds: [work.kind], parts: [part] };
        const failed = Object.keys(pass).filter((facet) => !pass[facet]);
        for (const facet of Object.keys(values)) {
          if (failed.some((other) => other !== facet)) continue;
          for (const value of values[facet]) counts[facet][value] = (counts[facet][value] || 0) + 1;
        }
        if (failed.length) return;
        const open = codes.filter((code) => !chosen || chosen.includes(code));
        const order = [language].concat(work.versions);
        open.sort((a, b) => order.indexOf(a) - order.indexOf(b));
        const best = Math.max(...open.map((code) => piece.in[code].tier));
        const lang = open[0];
        const score = Math.max(...open.filter((code) => piece.in[code].tier === best).map((code) => piece.in[code].score));
        hits.push({ id: piece.id, work, part, heading: piece.run.heading, lang, best, score, match: piece.in[lang] });
      });
      hits.sort((a, b) => b.best - a.best || b.heading - a.heading || (b.lang === language) - (a.lang === language)
        || Math.round((b.score - a.score) * 1e6) || a.id - b.id);
      const answers = await Promise.all(hits.slice(offset, offset + limit).map(async (hit) => {
        const piece = await textOf(hit.lang, hit.id);
        const { anchor, label } = piece;
        const cut = snippet(piece.text, marksOf(piece, hit.match.spans));
        const href = (code) => `${hit.work.slug}/${code}.html#${anchor}`;
        return {
          work: workOf(hit.work), lang: hit.lang, anchor, label, part: hit.part, href: href(hit.lang), ...cut,
          exact: hit.best === EXACT, via: hit.match.tier === TERM ? 'term' : null,
          others: versionsOf(hit.work, hit.id).filter((code) => code !== hit.lang).map((code) => ({ lang: code, href: href(code) })),
        };
      }));
      if (late()) return null;
      for (const work of base.works) if (work.slug in counts.works) workOf(work);
      return { query: text, jump: jumps[0] || null, jumps, also, total: hits.length, hits: answers, counts, works: { ...known } };
    }
    return { query };
  }

  window.rapporteurSearch = { open, put, fold, canonical, readPlace, numbers };
})();
