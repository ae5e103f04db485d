// The glossary: what a concept is called, which document uses which term and how often, and every place in its context.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { promise, settled, until } from './house/promise.mjs';
import { documents, scratch } from './house/sites.mjs';

const concept = 'zh/terms/diversion.html';
const index = 'zh/terms/index.html';
const table = 'terms/zh-en.html';
const shown = () => Array.from(document.querySelectorAll('.sifted'), (row) => row).filter((row) => row.checkVisibility()).length;
const said = () => document.querySelector('#filter-said').textContent;
const flat = (text) => text.replace(/\s+/g, ' ').trim();

/** What each document uses, as the table of a concept says it: { document: { term: number } }. */
const counted = () => Object.fromEntries(Array.from(document.querySelectorAll('#uses > .counts tbody tr'), (row) => {
  const terms = Array.from(document.querySelectorAll('#uses > .counts thead th:not(:first-child)'), (head) => head.textContent);
  const numbers = Array.from(row.querySelectorAll('td'), (cell) => Number(cell.lastChild.data));
  return [row.querySelector('a').getAttribute('href').split('/').at(-2), Object.fromEntries(terms.map((term, i) => [term, numbers[i]]).filter(([, n]) => n))];
}));

promise('diversion shows its three Chinese terms, and each as often as the texts have it', { script: false }, async ({ page, at, folder }) => {
  await page.goto(at(concept));
  assert.equal(await page.locator('h1').innerText(), '转移、流散、转用');
  // Longer terms of other concepts begin with two of them: the point of diversion, and the forum that exchanges information on it.
  const others = /转移点|流散信息交流论坛/g;
  const wanted = {};
  for (const { slug, language, provisions, notes } of documents(folder)) {
    if (language !== 'zh') continue;
    const texts = [...provisions, ...notes].map(({ text }) => text.replace(others, ''));
    for (const term of ['转移', '流散', '转用']) {
      const n = texts.reduce((sum, text) => sum + text.split(term).length - 1, 0);
      if (n) (wanted[slug] ??= {})[term] = n;
    }
  }
  assert.equal(Object.keys(wanted).length, 3, 'each document has a term of its own');
  const seen = await page.evaluate(counted);
  for (const [slug, terms] of Object.entries(seen)) seen[slug] = Object.fromEntries(Object.entries(terms).filter(([term]) => ['转移', '流散', '转用'].includes(term)));
  assert.deepEqual(Object.fromEntries(Object.entries(seen).filter(([, terms]) => Object.keys(terms).length)), wanted);
  // The number is told in the list of terms and above the places as well, and there are as many places.
  for (const [term, n] of [['转移', wanted['a-conf192-bms-2021-1']['转移']], ['流散', wanted['a-76-284']['流散']], ['转用', wanted['revcon3-prepcom-elements']['转用']]]) {
    assert.match(flat(await page.locator('.tongues .own li', { hasText: term }).first().innerText()), new RegExp(`${term} .*${n} 处`));
    const section = page.locator('.context > section', { has: page.locator('h3', { hasText: term }) });
    assert.equal(await section.locator('.kwic > li').count(), n, term);
    assert.match(await section.locator('h3').innerText(), new RegExp(`${n} 处`));
  }
  assert.match(await page.locator('.confused').innerText(), /转让/);
  assert.match(await page.locator('.remark.differing').innerText(), /译法不一/);
});

