import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { makeOpenAiModel } from './openai.js';

const open: Server[] = [];

/** A loopback server; `answer` gets the number of the request, from 1. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse, number: number) => void) {
  let number = 0;
  const server = createServer((request, response) => {
    answer(request, response, ++number);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(server);
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, requests: () => number };
}

afterEach(async () => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

const prompt = { system: 's', user: 'u', maxTokens: 9 };
const well = JSON.stringify({ choices: [{ message: { content: '{"paragraphs":[["A."]]}' } }] });
const model = (baseUrl: string, retries = 1, timeoutMs = 2000) =>
  makeOpenAiModel({ baseUrl, model: 'small', apiKey: 'k', timeoutMs, retries });

describe('makeOpenAiModel', () => {
  it('sends the prompt and returns the text of the first choice', async () => {
    let body = '';
    let head: IncomingMessage | undefined;
    const { baseUrl } = await serve((request, response) => {
      head = request;
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => response.end(well));
    });
    expect(await model(`${baseUrl}/`).complete(prompt)).toBe('{"paragraphs":[["A."]]}');
    expect(head?.url).toBe('/v1/chat/completions');
    expect(head?.headers.authorization).toBe('Bearer k');
    expect(JSON.parse(body)).toMatchObject({
      model: 'small',
      max_tokens: 9,
      stream: false,
      messages: [
        { role: 'system', content: 's' },
        { role: 'user', content: 'u' },
      ],
    });
  });

  it('tries again after 500 and after broken JSON', async () => {
    const { baseUrl, requests } = await serve((_, response, number) => {
      if (number === 1) response.writeHead(500).end();
      else response.end(number === 2 ? '{"choices": [' : well);
    });
    expect(await model(baseUrl, 2).complete(prompt)).toContain('paragraphs');
    expect(requests()).toBe(3);
  });

  it('gives up after its retries, with the reason', async () => {
    const { baseUrl, requests } = await serve((_, response) => response.writeHead(503).end());
    await expect(model(baseUrl, 1).complete(prompt)).rejects.toMatchObject({
      code: 'model-failed',
      detail: 'status 503',
    });
    expect(requests()).toBe(2);
  });

  it('does not try again when the request itself is refused', async () => {
    const { baseUrl, requests } = await serve((_, response) => response.writeHead(401).end());
    await expect(model(baseUrl, 3).complete(prompt)).rejects.toMatchObject({ detail: 'status 401' });
    expect(requests()).toBe(1);
  });

  it('waits for a slow answer within its time, and not for one that never comes', async () => {
    const slow = await serve((_, response) => setTimeout(() => response.end(well), 100));
    expect(await model(slow.baseUrl, 0).complete(prompt)).toContain('A.');
    const never = await serve(() => undefined);
    await expect(model(never.baseUrl, 0, 120).complete(prompt)).rejects.toMatchObject({
      code: 'model-failed',
      detail: 'no answer within 120 ms',
    });
  });

  it('refuses an answer without text and a closed port', async () => {
    const { baseUrl } = await serve((_, response) => response.end('{"choices":[]}'));
    await expect(model(baseUrl, 0).complete(prompt)).rejects.toMatchObject({
      detail: 'the answer has no text',
    });
    await expect(model('http://127.0.0.1:9/v1', 0).complete(prompt)).rejects.toMatchObject({
      code: 'model-failed',
    });
  });
});
