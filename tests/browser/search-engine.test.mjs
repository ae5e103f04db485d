// Search finds all that stands in the texts and nothing else: its engine against a look at every text, without a browser.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { dice, opened, stands, texts } from './house/search.mjs';
import { repository, sites } from './house/sites.mjs';

const site = sites.real();
const { handed } = opened(site);
const { fold, canonical, numbers } = handed;
const every = texts(site, handed);
const languages = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];
const all = { limit: 1e9 };
const cases = (name) => JSON.parse(readFileSync(join(repository, 'tests/cases', name), 'utf8'));
const places = (answer) => Array.from(answer.hits,(hit) => `${hit.work.slug}#${hit.anchor}`).sort();
const standing = (query, language, begun) => {
  const wanted = canonical(fold(query));
  return every.filter((piece) => piece.language === language && stands(wanted, piece.units, begun)).map((piece) => piece.at).sort();
};

test('texts are folded as they were when the index was made', () => {
  for (const [about, list] of Object.entries(cases('search-folding.json'))) {
    for (const { text, canonical: folded, units } of list) {
      const made = fold(text);
      assert.deepEqual(made.map((unit) => [unit.text, unit.place, text.slice(unit.start, unit.end)]), units, `${about}: ${text}`);
      assert.equal(canonical(made), folded, `${about}: ${text}`);
    }
  }
});

test('numbers are read as they were written', () => {
  assert.deepEqual(numbers("!de!z~{!!}~~~!!!!~z)TX"), [0, 63, 64, 2021, 2022, 17863, 17864, 60000000]);
});