for (const path of [concept, 'en/terms/diversion.html', 'zh/terms/salw.html', 'en/terms/programme-of-action.html', 'ar/terms/salw.html', 'ru/terms/salw.html', 'fr/terms/programme-of-action.html']) {
  promise(`each line leads to a place that says it: ${path}`, { over: ['http'], script: false }, async ({ page, at, folder }) => {
    const texts = new Map(documents(folder).flatMap((document) => [...document.provisions, ...document.notes].map(({ anchor, text }) => [`${document.path}#${anchor}`, flat(text)])));
    await page.goto(at(path));
    const lines = await page.evaluate(() => Array.from(document.querySelectorAll('.kwic > li'), (item) => [['.line:not(.other)', '.place:not(.other)'], ['.line.other, .lacks [lang]', '.place.other']]
      .map(([line, place]) => [item.querySelector(line), item.querySelector(place)]).filter(([line]) => line)
      .map(([line, place]) => ({ href: place.href, text: line.textContent, node: line.querySelector('b')?.textContent ?? '', lang: line.lang }))).flat());
    assert.ok(lines.length > 4, `${lines.length} lines`);
    assert.ok(lines.some(({ lang }) => lang), 'with the other language');
    const wrong = lines.filter(({ href, text, node }) => {
      const place = texts.get(decodeURIComponent(href.slice(at('').length)));
      return !place || !place.includes(flat(node)) || !place.includes(flat(text.replace(/^…|…$/g, '')));
    });
    assert.deepEqual(wrong, []);
  });
}

promise('a place is opened from its line', {}, async ({ page, at }) => {
  await page.goto(at(concept));
  await page.locator('.kwic .place[href$="a-76-284/zh.html#p9"]').first().click();
  await page.waitForURL(at('a-76-284/zh.html#p9'));
  assert.match(await page.locator('#p9 .t').innerText(), /流散/);
});

promise('the glossary is sifted by words, kinds and subjects', {}, async ({ page, at }) => {
  await page.goto(at(index));
  const all = await page.evaluate(shown);
  assert.ok(all > 300, `${all} terms`);
  const found = async () => (await page.locator('.term-line:visible .main > a').allInnerTexts()).map((text) => text.trim());
  for (const written of ['流散', ' 流 散 ']) {
    await page.locator('#filter').fill(written);
    await until(page, said, `找到 ${await page.evaluate(shown)} 条`, written);
    const names = await found();
    assert.ok(names.includes('流散') && names.every((name) => name.includes('流散')), names.join());
  }
  for (const written of ['diversion', 'DIVERSION', 'ｄｉｖｅｒｓｉｏｎ']) {
    await page.locator('#filter').fill(written);
    await settled(page);
    const names = await found();
    assert.ok(['转移', '流散', '转用'].every((name) => names.includes(name)) && names.length < 20, `${written}: ${names}`);
  }
  // Heads without a term are gone, from the page and from the bar.
  assert.equal(await page.locator('.term-group:visible').count(), await page.locator('.jump li:visible').count());
  assert.ok(await page.locator('.term-group:visible').count() < 8);
  await page.locator('#filter').fill('zzz');
  await until(page, said, '没有找到“zzz”。');
  assert.equal(await page.evaluate(shown), 0);
  await page.locator('#filter').press('Enter');
  assert.equal(page.url(), at(index), 'what is sought is kept nowhere');
  await page.locator('#filter').press('Escape');
  await until(page, said, '');
  assert.equal(await page.evaluate(shown), all);
  const subject = await page.locator('#filter-subject option').nth(2).getAttribute('value');
  await page.locator('#filter-subject').selectOption(subject);
  const some = await page.evaluate(shown);
  assert.ok(some > 0 && some < all);
  assert.equal(await page.locator(`.sifted[data-subject="${subject}"]:visible`).count(), some);
  await until(page, said, `找到 ${some} 条`);
  await page.locator('#filter-subject').selectOption('');
  await page.locator('#filter-kind').selectOption('title');
  const titles = await page.evaluate(shown);
  assert.equal(await page.locator('.sifted[data-kind=title]:visible').count(), titles);
  assert.ok(titles > 0 && titles < all);
  await page.locator('#filter').fill('流散');
  await settled(page);
  assert.ok((await page.evaluate(shown)) < titles, 'both at once');
  // An address is never sifted out.
  await page.evaluate(() => { location.hash = 't-a'; });
  await until(page, () => document.querySelector('#t-a').checkVisibility(), true);
  assert.equal(await page.evaluate(shown), all);
  await page.reload();
  assert.equal(await page.evaluate(shown), all);
});

