// An address leads to its place, which stands below the bar and is marked; an address that does not exist is answered.
import assert from 'node:assert/strict';
import { fragment, press, promise, report, settled, standing, until } from './house/promise.mjs';
import { documents } from './house/sites.mjs';

async function lands(page, id) {
  await settled(page);
  const seen = await standing(page, id);
  assert.ok(seen.belowBar && seen.inWindow, `#${id} stands at ${seen.top}, below a bar of ${seen.bar}`);
  assert.ok(seen.marked, `#${id} is marked`);
  return seen;
}

for (const width of [1280, 390]) {
  promise(`a paragraph's address leads to it and marks it at ${width}`, { width }, async ({ page, at }) => {
    await page.goto(at(`${report}#annex-p92`));
    assert.equal((await lands(page, 'annex-p92')).target, 'annex-p92');
    assert.equal(await page.locator('.is-target').count(), 1);
  });
}

for (const [width, id, heading] of [[1280, 'p23', 's4'], [390, 'p23', 's4'], [1280, 'p6', 's2']]) {
  promise(`the headings above a first paragraph are shown with it: ${id} at ${width}`, { width, height: 844 }, async ({ page, at }) => {
    await page.goto(at(`${report}#p3`));
    for (const way of ['from another page', 'from this page']) {
      if (way === 'from another page') await page.goto('about:blank');
      else await page.evaluate(() => { location.hash = 'p3'; });
      await page.goto(at(`${report}#${id}`));
      await lands(page, id);
      const seen = await standing(page, heading);
      assert.ok(seen.belowBar && seen.top < seen.bar + 40, `${way}: the heading stands at ${seen.top}, below a bar of ${seen.bar}`);
    }
  });
}

promise('an alias leads to its place and marks it', {}, async ({ page, at }) => {
  await page.goto(at(`${report}#agenda6`));
  assert.equal((await lands(page, 'agenda6')).target, 'agenda6');
});

promise('an address in capitals is read', {}, async ({ page, at }) => {
  await page.goto(at(`${report}#ANNEX-P92`));
  await lands(page, 'annex-p92');
  assert.equal(await fragment(page), 'annex-p92');
});

promise('every address of every document leads to its place', { over: ['http'], timeout: 180_000 }, async ({ page, at, folder }) => {
  for (const document of documents(folder)) {
    await page.goto(at(document.path));
    await settled(page);
    const lost = await page.evaluate(async (anchors) => {
      const lost = [];
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      for (const anchor of anchors) {
        const changed = new Promise((done) => addEventListener('hashchange', done, { once: true }));
        location.hash = anchor;
        await changed;
        await frame();
        const element = document.getElementById(anchor);
        if (!element) { lost.push(`${anchor}: not on the page`); continue; }
        const top = element.getBoundingClientRect().top;
        const bar = document.querySelector('.bar').getBoundingClientRect().bottom;
        if (top < bar - 1 || top > innerHeight - 20) lost.push(`${anchor}: at ${Math.round(top)}`);
        if (!element.classList.contains('is-target')) lost.push(`${anchor}: not marked`);
        if (document.querySelector('#said')?.textContent) lost.push(`${anchor}: said to be unknown`);
      }
      return lost;
    }, [...document.provisions, ...document.notes].map((provision) => provision.anchor));
    assert.deepEqual(lost, [], document.path);
  }
});

promise('the number of a paragraph is the link to it', {}, async ({ page, at }) => {
  await page.goto(at(report));
  await page.locator('#annex-p25 > .num').click();
  await lands(page, 'annex-p25');
  assert.equal(await fragment(page), 'annex-p25');
});

promise('a work\'s own page opens the authentic text at the same fragment', { languages: ['fi-FI'] }, async ({ page, at }) => {
  await page.goto(at('a-conf192-bms-2021-1/index.html#annex-p92'));
  await page.waitForURL(at(`${report}#annex-p92`));
  assert.equal((await lands(page, 'annex-p92')).target, 'annex-p92');
});

