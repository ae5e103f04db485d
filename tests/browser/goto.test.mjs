// The box takes a number as people write it, and says so when there is no such place.
import assert from 'node:assert/strict';
import { promise, report, settled, standing, until } from './house/promise.mjs';

const draft = 'a-conf192-bms-2010-wp8/zh.html';
const elements = 'revcon3-prepcom-elements/zh.html';

async function enter(page, text) {
  await page.locator('#goto').fill(text);
  await page.locator('#goto').press('Enter');
  await settled(page);
}

for (const [path, from, written, id] of [
  [report, 'p3', '24', 'p24'],
  [report, 'annex-p3', '24', 'annex-p24'],
  [report, 'p3', '附件第92段', 'annex-p92'],
  [report, 'p3', '附件，第 92 段', 'annex-p92'],
  [report, 'p3', '附件 92', 'annex-p92'],
  [report, 'p3', 'annex 92', 'annex-p92'],
  [report, 'p3', 'Annex, para. 92', 'annex-p92'],
  [report, 'p3', 'annex-p92', 'annex-p92'],
  [report, 'p3', '#annex-p92', 'annex-p92'],
  [report, 'annex-p3', '第 92 段', 'annex-p92'],
  [report, 'p3', '第 92 段', 'annex-p92'],
  [report, 'p3', 'p24', 'p24'],
  [report, 'p3', '１２', 'p12'],
  [report, 'p3', '١٢', 'p12'],
  [report, 'p3', '  12.  ', 'p12'],
  [report, 'p3', '附件第１２２段(a)', 'annex-p122-a'],
  [report, 'p3', '附件', 'annex'],
  [report, 'p3', '议程项目 6', 'p11-item6'],
  [report, 'p3', 'المرفق، الفقرة ٩٢', 'annex-p92'],
  [draft, 'p3', '11(i)', 'p11-i'],
  [draft, 'p3', '11 (I)', 'p11-i'],
  [draft, 'p3', '第11(i)段', 'p11-i'],
  [elements, 's2-a', '附件 3', 'annex-p3'],
]) {
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
