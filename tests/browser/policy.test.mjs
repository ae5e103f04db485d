// The pages' own policy holds: what is put into a page does not run.
import assert from 'node:assert/strict';
import { promise, report, settled } from './house/promise.mjs';

promise('an injected script does not run', { expects: /Content Security Policy|Refused/ }, async ({ page, at }) => {
  await page.goto(at(report));
  await page.evaluate(() => new Promise((done) => {
    window.ran = [];
    window.blocked = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      // A server sends a policy too, and what it refuses is told as well: only the page's own has file: in it.
      if (!event.originalPolicy.includes('file:')) return;
      window.blocked.push(event.effectiveDirective);
      if (window.blocked.length === 4) done();
    });
    const script = document.createElement('script');
    script.textContent = 'window.ran.push("script")';
    document.body.append(script);
    const holder = document.createElement('div');
    holder.innerHTML = '<button onclick="window.ran.push(\'handler\')">x</button><p style="color: red">x</p>';
    document.body.append(holder);
    holder.firstChild.click();
    const link = document.createElement('a');
    link.href = 'javascript:window.ran.push("link")';
    document.body.append(link);
    link.click();
  }));
  await settled(page);
  assert.deepEqual(await page.evaluate(() => window.ran), []);
  assert.deepEqual((await page.evaluate(() => window.blocked)).sort(), ['script-src-attr', 'script-src-elem', 'script-src-elem', 'style-src-attr']);
});

promise('nothing is fetched from elsewhere, even if a page were made to', { over: ['http'], expects: /Content Security Policy|Refused|127\.0\.0\.1:9/ }, async ({ page, at, context }) => {
  const answered = [];
  context.on('response', (response) => answered.push(response.url()));
  await page.goto(at(report));
  const failed = await page.evaluate(async () => {
    const image = new Image();
    const refused = new Promise((done) => { image.onerror = () => done('image'); });
    image.src = '//127.0.0.1:9/x.png';
    return [await refused, await fetch('//127.0.0.1:9/').then(() => 'fetched', () => 'fetch')];
  });
  assert.deepEqual(failed, ['image', 'fetch']);
  assert.ok(answered.every((address) => address.startsWith(at(''))));
});
