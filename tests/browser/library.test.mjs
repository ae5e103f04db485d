// From the front door to each document.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promise } from './house/promise.mjs';
import { documents, sample, repository } from './house/sites.mjs';

promise('the front door opens the reader\'s library', {}, async ({ page, at }) => {
  await page.goto(at('index.html'));
  await page.waitForURL(at('zh/index.html'));
  // The way back does not lead to the door, which would open again.
  assert.equal(await page.evaluate(() => history.length), 2);
});

promise('the library lists the five documents by meeting and year', {}, async ({ page, at }) => {
  await page.goto(at('zh/index.html'));
  const groups = await page.locator('.group').evaluateAll((all) => all.map((group) => ({
    year: group.querySelector('.year').textContent.trim(),
    meeting: group.querySelector('h2').textContent.trim(),
    documents: Array.from(group.querySelectorAll('.entry .symbol'), (symbol) => symbol.textContent.trim()),
    links: group.querySelectorAll('.entry h3 a').length,
    about: Array.from(group.querySelectorAll('.entry .what'), (what) => what.textContent.trim().length > 10),
  })));
  assert.deepEqual(groups.map(({ year }) => year), ['2021', '2021', '2018', '2012', '2010']);
  assert.deepEqual(groups.map(({ documents: listed }) => listed.join()), ['A/CONF.192/BMS/2021/1', 'A/76/284', '', 'A/67/176', 'A/CONF.192/BMS/2010/WP.8']);
  assert.ok(groups.every(({ meeting, links, about }) => meeting.length > 5 && links === 1 && about.every(Boolean)));
  for (let index = 0; index < 5; index++) {
    await page.goto(at('zh/index.html'));
    const link = page.locator('.entry h3 a').nth(index);
    const name = (await link.innerText()).trim();
    await link.click();
    await page.waitForURL(/\/zh\.html$/);
    assert.ok((await page.title()).includes(name), `${name}: ${await page.title()}`);
  }
});

promise('no word of a page is missing', { over: ['http'] }, async ({ page, at, folder }) => {
  // A word that has no translation shows as its key, which is of small letters and hyphens: alone, or as keys begin.
  const known = readFileSync(join(repository, 'themes/default/words/en.ftl'), 'utf8').match(/^[a-z0-9]+(?=-[a-z0-9-]* =)/gm);
  const all = readFileSync(join(repository, 'themes/default/words/en.ftl'), 'utf8').match(/^[a-z0-9-]+(?= =)/gm);
  for (const path of sample(folder)) {
    await page.goto(at(path.endsWith('index.html') ? `${path}?list` : path));
    const keys = await page.evaluate(([begins, whole]) => {
      const found = [];
      // Among terms there are words of small letters and hyphens: there a key is one that is in the list.
      const isKey = (text) => !document.body.matches('.glossary') || whole.includes(text.trim());
      const key = { test: (text) => Array.from(text.matchAll(/(?<![\w./#-])([a-z]{2,})(-[a-z0-9]+)+(?![\w./-])/g)).some(([whole, begin]) => whole === text.trim() || begins.includes(begin)) };
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) if (key.test(walk.currentNode.data) && isKey(walk.currentNode.data) && !walk.currentNode.parentElement.closest('code, bdi, .nt, .side, .cited-text, .sentence, .prose, main .t, .used')) found.push(walk.currentNode.data.trim());
      document.querySelectorAll('[aria-label], [title], [placeholder]').forEach((element) => ['aria-label', 'title', 'placeholder'].forEach((name) => {
        if (key.test(element.getAttribute(name) ?? '')) found.push(element.getAttribute(name));
      }));
      return found;
    }, [known, all]);
    assert.deepEqual(keys, [], path);
  }
});

promise('each document says what it is', { over: ['http'] }, async ({ page, at, folder }) => {
  for (const document of documents(folder)) {
    await page.goto(at(document.path));
    const facts = (await page.locator('.facts').allInnerTexts()).join('\n');
    if (document.symbol) assert.ok(facts.includes(document.symbol), document.path);
    assert.ok((await page.title()).endsWith(`· ${await page.locator('.brand a').innerText()}`), 'and of which site it is');
  }
});

promise('the pages on linking and citing are reached from every page', { over: ['http'] }, async ({ page, at, folder }) => {
  for (const path of sample(folder)) {
    await page.goto(at(path.endsWith('index.html') ? `${path}?list` : path));
    const links = await page.locator('footer a').evaluateAll((all) => all.map((link) => link.getAttribute('href').split('/').pop()));
    assert.ok(links.includes('about.html') && links.includes('cite.html'), `${path}: ${links}`);
  }
});

for (const path of ['nothing.html', 'a-67-176/nothing.html', 'no/such/folder/']) {
  promise(`an address that is not there is answered: ${path}`, { over: ['http'], expects: /404/ }, async ({ page, at }) => {
    const answer = await page.goto(at(path));
    assert.equal(answer.status(), 404);
    assert.match(await page.locator('h1').innerText(), /没有/);
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.querySelector('.bar')).position), 'static', 'the page has its style');
    assert.ok(await page.evaluate(() => document.documentElement.classList.contains('has-js')), 'and its script');
    const below = await page.evaluate(() => Array.from(document.querySelectorAll('[href], [src]'), (element) => element.getAttribute('href') ?? element.getAttribute('src')).filter((address) => !/^(?:\/|#|[a-z]+:)/.test(address)));
    assert.deepEqual(below, [], 'every link begins at the root, for this page is given at any depth');
    // Asked for by the tool: the page's own policy allows it no fetch.
    const links = await page.evaluate(() => Array.from(document.querySelectorAll('a[href], link[rel=stylesheet], script[src]'), (element) => element.href || element.src));
    const dead = [];
    for (const link of new Set(links.map((address) => address.replace(/#.*$/, '')))) {
      // The link to the text leads to the page itself, which is not there.
      if (link !== page.url() && (await page.request.get(link)).status() !== 200) dead.push(link);
    }
    assert.deepEqual(dead, []);
    await page.locator('main a').first().click();
    await page.waitForURL(at('zh/index.html'));
    assert.equal(await page.locator('.entry h3 a').count(), 5);
  });
}
