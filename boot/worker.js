// Starts the module that makes files for saving (src/bin/worker.rs). The build fills in the names of its files.
import start from "./MODULE";

await start({ module_or_path: new URL("WASM", import.meta.url) });