promise('accents are no obstacle', { over: ['http'], language: 'fr' }, async ({ page, at }) => {
  await page.goto(at('fr/terms/index.html'));
  for (const written of ['detournement', 'détournement', 'DÉTOURNEMENT']) {
    await page.locator('#filter').fill(written);
    await settled(page);
    assert.ok((await page.locator('.term-line:visible .main > a').allInnerTexts()).includes('détournement'), written);
  }
});

promise('a table is sorted by each of its columns, either way', {}, async ({ page, at }) => {
  await page.goto(at(table));
  const column = (n) => page.evaluate((at) => Array.from(document.querySelectorAll('.term-table tbody tr'), (row) => (row.cells[at].querySelector('.name') ?? row.cells[at]).textContent.trim()), n);
  const marked = () => page.evaluate(() => Array.from(document.querySelectorAll('.term-table thead th'), (head) => head.getAttribute('aria-sort')));
  const before = await column(0);
  assert.deepEqual(await marked(), ['ascending', null, null, null, null], 'Chinese has no abbreviations, and no column for them');
  for (const n of [1, 2, 3, 4, 0]) {
    const head = page.locator('.term-table thead .sort-by').nth(n);
    await head.click();
    const up = await column(n);
    assert.deepEqual(await marked(), [0, 1, 2, 3, 4].map((other) => (other === n ? 'ascending' : null)));
    await head.focus();
    await page.keyboard.press('Enter');
    assert.deepEqual(await marked(), [0, 1, 2, 3, 4].map((other) => (other === n ? 'descending' : null)));
    const down = await column(n);
    assert.ok(await head.evaluate((button) => button === document.activeElement), 'the focus stays');
    assert.deepEqual([...up].sort(), [...down].sort(), 'no row is lost');
    // What the column has nothing for stands last both ways.
    const full = up.filter(Boolean);
    assert.deepEqual(up.slice(0, full.length), full, `column ${n}`);
    assert.deepEqual(down.slice(0, full.length).sort(), [...full].sort(), `column ${n}, the other way`);
    if (n < 2) assert.deepEqual([...down].reverse(), up, 'the other way');
    assert.notDeepEqual(up, down);
    if (n === 0) assert.deepEqual(up, before, 'as the page has it without script');
    if (n === 1 || n === 2) {
      const order = new Intl.Collator('en', { numeric: true });
      for (let i = 1; i < full.length; i++) assert.ok(order.compare(full[i - 1], full[i]) <= 0, `${full[i - 1]} before ${full[i]}`);
    }
    if (n > 2) assert.equal(full.filter((text, i) => text !== full[i - 1]).length, new Set(full).size, 'like stands by like');
  }
  await page.locator('#filter').fill('ＳＡＬＷ');
  await settled(page);
  const rows = await page.locator('.term-table tbody tr:visible').allInnerTexts();
  assert.ok(rows.length && rows.length < 12 && rows.some((row) => row.includes('小武器和轻武器')), rows.join(' / '));
  await until(page, said, `找到 ${rows.length} 条`);
});

