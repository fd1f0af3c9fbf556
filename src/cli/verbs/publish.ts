import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { Problem } from '../../core/problems.js';
import { listSiteFiles } from '../../web/listSiteFiles.js';
import { ASSETS } from '../../web/assets.js';
import { makeSitePages } from '../../web/sitePages.js';
import type { Config } from '../config.js';
import { makeProgress, printLine } from '../output.js';
import { openSite, siteOptions, type SiteVerbOptions } from '../site.js';

/** `newsledger publish`: writes the site as static files. Each file is put in place whole, so that readers never see half a page. */
export async function publish(options: SiteVerbOptions & { out: string }, config: Config): Promise<number> {
  const out = resolve(options.out);
  const ports = await openSite(options, config);
  const progress = makeProgress('publishing');
  let files = 0;
  try {
    const pages = makeSitePages(ports, siteOptions(options, ports, null));
    await mkdir(join(out, 'assets'), { recursive: true });
    for (const { name, path } of ASSETS) await copyFile(path, join(out, 'assets', name));
    for await (const { path, body } of listSiteFiles(ports.store, pages)) {
      const target = join(out, path);
      if (!target.startsWith(out + sep))
        throw new Problem('output-failed', { file: path, detail: 'outside the folder' });
      await mkdir(dirname(target), { recursive: true });
      await writeFile(`${target}.part`, body);
      await rename(`${target}.part`, target);
      files++;
      progress.step();
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('output-failed', { file: out, detail: (error as Error).message, cause: error });
  } finally {
    progress.stop();
    await ports.store.close();
    await ports.gazetteer.close();
  }
  await printLine(`${files} files in ${out}`);
  return 0;
}
