import { describe, expect, it } from 'vitest';
import { homeCountry } from './homeCountry.js';

describe('homeCountry', () => {
  it.each([
    ['https://news.example.com.au/a?b=c.uk', 'AU'],
    ['http://WWW.EXAMPLE.CO.UK:8080/x', 'GB'],
    ['https://example.ie', 'IE'],
    ['https://example.com/news.fr', null],
    ['https://example.tv/', null],
    ['https://192.168.0.1/', null],
    ['not an address', null],
    [null, null],
  ])('%s', (url, country) => {
    expect(homeCountry(url)).toBe(country);
  });
});
