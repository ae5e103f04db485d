// Without script everything is there to be read, and nothing is there that would need one.
import assert from 'node:assert/strict';
import { promise, report, standing } from './house/promise.mjs';
import { documents, sample } from './house/sites.mjs';

const none = { script: false, width: 1280 };

promise('the full text stands on the page without script', none, async ({ page, at, folder }) => {
  for (const document of documents(folder)) {
    await page.goto(at(document.path));
    const hidden = await page.evaluate((provisions) => provisions.filter(({ anchor }) => {
      const element = document.getElementById(anchor);
      return !element || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    }).map(({ anchor }) => anchor), [...document.provisions, ...document.notes]);
    assert.deepEqual(hidden, [], document.path);
  }
});

promise('notes lead to their text and back without script', none, async ({ page, at, folder }) => {
  for (const document of documents(folder)) {
    await page.goto(at(document.path));
    const marks = await page.locator('a[role=doc-noteref]').evaluateAll((all) => all.map((mark) => ({
      id: mark.id,
      note: mark.getAttribute('href').slice(1),
      back: Boolean(document.querySelector(`.note[id="${mark.getAttribute('href').slice(1)}"] a[role=doc-backlink][href="#${mark.id}"]`)),
    })));
    assert.deepEqual(marks.filter((mark) => !mark.back), [], document.path);
    assert.deepEqual(new Set(marks.map((mark) => mark.note)), new Set(document.notes.map((note) => note.anchor)), document.path);
  }
  await page.goto(at(report));
  await page.locator('#fn2-ref').click();
  assert.equal((await standing(page, 'fn2')).target, 'fn2');
  await page.locator('#fn2 a[role=doc-backlink]').click();
  assert.equal(await page.evaluate(() => document.querySelector(':target').id), 'fn2-ref');
});

for (const width of [1280, 390]) {
  promise(`the contents stand on the page without script at ${width}`, { ...none, width }, async ({ page, at }) => {
    await page.goto(at(report));
    const links = page.locator('#toc a');
    assert.ok(await links.first().isVisible());
    assert.ok((await links.count()) > 20);
    const dead = await links.evaluateAll((all) => all.map((link) => link.hash.slice(1)).filter((id) => !document.getElementById(id)));
    assert.deepEqual(dead, []);
    await page.locator('#toc a[href="#annex-s2"]').click();
    assert.ok((await standing(page, 'annex-s2')).belowBar);
  });
}

promise('an address is marked without script', none, async ({ page, at }) => {
  for (const id of ['annex-p92', 'agenda6', 'fn2', 'p23-vote-no']) {
    await page.goto(at(`${report}#${id}`));
    const seen = await standing(page, id);
    assert.ok(seen.belowBar && seen.inWindow && seen.marked, `${id}: ${JSON.stringify(seen)}`);
    assert.equal(seen.target, id);
  }
});

promise('the choices of language are lists without script', { ...none, site: 'small' }, async ({ page, at }) => {
  for (const address of ['index.html', 'a-conf999-2026-1/index.html']) {
    await page.goto(at(address));
    assert.deepEqual(await page.locator('#choose a:visible').allTextContents(), ['العربية', 'English'], address);
  }
  await page.locator('#choose a[data-language=en]').click();
  assert.ok(page.url().endsWith('a-conf999-2026-1/en.html'));
  assert.deepEqual(await page.locator('.langs a:visible').allTextContents(), ['العربية', 'English']);
});

promise('nothing that needs the script is shown without it', { ...none, timeout: 180_000 }, async ({ page, at, folder, over }) => {
  for (const path of sample(folder, over)) {
    await page.goto(at(path));
    const shown = await page.evaluate(() => Array.from(document.querySelectorAll('.js, button, input, select, dialog, [popover], .tools'))
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      // A button that opens a card by itself needs no script, if there is something in that card.
      .filter((element) => {
        const card = document.getElementById(element.getAttribute('popovertarget'));
        if (!card) return true;
        card.showPopover();
        const empty = !card.innerText.trim();
        card.hidePopover();
        return empty;
      })
      .map((element) => element.outerHTML.slice(0, 90)));
    assert.deepEqual(shown, [], path);
  }
});