promise('a table is printed with its heads on each page, and without its tools', { over: ['http'] }, async ({ page, at }) => {
  await page.goto(at(table));
  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(() => ({
    head: getComputedStyle(document.querySelector('.term-table thead')).display,
    torn: getComputedStyle(document.querySelector('.term-table tbody tr')).breakInside,
    tools: Array.from(document.querySelectorAll('.filter, .ways, .bar, .foot, .up')).filter((tool) => tool.checkVisibility()).length,
  }));
  assert.deepEqual(seen, { head: 'table-header-group', torn: 'avoid', tools: 0 });
  for (const landscape of [false, true]) {
    const file = scratch(`terms-${landscape}.pdf`);
    writeFileSync(file, await page.pdf({ format: 'A4', landscape }));
    const sheets = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').filter((sheet) => sheet.trim());
    assert.ok(sheets.length > 4, `${sheets.length} pages`);
    for (const [n, sheet] of sheets.entries()) assert.match(sheet, /中文\s+英文\s+缩略语\s+主题\s+类别/, `page ${n + 1} has the heads`);
    const size = /Page size:\s+(\S+) x (\S+)/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).slice(1).map(Number);
    assert.equal(size[0] > size[1], landscape, 'the reader says which way the sheet lies');
  }
  await page.goto(at(concept));
  assert.equal(await page.locator('.counts thead').first().evaluate((head) => getComputedStyle(head).display), 'table-header-group');
});

promise('the Chinese glossary is there by strokes as well', { script: false }, async ({ page, at }) => {
  const terms = () => page.locator('.term-line .main .name').allInnerTexts();
  await page.goto(at(index));
  const letters = await page.locator('.term-group h2').allInnerTexts();
  assert.ok(letters.includes('Z') && letters.includes('A'), letters.join());
  const one = await terms();
  await page.locator('.ways a', { hasText: '按笔画排序' }).click();
  await page.waitForURL(at('zh/terms/strokes.html'));
  const heads = (await page.locator('.term-group h2').allInnerTexts()).filter((head) => head.endsWith(' 画'));
  const numbers = heads.map((head) => Number.parseInt(head, 10));
  assert.ok(numbers.length > 8 && numbers.every((n, i) => !i || n > numbers[i - 1]), heads.join());
  for (const [n, term] of [[8, '转让'], [10, '海关']]) {
    const names = await page.locator('.term-group', { has: page.locator('h2', { hasText: new RegExp(`^${n} 画$`) }) }).locator('.main .name').allInnerTexts();
    assert.ok(names.includes(term), `${n}: ${names}`);
  }
  assert.deepEqual((await terms()).sort(), one.sort());
  await page.locator('.ways a', { hasText: '按拼音排序' }).click();
  await page.waitForURL(at(index));
});

promise('without script everything is there, and no tool that does nothing', { script: false }, async ({ page, at }) => {
  for (const path of [index, table, 'zh/terms/states.html', 'zh/terms/differ.html', concept]) {
    await page.goto(at(path));
    assert.equal(await page.locator('main :is(button, input, select):visible').count(), 0, path);
    const rows = await page.locator('.sifted').count();
    assert.equal(await page.locator('.sifted:visible').count(), rows, path);
    assert.ok(rows > 50 || path === concept, `${path}: ${rows}`);
  }
  // What stands in the other languages is opened without it.
  const more = page.locator('.where details').first();
  assert.equal(await more.locator('table').isVisible(), false);
  await more.locator('summary').click();
  assert.ok(await more.locator('table').isVisible());
});

promise('in Arabic a line runs from the right, and its English from the left', { script: false }, async ({ page, at }) => {
  await page.goto(at('ar/terms/salw.html'));
  const line = page.locator('.kwic > li', { has: page.locator('.line.other') }).first();
  const box = (selector) => line.locator(selector).first().boundingBox();
  const [before, node, place] = [await box('.line:not(.other) .before'), await box('.line:not(.other) b'), await box('.place:not(.other)')];
  assert.ok(before.x >= node.x + node.width - 2, 'what is before the term stands at its right');
  assert.ok(place.x + place.width <= node.x, 'and the place at the end of the line');
  const [first, other] = [await box('.line.other .before'), await box('.line.other b')];
  assert.ok(first.x + first.width <= other.x + 2, 'English begins at the left');
  assert.ok(Math.abs(other.x - node.x - node.width) < 12, 'both terms stand in the middle');
});

