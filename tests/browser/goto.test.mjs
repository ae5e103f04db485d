// The box takes a number as people write it, and says so when there is no such place.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { promise, report, settled, standing, until } from './house/promise.mjs';

async function enter(page, text) {
  await page.locator('#goto').fill(text);
  await page.locator('#goto').press('Enter');
  await settled(page);
}

// The same table as that of search, which reads places too (search-engine.test.mjs).
const places = JSON.parse(readFileSync(new URL('../cases/places.json', import.meta.url), 'utf8'));
for (const { page: path, from, written, id } of places) {
  promise(`“${written}” from ${from} leads to ${id}`, { over: ['http'] }, async ({ page, at }) => {
    await page.goto(at(`${path}#${from}`));
    await settled(page);
    await enter(page, written);
    await until(page, () => document.querySelector('.is-target')?.id, id);
    const seen = await standing(page, id);
    assert.ok(seen.belowBar && seen.inWindow, JSON.stringify(seen));
    assert.equal(await page.locator('#goto').inputValue(), '', 'the box is empty again');
    assert.equal(await page.locator('#goto').getAttribute('aria-invalid'), null);
  });
}

promise('the box works from the disk', { over: ['file'] }, async ({ page, at }) => {
  await page.goto(at(report));
  await enter(page, '附件第92段');
  await until(page, () => location.hash, '#annex-p92');
  await enter(page, '11(i)');
  assert.equal(await page.locator('#goto').getAttribute('aria-invalid'), 'true');
});

promise('a number that is printed twice leads to the first and offers the other', { over: ['http'] }, async ({ page, at }) => {
  await page.goto(at(`${report}#p3`));
  await enter(page, '24');
  await until(page, () => location.hash, '#p24');
  await page.locator('#goto-said a[href="#p24x2"]').click();
  await until(page, () => document.querySelector('.is-target')?.id, 'p24x2');
});

for (const [written, near] of [['24(a)', 'p24'], ['999', 'annex-p122'], ['附件 500', 'annex-p122'], ['p24-z', 'p24']]) {
  promise(`“${written}” is not there, and ${near} is offered`, { over: ['http'] }, async ({ page, at }) => {
    await page.goto(at(`${report}#p3`));
    await enter(page, written);
    assert.equal(await page.locator('#goto').getAttribute('aria-invalid'), 'true');
    assert.ok((await page.locator('#goto-said').innerText()).includes(written), 'what was written is said');
    assert.equal(await page.evaluate(() => location.hash), '#p3', 'the reader stays');
    await page.locator(`#goto-said a[href="#${near}"]`).click();
    await until(page, () => document.querySelector('.is-target')?.id, near);
  });
}

for (const written of ['', '   ', '没有', '<b>x</b>', '0', '-1', '1e9', '99999999999999999999']) {
  promise(`“${written}” is answered`, { over: ['http'] }, async ({ page, at }) => {
    await page.goto(at(`${report}#p3`));
    await enter(page, written);
    assert.equal(await page.locator('#goto').getAttribute('aria-invalid'), 'true');
    assert.ok((await page.locator('#goto-said').innerText()).trim());
    assert.equal(await page.locator('#goto-said b').count(), 0);
    assert.equal(await page.evaluate(() => location.hash), '#p3');
    await page.locator('#goto').fill('2');
    await until(page, () => document.querySelector('#goto-said').textContent, '', 'writing anew takes the notice away');
  });
}