test('every text can be found, leads to its place, and is shown as it stands', async () => {
  for (const language of languages) {
    const { engine } = opened(site, { languages: [language], language });
    const own = every.filter((piece) => piece.language === language);
    const reached = new Map();
    for (const piece of own) {
      if (!piece.units || reached.has(piece.at)) continue;
      const words = fold(piece.text);
      const beginning = piece.text.slice(words[0].start, words[Math.min(words.length, 12) - 1].end).replace(/["“”„«»「」『』]/gu, ',');
      const answer = await engine.query(`"${beginning}"`, all);
      for (const hit of answer.hits) reached.set(`${hit.work.slug}#${hit.anchor}`, hit);
    }
    for (const piece of own.filter((piece) => piece.units)) {
      const hit = reached.get(piece.at);
      assert.ok(hit, `${language} ${piece.at} is not found`);
      assert.equal(hit.href, `${piece.slug}/${language}.html#${piece.anchor}`);
      assert.ok(piece.text.includes(hit.text), piece.at);
      let end = 0;
      for (const [from, to] of hit.marks) {
        assert.ok(from >= end && to > from && to <= hit.text.length, `${piece.at}: ${JSON.stringify(hit.marks)}`);
        end = to;
      }
      assert.ok(hit.marks.length, `${piece.at} has no mark`);
    }
    for (const slug of new Set(own.map((piece) => piece.slug))) {
      const page = readFileSync(join(site, slug, `${language}.html`), 'utf8');
      const ids = new Set(Array.from(page.matchAll(/\sid=("?)([a-z0-9-]+)\1/g), (found) => found[2]));
      for (const piece of own.filter((piece) => piece.slug === slug)) assert.ok(ids.has(piece.anchor), `${slug}/${language}.html#${piece.anchor}`);
    }
  }
});

test('every term of the glossary is found wherever it stands, and nowhere else', async () => {
  const linked = JSON.parse(readFileSync(join(site, 'terms/terms.jsonld'), 'utf8'));
  let count = 0, found = 0;
  for (const language of languages) {
    const { engine } = opened(site, { languages: [language], language });
    const own = linked.hasDefinedTerm.flatMap((concept) => [concept.name, concept.alternateName].flat())
      .filter((name) => name && name['@language'].slice(0, 2) === language).map((name) => name['@value']);
    for (const term of new Set(own)) {
      const expected = standing(term, language);
      const answer = await engine.query(`"${term.replace(/["“”„«»「」『』]/gu, ',')}"`, all);
      assert.deepEqual(places(answer), expected, `${language}: ${term}`);
      assert.equal(answer.total, expected.length);
      // As most readers write it: whatever else is found, where it stands comes first.
      const loose = await engine.query(term, { limit: expected.length, wide: false });
      const exact = loose.hits.filter((hit) => hit.exact).length;
      assert.equal(exact, expected.length, `${language}: ${term}`);
      count += 1;
      found += expected.length;
    }
  }
  assert.ok(count > 1500 && found > 3000, `${count} terms, ${found} places`);
});

test('any piece of any text is found wherever it stands, and nowhere else', async () => {
  for (const language of languages) {
    const { engine } = opened(site, { languages: [language], language });
    const own = every.filter((piece) => piece.language === language);
    const throwing = dice(language.charCodeAt(0) * 256 + language.charCodeAt(1));
    for (let turn = 0; turn < 500; turn++) {
      const { text } = own[throwing(own.length)];
      const signs = Array.from(text);
      let from = throwing(signs.length);
      // A word is found from its beginning on; Chinese has no words.
      while (from > 0 && /[\p{L}\p{M}\p{N}\u00ad]/u.test(signs[from - 1]) && language !== 'zh') from--;
      const piece = signs.slice(from, from + 1 + throwing(language === 'zh' ? 14 : 50)).join('').replace(/["“”„«»「」『』]/gu, ',');
      if (language === 'zh' && fold(text.slice(0, signs.slice(0, from).join('').length)).length && /^[a-z0-9]/i.test(piece)) continue;
      if (!fold(piece).length) continue;
      // A quotation that is not closed is still being written: its last word may go on, if it is more than a letter.
      const query = turn % 2 ? `"${piece}` : `“${piece}”`;
      const last = fold(piece).pop();
      const begun = turn % 2 && (last.han || Array.from(last.text).length > 1);
      assert.deepEqual(places(await engine.query(query, all)), standing(piece, language, begun), `${language}: ${query}`);
    }
  }
});

test('Chinese without blanks is a phrase; blanks part words', async () => {
  const { engine } = opened(site, { languages: ['zh'] });
  const phrase = await engine.query('最终用户证书', all);
  assert.deepEqual(places(phrase), standing('最终用户证书', 'zh'));
  const words = await engine.query('转移 弹药', { ...all, wide: false });
  assert.deepEqual(places(words), every.filter((piece) => piece.language === 'zh' && piece.units.includes('转移') && piece.units.includes('弹药')).map((piece) => piece.at).sort());
  for (const one of ['枪', '第', '2030年', '第75/241号决议', '75/241', 'A/CONF.192/BMS/2021/1', '1325 (2000)']) {
    const answer = await engine.query(`"${one}"`, all);
    assert.deepEqual(places(answer), standing(one, 'zh'), one);
    assert.ok(answer.total, one);
  }
});

test('words are found in their other forms', async () => {
  for (const [language, query, form] of [['en', 'certificate', 'certificates'], ['en', 'policies', 'policy'], ['ru', 'торговлю', 'торговли'], ['ar', 'أسلحة', 'الأسلحة'], ['ar', 'أسلحة', 'والأسلحة'], ['fr', 'illicites', 'illicite'], ['es', 'armas', 'armas']]) {
    const { engine } = opened(site, { languages: [language], language });
    const answer = await engine.query(query, { ...all, wide: false });
    assert.ok(answer.hits.some((hit) => hit.marks.some(([from, to]) => canonical(fold(hit.text.slice(from, to))) === canonical(fold(form)))), `${query}: ${form}`);
  }
});

test('a term is found under all its names, in all languages, and that is said', async () => {
  const { engine } = opened(site);
  const answer = await engine.query('détournement', all);
  const also = answer.also.map((one) => `${one.lang} ${one.term}`);
  for (const one of ['zh 转移', 'zh 流散', 'zh 转用', 'en diversion']) assert.ok(also.includes(one), also.join(', '));
  assert.ok(answer.also.every((one) => existsSync(join(site, one.href))));
  assert.ok(answer.hits.length > 20 && answer.hits.every((hit) => hit.lang === 'zh' && hit.via === 'term'));
  assert.equal(answer.also[0].lang, 'zh');
  const narrow = await engine.query('détournement', { ...all, wide: false });
  assert.ok(narrow.total < answer.total && narrow.also.length === answer.also.length);
  const direct = await engine.query('"diversion"', all);
  assert.deepEqual(places(direct), [...new Set(languages.flatMap((language) => standing('diversion', language)))].sort());
});

test('one paragraph in several languages is one hit', async () => {
  const { engine } = opened(site);
  const answer = await engine.query('75/241', all);
  assert.equal(new Set(places(answer)).size, answer.hits.length);
  const expected = new Set(languages.flatMap((language) => standing('75/241', language)));
  assert.equal(answer.total, expected.size);
  assert.ok(answer.hits.every((hit) => hit.lang === 'zh' && hit.others.some((other) => other.lang === 'en' && existsSync(join(site, other.href.split('#')[0])))));
});

test('filters and counts agree with the hits', async () => {
  const { engine } = opened(site);
  const whole = await engine.query('小武器', all);
  const counted = (value) => whole.hits.reduce((sums, hit) => ({ ...sums, [value(hit)]: (sums[value(hit)] || 0) + 1 }), {});
  assert.deepEqual(whole.counts.works, counted((hit) => hit.work.slug));
  assert.deepEqual(whole.counts.years, counted((hit) => hit.work.year));
  assert.deepEqual(whole.counts.kinds, counted((hit) => hit.work.kind));
  assert.deepEqual(whole.counts.parts, counted((hit) => hit.part));
  const year = await engine.query('小武器', { ...all, years: ['2021'], parts: ['annex'] });
  assert.equal(year.total, whole.hits.filter((hit) => hit.work.year === '2021' && hit.part === 'annex').length);
  assert.deepEqual(year.counts.years, whole.hits.filter((hit) => hit.part === 'annex').reduce((sums, { work }) => ({ ...sums, [work.year]: (sums[work.year] || 0) + 1 }), {}));
  const english = await engine.query('small arms', { ...all, languages: ['en'] });
  assert.ok(english.hits.every((hit) => hit.lang === 'en'));
  assert.equal(english.total, english.counts.languages.en);
  const pages = [];
  for (let offset = 0; offset < whole.total; offset += 50) pages.push(...(await engine.query('小武器', { offset, limit: 50 })).hits);
  assert.deepEqual(pages.map((hit) => hit.href), Array.from(whole.hits, (hit) => hit.href));
  assert.ok(Object.keys(whole.counts.works).every((slug) => whole.works[slug].short));
});

test('a place is jumped to, as the box of a page reads it', async () => {
  for (const { page, written, id, nearby } of cases('places.json')) {
    if (nearby) continue;
    const { engine } = opened(site);
    const answer = await engine.query(written, { here: page.split('/')[0], limit: 1 });
    assert.equal(answer.jump && answer.jump.href, `${page}#${id}`, written);
  }
  const { engine } = opened(site);
  for (const [written, href] of [
    ['A/76/284', 'a-76-284/zh.html'], ['a/76/284', 'a-76-284/zh.html'], ['a-76-284', 'a-76-284/zh.html'], ['A/76/284, para. 5', 'a-76-284/zh.html#p5'],
    ['A/76/284 第5段', 'a-76-284/zh.html#p5'], ['A/CONF.192/BMS/2021/1, annex, para. 92', 'a-conf192-bms-2021-1/zh.html#annex-p92'],
    ['A/CONF.192/BMS/2021/1 92', 'a-conf192-bms-2021-1/zh.html#annex-p92'], ['附件第 92 段', 'a-conf192-bms-2021-1/zh.html#annex-p92'],
  ]) {
    assert.equal((await engine.query(written, { limit: 1 })).jump?.href, href, written);
  }
  for (const written of ['A/76/2845', '枪支', 'annexes 92 of', '75/241', '999', '', 'note', '"24"']) {
    assert.equal((await engine.query(written, { limit: 1 })).jump, null, written);
  }
  const several = await engine.query('第 5 段', { limit: 1 });
  assert.ok(several.jumps.length > 3 && several.jumps.every((jump) => jump.anchor.endsWith('p5')));
});

test('a newer query puts an older one aside, and what is not asked is not found', async () => {
  const { engine } = opened(site);
  const [old, young] = await Promise.all([engine.query('小武器'), engine.query('弹药')]);
  assert.equal(old, null);
  assert.ok(young.total);
  for (const nothing of ['', '   ', '。', '""', '“', '\u0000', '𠮷𠮷', 'zzzzzz', 'constructor_x', 'a'.repeat(3000), '小武器 zzzzzz']) {
    const answer = await engine.query(nothing);
    assert.equal(answer.total, 0, nothing);
    assert.deepEqual(answer.hits, []);
  }
});

test('a file that is not there is named, and asked for again', async () => {
  let missing = true;
  const page = opened(site);
  const broken = page.handed.open({ language: 'zh', load: async (address) => { if (missing && address.includes('/zh/s')) throw new Error('no file'); await page.load(address); } });
  await assert.rejects(broken.query('小武器'), /search\/zh\/s\d+\.js could not be loaded/);
  missing = false;
  assert.ok((await broken.query('小武器')).total);
});

test('a first query loads less than 150 KB', async (t) => {
  let most = 0;
  for (const query of ['最终用户证书', 'end-user certificate', 'détournement', '小武器和轻武器非法贸易', 'illicit trade in small arms and light weapons', '第 92 段', 'A/76/284', '75/241',
    'торговля оружием', 'الأسلحة الصغيرة', 'armas pequeñas', 'coopération internationale', '枪', 'a', 'the', 'international cooperation and assistance', 'of the United Nations', '性别']) {
    const { engine, loaded } = opened(site);
    await engine.query(query);
    const bytes = Array.from(loaded.values()).reduce((sum, one) => sum + one, 0);
    most = Math.max(most, bytes);
    t.diagnostic(`${query}: ${bytes} bytes in ${loaded.size} files`);
    assert.ok(bytes < 150_000, `${query}: ${bytes} bytes in ${loaded.size} files`);
  }
  t.diagnostic(`at most ${most} bytes`);
});