promise('the States are found by any of their names', {}, async ({ page, at }) => {
  await page.goto(at('zh/terms/states.html'));
  assert.equal(await page.evaluate(shown), 195);
  for (const written of ['科特迪瓦', "Côte d’Ivoire", 'cote d’ivoire', 'Кот-д’Ивуар', 'كوت ديفوار']) {
    await page.locator('#filter').fill(written);
    await until(page, shown, 1, written);
    assert.match(await page.locator('.nations tbody tr:visible th').innerText(), /科特迪瓦\s+CI/);
  }
  await page.locator('#filter').fill('');
  const observer = page.locator('.nations tr#va');
  assert.match(await observer.innerText(), /观察员国/);
  assert.equal(await page.locator('.nations .tag').count(), 2);
  // The heads stay in sight under the bar.
  await page.evaluate(() => scrollTo(0, 3000));
  await settled(page);
  const [bar, head] = [await page.locator('.bar').boundingBox(), await page.locator('.nations thead th').first().boundingBox()];
  assert.ok(Math.abs(head.y - bar.y - bar.height) < 2, `${head.y}`);
});

promise('what differs is said without a winner: each term with its documents', { script: false }, async ({ page, at }) => {
  await page.goto(at('zh/terms/differ.html'));
  const one = page.locator('#diversion');
  assert.match(await one.locator('h2').innerText(), /转移.*diversion/);
  for (const [slug, term] of [['a-conf192-bms-2021-1', '转移'], ['a-76-284', '流散'], ['revcon3-prepcom-elements', '转用']]) {
    const heads = await one.locator('.counts').first().locator('thead th').allInnerTexts();
    const cells = await one.locator('.counts').first().locator('tr', { has: page.locator(`a[href*="${slug}"]`) }).locator('td').allInnerTexts();
    const used = cells.map((text, i) => [heads[i + 1], Number(text)]).filter(([, n]) => n).sort(([, a], [, b]) => b - a);
    assert.equal(used[0][0], term, slug);
  }
  await page.goto(at(`${concept}`));
  await page.locator('.remark .to a').click();
  await page.waitForURL(at('zh/terms/differ.html#diversion'));
});

promise('what ought not to be used is struck out, and said to be so', { script: false }, async ({ page, at }) => {
  await page.goto(at('en/terms/index.html'));
  const line = page.locator('.term-line', { has: page.locator('s', { hasText: /^Turkey$/ }) });
  assert.match(await line.innerText(), /Turkey\s+superseded[\s\S]*Türkiye/);
  await line.locator('a').click();
  const own = page.locator('.tongues .own li', { has: page.locator('s') });
  assert.match(flat(await own.innerText()), /Turkey superseded .*until 1 June 2022/);
});

promise('the glossary is reached from the library and from the foot of every page', { script: false }, async ({ page, at }) => {
  await page.goto(at('zh/index.html?list'));
  await page.locator('.cover-page a[href$="terms/index.html"]').click();
  await page.waitForURL(at(index));
  for (const path of [concept, table, 'a-76-284/zh.html', 'zh/about.html']) {
    await page.goto(at(path));
    await page.locator('.foot a', { hasText: '术语表' }).click();
    await page.waitForURL(at(index));
  }
});

for (const width of [1280, 900, 390, 320]) {
  promise(`nothing is wider than the window at ${width}`, { over: ['http'], width, height: 844 }, async ({ page, at }) => {
    for (const path of [index, 'ar/terms/index.html', 'zh/terms/strokes.html', concept, 'en/terms/salw.html', 'ar/terms/programme-of-action.html', table, 'terms/ru-fr.html', 'terms/ar-zh.html', 'en/terms/differ.html', 'ar/terms/differ.html', 'zh/terms/states.html', 'ar/terms/states.html']) {
      await page.goto(at(path));
      await page.evaluate(() => document.querySelectorAll('main details').forEach((one) => { one.open = true; }));
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path);
    }
  });
}
