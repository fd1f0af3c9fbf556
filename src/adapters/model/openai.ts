import { Problem } from '../../core/problems.js';
import type { Model } from '../../ports/model.js';

export interface OpenAiOptions {
  /** Address up to the version, without `/chat/completions`: `http://127.0.0.1:11434/v1`. */
  baseUrl: string;
  model: string;
  apiKey?: string | undefined;
  /** Time for one try, in milliseconds. */
  timeoutMs: number;
  /** Tries after the first. */
  retries: number;
}

/** Wait before try 1, 2, 3, ... in milliseconds; the server's Retry-After counts when longer, up to the longest. */
const FIRST_WAIT = 250;
const LONGEST_WAIT = 10_000;
/** Longest answer read, in bytes. */
const MOST_BYTES = 1_000_000;

/** A model behind an address that speaks the OpenAI chat protocol. `complete` throws `model-failed` when every try has failed. */
export function makeOpenAiModel(options: OpenAiOptions): Model {
  return {
    name: options.model,
    async complete(prompt) {
      let failure: Failure = { detail: 'not tried', final: true, waitMs: 0 };
      for (let attempt = 0; attempt <= options.retries; attempt++) {
        if (attempt > 0)
          await sleep(Math.min(LONGEST_WAIT, Math.max(failure.waitMs, FIRST_WAIT * 2 ** (attempt - 1))));
        const outcome = await ask(options, prompt);
        if (typeof outcome === 'string') return outcome;
        failure = outcome;
        if (failure.final) break;
      }
      throw new Problem('model-failed', {
        file: options.baseUrl,
        detail: failure.detail,
        cause: failure.cause,
      });
    },
  };
}

interface Failure {
  detail: string;
  /** True when another try cannot help. */
  final: boolean;
  /** How long the server asks to wait. */
  waitMs: number;
  cause?: unknown;
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function ask(
  { baseUrl, model, apiKey, timeoutMs }: OpenAiOptions,
  { system, user, maxTokens }: { system: string; user: string; maxTokens: number },
): Promise<string | Failure> {
  try {
    const response = await fetch(`${baseUrl.replace(/\/+$/, '')}/chat/completions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(apiKey === undefined || apiKey === '' ? {} : { authorization: `Bearer ${apiKey}` }),
      },
      body: JSON.stringify({
        model,
        temperature: 0,
        max_tokens: maxTokens,
        stream: false,
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: user },
        ],
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) {
      await response.body?.cancel();
      const passing = response.status === 408 || response.status === 429 || response.status >= 500;
      const seconds = Number(response.headers.get('retry-after'));
      const waitMs = Number.isFinite(seconds) ? Math.max(0, seconds * 1000) : 0;
      return { detail: `status ${response.status}`, final: !passing, waitMs };
    }
    return readContent(await readBody(response));
  } catch (cause) {
    const slow = cause instanceof Error && cause.name === 'TimeoutError';
    return {
      detail: slow ? `no answer within ${timeoutMs} ms` : 'no connection',
      final: false,
      waitMs: 0,
      cause,
    };
  }
}

async function readBody(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += (chunk as Uint8Array).byteLength;
    if (bytes > MOST_BYTES) throw new Error('answer too long');
    text += decoder.decode(chunk as Uint8Array, { stream: true });
  }
  return text + decoder.decode();
}

function readContent(body: string): string | Failure {
  const broken = (detail: string, cause?: unknown): Failure => ({ detail, final: false, waitMs: 0, cause });
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (cause) {
    return broken('the answer is not JSON', cause);
  }
  const choices = (value as { choices?: unknown } | null)?.choices;
  const first: unknown = Array.isArray(choices) ? choices[0] : undefined;
  const content = (first as { message?: { content?: unknown } } | undefined)?.message?.content;
  return typeof content === 'string' && content.trim() !== '' ? content : broken('the answer has no text');
}
