/** What `--help` prints. */
export const help = `Usage: xsdwright generate [options]

Reads XML Schema and WSDL files and writes TypeScript types, readers and writers for them.

Options:
  --config <file>  the config file; may be given several times. Default: xsdwright.config.{ts,mjs,js,json}
                   in this folder, else those in the folders of schemas/
  --check          write nothing; exit with 1 where the generated files are not up to date
  --watch          generate again whenever a schema or a config changes
  --timings        print how long each stage took
  -h, --help       print this
  -v, --version    print the version

Exit code: 0 done or up to date, 1 errors in the schemas or generated files out of date, 2 wrong usage or config.`;
