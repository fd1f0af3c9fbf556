import type { Head } from '../../input.js';

/** True for one ninjs object or an array of them: a `uri` and at least one field that only ninjs has. */
export function detectNinjs(head: Head): boolean {
  return (
    /^\s*(?:\[\s*)?\{/.test(head.text) &&
    /"uri"\s*:\s*"/.test(head.text) &&
    /"(?:body_?text|body_?xhtml|body_?html|body_text|bodies|headlines|headline|version_?created|ednote|pubstatus|infosources|infoSources|usageterms|usageTerms|copyrightholder)"\s*:/i.test(
      head.text,
    )
  );
}
