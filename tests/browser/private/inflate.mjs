// Unpacks files of brotli, which neither Bazel nor Python knows: node inflate.mjs source target [source target ...]
import { createReadStream, createWriteStream } from "node:fs";
import { argv } from "node:process";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";

for (let i = 2; i < argv.length; i += 2) {
  await pipeline(createReadStream(argv[i]), createBrotliDecompress(), createWriteStream(argv[i + 1]));
}