const work = 'a-conf999-2026-1';
promise('a work\'s own page opens the reader\'s language', { site: 'small', languages: ['fi-FI', 'en-GB', 'ar'] }, async ({ page, at }) => {
  await page.goto(at(`${work}/index.html#annex-p1`));
  await page.waitForURL(at(`${work}/en.html#annex-p1`));
  assert.equal((await lands(page, 'annex-p1')).target, 'annex-p1');
});

promise('a work\'s own page opens the authentic text for all others', { site: 'small', languages: ['fi-FI'] }, async ({ page, at }) => {
  await page.goto(at(`${work}/index.html#p2-b`));
  await page.waitForURL(at(`${work}/ar.html#p2-b`));
  await lands(page, 'p2-b');
});

promise('a language once chosen is the reader\'s', { site: 'small', languages: ['en-GB'] }, async ({ page, at }) => {
  await page.goto(at(`${work}/en.html`));
  await page.locator('.langs a[data-language=ar]').click();
  await page.waitForURL(/\/ar\.html/);
  await page.goto(at(`${work}/index.html#p3`));
  await page.waitForURL(at(`${work}/ar.html#p3`));
  await page.goto(at('index.html'));
  await page.waitForURL(at('ar/index.html'));
});

promise('a language link leads to the paragraph in view', { site: 'small', languages: ['en-GB'] }, async ({ page, at }) => {
  await page.goto(at(`${work}/en.html#annex-p2`));
  await press(page, '.langs a[data-language=ar]');
  await page.waitForURL(at(`${work}/ar.html#annex-p2`));
  await lands(page, 'annex-p2');
});

promise('the list of languages can be asked for', { site: 'small', languages: ['en-GB'] }, async ({ page, at }) => {
  for (const address of [`${work}/index.html#choose`, `${work}/index.html?list`, 'index.html#choose', 'index.html?list']) {
    await page.goto('about:blank');
    await page.goto(at(address));
    await settled(page);
    assert.equal(page.url(), at(address));
    assert.deepEqual(await page.locator('#choose a').allTextContents(), ['العربية', 'English']);
  }
});

for (const [unknown, near] of [['annex-p999', 'annex-p122'], ['p24-z', 'p24'], ['annex-p92-q', 'annex-p92'], ['p99', 'p25']]) {
  promise(`an unknown address says so and offers the nearest: ${unknown}`, {}, async ({ page, at }) => {
    await page.goto(at(`${report}#${unknown}`));
    const said = page.locator('#said');
    await said.getByText(unknown).waitFor();
    const links = await said.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href').slice(1)));
    assert.ok(links.includes(near), `${near} among ${links}`);
    assert.ok((await said.boundingBox()).y < 900, 'the notice is in sight');
    await said.locator(`a[href="#${near}"]`).click();
    await until(page, () => document.querySelector('#said').textContent.trim(), '', 'the notice goes');
    await lands(page, near);
  });
}

promise('an address that means nothing says so', {}, async ({ page, at }) => {
  await page.goto(at(`${report}#%E6%B2%A1%E6%9C%89`));
  await page.locator('#said').getByText('没有').waitFor();
  await page.goto(at(`${report}#%zz"<b>`));
  await page.locator('#said').getByText('%zz').waitFor();
  assert.equal(await page.locator('#said b').count(), 0);
});

promise('back and forward keep the place', {}, async ({ page, at }) => {
  await page.goto(at(`${report}#annex-p92`));
  await lands(page, 'annex-p92');
  await page.locator('#toc a[href="#s3"]').click();
  await lands(page, 's3');
  await page.goBack();
  await until(page, () => location.hash, '#annex-p92');
  await lands(page, 'annex-p92');
  await page.goForward();
  await until(page, () => location.hash, '#s3');
  await lands(page, 's3');
  // Away to another page, and back: where the reader had scrolled to.
  await page.evaluate(() => scrollTo(0, 5000));
  await settled(page);
  await press(page, '.brand a');
  await page.waitForURL(/zh\/index\.html/);
  await page.goBack();
  await page.waitForURL(/#s3$/);
  await until(page, () => Math.abs(scrollY - 5000) < 60, true, 'the scroll is kept');
});
