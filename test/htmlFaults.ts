import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Pages are written in one line; what a printer would break is no fault.
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // hono/jsx closes void elements and writes boolean attributes in the XML way: both are valid HTML.
    'void-style': ['error', { style: 'selfclosing' }],
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // Entities such as &#39; are written by number.
    'no-raw-characters': ['error', { relaxed: true }],
  },
});

/** What is wrong with a page as HTML, one line a fault. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`),
  );
}
