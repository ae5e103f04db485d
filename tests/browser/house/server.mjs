// A plain file server on the loopback, as any host of static files is one: what is not there is answered by 404.html, and what the site's
// _headers says is sent.
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const types = {
  '.css': 'text/css; charset=utf-8', '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json', '.txt': 'text/plain; charset=utf-8', '.xml': 'application/xml',
};

// The patterns of _headers with what each says: lines that are not indented, and the lines below them.
function headers(root) {
  const file = join(root, '_headers');
  const rules = [];
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    const [, name, value] = /^  ([\w-]+): (.*)$/.exec(line) ?? [];
    if (name) rules.at(-1).said[name] = value;
    else if (line.startsWith('/')) rules.push({ start: line.replace('*', ''), said: {} });
  }
  return (path) => Object.assign({}, ...rules.filter((rule) => path.startsWith(rule.start)).map((rule) => rule.said));
}

export function serve(root) {
  const told = headers(root);
  const server = createServer(async (request, response) => {
    let path = '/404.html';
    try { path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname); } catch { /* not an address */ }
    if (path.endsWith('/')) path += 'index.html';
    const file = normalize(join(root, path));
    let body = file.startsWith(root + sep) && await readFile(file).catch(() => null);
    const found = Boolean(body);
    body ||= await readFile(join(root, '404.html'));
    response.writeHead(found ? 200 : 404, { ...told(path), 'content-type': found ? types[extname(file)] ?? 'application/octet-stream' : types['.html'] });
    response.end(body);
  });
  return new Promise((ready) => {
    server.listen(0, '127.0.0.1', () => ready({
      address: `http://127.0.0.1:${server.address().port}/`,
      close() { server.closeAllConnections(); return new Promise((closed) => server.close(closed)); },
    }));
  });
}
