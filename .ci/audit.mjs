#!/usr/bin/env node
// Lists what the published modules run on, and which known vulnerabilities that has, by the data of osv.dev.
//   .ci/audit.mjs            asks api.osv.dev
//   .ci/audit.mjs DIR        offline: reads the advisories in DIR, unpacked from https://osv-vulnerabilities.storage.googleapis.com/Maven/all.zip
// Exit code 1 where there is one, 2 where it cannot be known. docs/dependencies.md holds the last result.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.11.0";
const API = "https://api.osv.dev/v1/querybatch";

function dependencies() {
    const scratch = mkdtempSync(join(tmpdir(), "audit-"));
    try {
        const out = join(scratch, "list");
        const root = fileURLToPath(new URL("..", import.meta.url));
        // Compiled as well: modules find each other's classes only then.
        const goals = ["test-compile", `${PLUGIN}:list`, "-Dmaven.test.skip", "-DincludeScope=runtime"];
        const args = ["-B", "-q", ...goals, "-DexcludeGroupIds=com.isendu", `-DoutputFile=${out}`, "-DappendOutput=true"];
        const modules = "contact-import-spring-boot-starter,contact-import-web,contact-import-spark,contact-import-cli,contact-import-testkit";
        execFileSync("mvn", [...args, "-pl", modules, "-am"], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
        const found = readFileSync(out, "utf8").matchAll(/^\s+([\w.-]+:[\w.-]+):jar:(?:[\w.-]+:)?([\w.-]+):(?:compile|runtime)\b/gm);
        return new Map([...found].map(([, name, version]) => [name, version]).sort());
    } finally {
        rmSync(scratch, { recursive: true });
    }
}

async function asked(packages) {
    const queries = packages.map(([name, version]) => ({ version, package: { name, ecosystem: "Maven" } }));
    const answer = await fetch(API, { method: "POST", body: JSON.stringify({ queries }) });
    if (!answer.ok) {
        throw new Error(`osv.dev answers ${answer.status}`);
    }
    const { results } = await answer.json();
    return packages.flatMap(([name, version], i) => (results[i].vulns ?? []).map(({ id }) => [name, version, id]));
}

function lookedUp(packages, directory) {
    const versions = new Map(packages);
    const files = readdirSync(directory).filter(file => file.endsWith(".json"));
    if (files.length === 0) {
        throw new Error("no advisories in that directory");
    }
    return files
        .map(file => JSON.parse(readFileSync(join(directory, file), "utf8")))
        .filter(advisory => !advisory.withdrawn)
        .flatMap(({ id, affected = [] }) => affected
            .filter(({ package: { ecosystem, name } = {}, versions: bad = [] }) =>
                ecosystem === "Maven" && bad.includes(versions.get(name)))
            .map(({ package: { name } }) => [name, versions.get(name), id]));
}

const packages = [...dependencies()];
packages.forEach(([name, version]) => console.log(`${name} ${version}`));
try {
    const directory = process.argv[2];
    const found = directory ? lookedUp(packages, directory) : await asked(packages);
    found.forEach(hit => console.log(`VULNERABLE ${hit.join(" ")}`));
    console.log(`${packages.length} libraries, ${found.length} known vulnerabilities`);
    process.exitCode = found.length > 0 ? 1 : 0;
} catch (failure) {
    console.log(`${packages.length} libraries; vulnerabilities unknown: ${failure.cause?.code ?? failure.message}`);
    process.exitCode = 2;
}
