import type { Config } from "./config.js";

/** Returns its argument: it is there so that editors complete and check the config file. */
export function defineConfig(config: Config): Config {
  return config;
}
