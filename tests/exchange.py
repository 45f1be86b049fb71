#!/usr/bin/env python3
"""Judges what `visavis export` writes by programs of others.

xmllint holds TMX and XLIFF to their DTD and schemas, translate-toolkit reads
both and PO, msgfmt checks PO and msgcat rewrites it, jsonschema holds our own format to its schema,
Chromium opens the page. The report and the findings are judged in
exchange/report.py. What cannot be had here is said to be skipped; with
--strict that is a failure. VISAVIS names another program than the one that cargo
builds. Run it from anywhere: python3 tests/exchange.py
"""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "exchange"))
import report  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "target" / "exchange"
PACKAGES = WORK / "python"
SCHEMAS = ROOT.parent / "shared" / "schemas"
VISAVIS = os.environ.get("VISAVIS", str(ROOT / "target" / "debug" / "visavis"))
skipped, failed, passed = [], [], 0


def check(what, holds, detail=""):
    global passed
    if holds:
        passed += 1
    else:
        failed.append(what)
        print(f"FAILED  {what}  {str(detail)[:600]}")


def skip(what, why):
    skipped.append(what)
    print(f"skipped {what}: {why}")


def run(*command, **options):
    return subprocess.run([str(c) for c in command], capture_output=True, text=True, **options)


def have(program, package):
    """Whether the program is here, or could be installed."""
    if shutil.which(program) is None and os.geteuid() == 0 and shutil.which("apt-get"):
        environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
        if run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *package, env=environment).returncode:
            run("apt-get", "update", "-qq")
            run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *package, env=environment)
    return shutil.which(program) is not None


def module(name, package):
    """The Python module, or None where it cannot be had."""
    import importlib

    try:
        return importlib.import_module(name)
    except ImportError:
        run(sys.executable, "-m", "pip", "install", "--quiet", "--target", PACKAGES, package)
        importlib.invalidate_caches()
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


# Words that formats stumble over: a bead a line, of each the Arabic, the French
# and the English segments; "¶" begins a paragraph.
BEADS = [
    (["¶خبر من الميناء"], [], []),
    (["¶زار أحمد المدرسة صباح الأحد."], ["¶Ahmed a visité l’école dimanche matin."], ["¶Ahmed visited the school on Sunday morning."]),
    (["قال: «نعم» ثم مضى؛ كان الوقت ٥٪ فقط."], ["Il dit « oui », puis partit.", "Il restait 5 %."], ["He said \"yes\" & left.", "Only <5%> was left."]),
    (["¶النص العربي (ABC-123) هنا!"], ["¶=SUM(A1:A9) n’est pas une formule ; \\n non plus."], ["¶-1 + 2 @home #tag | pipe \\ slash 'quote'"]),
    (["مِنْ هُنَا\u200f إلى هناك\u202e."], ["Tabulation\tici, séparateur\u2028là."], ["Nul\0, bell\7 and escape\x1b[31m; </script><img src=x onerror=alert(1)>"]),
    ([], ["Ajout sans original."], ["Added without an original."]),
    (["¶* * *"], ["¶* * *"], ["¶* * *"]),
    (["¶* * *"], ["¶* * *"], ["¶* * *"]),
    (["¶النهاية."], ["¶Fin &amp; suite &#0; ]]>"], []),
]
REVIEWS = {
    1: {"status": "approved"},
    2: {
        "status": "needs-work",
        "flag": True,
        "notes": [
            {"text": "5 % or <5 %?\nSecond line & more", "author": "Salma", "created": "2026-03-01T09:30:00Z", "side": 1, "category": "accuracy", "severity": "major"},
            {"text": "الرقم غير واضح"},
        ],
        "suggestions": [{"side": 2, "text": "He said \"yes\" and left. Less than 5% was left."}],
    },
    3: {"status": "rejected", "bookmark": True, "notes": [{"text": "=1+1"}]},
    4: {"pinned": True, "dismissals": [{"rule": "numbers", "finding": "00000000000000ff"}]},
    7: {"status": "approved", "notes": [{"text": "the second of two alike"}]},
}


def document():
    """The beads above in our own format."""
    versions, at = [], [0, 0, 0]
    for side, language in enumerate(["ar", "fr", "en"]):
        text, segments, paragraph = b"", [], -1
        for bead in BEADS:
            for segment in bead[side]:
                begins = segment.startswith("¶")
                paragraph = max(paragraph + begins, 0)
                text += (b"\n" if begins else b" ") if text else b""
                words = segment.lstrip("¶").encode()
                segments.append([len(text), len(text) + len(words), paragraph])
                text += words
        versions.append({"name": f"{language}.txt", "language": language, "text": text.decode() + "\n", "segments": segments})
    beads = []
    for number, bead in enumerate(BEADS):
        ranges = []
        for side, segments in enumerate(bead):
            ranges.append([at[side], at[side] + len(segments)])
            at[side] += len(segments)
        entry = {"segments": ranges, "confidence": 0.25 if number == 5 else 0.875}
        if number in REVIEWS:
            entry["review"] = REVIEWS[number]
        beads.append(entry)
    return {"visavis": 1, "source": 0, "versions": versions, "beads": beads}


def export(source, to, out, *more):
    done = run(VISAVIS, "export", "--no-library", source, "--to", to, "-o", out, "--force", *more)
    check(f"{to} is written", done.returncode == 0, done.stderr)


def passages(side, bead):
    return " ".join(segment.lstrip("¶") for segment in BEADS[bead][side])


def legal(text):
    return "".join(c if c in "\t\n\r" or ord(c) >= 32 else "\ufffd" for c in text)


def read_back(source, *files):
    """What visavis makes of its own files again."""
    out = WORK / "again.json"
    done = run(VISAVIS, "export", "--no-library", *files, "--to", "json", "-o", out, "--force")
    check(f"{source} is read back in silence", (done.returncode, done.stderr) == (0, ""), done.stderr)
    return json.loads(out.read_text(encoding="utf-8"))


def the_same(what, again, original, reviews=True):
    check(f"{what}: languages", [v["language"] for v in again["versions"]] == [v["language"] for v in original["versions"]])
    cut = lambda v: [legal(v["text"].encode()[a:b].decode()) for a, b, _ in v["segments"]]
    check(f"{what}: segments", [cut(v) for v in again["versions"]] == [cut(v) for v in original["versions"]])
    check(f"{what}: paragraphs", [[s[2] for s in v["segments"]] for v in again["versions"]] == [[s[2] for s in v["segments"]] for v in original["versions"]])
    check(f"{what}: links", [b["segments"] for b in again["beads"]] == [b["segments"] for b in original["beads"]])
    check(f"{what}: confidence", [b["confidence"] for b in again["beads"]] == [b["confidence"] for b in original["beads"]])
    if reviews:
        check(f"{what}: reviews", [b.get("review") for b in again["beads"]] == [b.get("review") for b in original["beads"]])


def ours(original):
    schema = json.loads((ROOT / "assets/schema/visavis.schema.json").read_text(encoding="utf-8"))
    written = json.loads((WORK / "out.json").read_text(encoding="utf-8"))
    the_same("json", written, original)
    jsonschema = module("jsonschema", "jsonschema")
    if jsonschema is None:
        return skip("JSON Schema", "no jsonschema")
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for name in ["out.json", "sample.json"]:
        errors = [e.message for e in validator.iter_errors(json.loads((WORK / name).read_text(encoding="utf-8")))]
        check(f"{name} follows its schema", not errors, errors)
    check("the schema refuses what is not ours", not validator.is_valid({**written, "beads": [{"segments": [[0]], "confidence": 2}]}))


def tmx(original):
    the_same("tmx", read_back("tmx", WORK / "out.tmx"), original)
    if not have("xmllint", ["libxml2-utils"]):
        skip("TMX against its DTD", "no xmllint")
    elif not (SCHEMAS / "tmx14.dtd").exists():
        skip("TMX against its DTD", "the DTD is not here")
    else:
        for name in ["out.tmx", "sample.tmx"]:
            done = run("xmllint", "--noout", "--nonet", "--dtdvalid", SCHEMAS / "tmx14.dtd", WORK / name)
            check(f"{name} follows the TMX 1.4 DTD", done.returncode == 0, done.stderr)
    storage = module("translate.storage.tmx", "translate-toolkit")
    if storage is None:
        return skip("TMX read by translate-toolkit", "it is not here")
    with open(WORK / "out.tmx", "rb") as file:
        store = storage.tmxfile(file, sourcelanguage="ar", targetlanguage="fr")
    # It counts a unit of one language as one without a target.
    units = [(u.source, u.target) for u in store.units]
    check("translate-toolkit reads every TMX unit", len(units) == len(BEADS), len(units))
    check("translate-toolkit reads the TMX passages", units[2] == (passages(0, 2), passages(1, 2)), units[2])
    check("translate-toolkit reads odd TMX passages", units[4][0] == legal(passages(0, 4)) and units[3][1] == passages(1, 3), units[3:5])


def xliff(original):
    files = [WORK / "out.fr.xlf", WORK / "out.en.xlf"]
    the_same("xliff", read_back("xliff", *files), original)
    if not have("xmllint", ["libxml2-utils"]):
        skip("XLIFF against its schemas", "no xmllint")
    elif not (SCHEMAS / "xliff2.1").exists():
        skip("XLIFF against its schemas", "they are not here")
    else:
        both = WORK / "xliff.xsd"
        both.write_text(
            '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">'
            f'<xs:import namespace="urn:oasis:names:tc:xliff:document:2.0" schemaLocation="{SCHEMAS}/xliff2.1/xliff_core_2.0.xsd"/>'
            f'<xs:import namespace="urn:oasis:names:tc:xliff:metadata:2.0" schemaLocation="{SCHEMAS}/xliff2.1/metadata.xsd"/>'
            f'<xs:import namespace="urn:oasis:names:tc:xliff:matches:2.0" schemaLocation="{SCHEMAS}/xliff2.1/matches.xsd"/>'
            "</xs:schema>"
        )
        for file in [*files, WORK / "sample.fr.xlf", WORK / "sample.en.xlf"]:
            done = run("xmllint", "--noout", "--nonet", "--schema", both, file)
            check(f"{file.name} follows the XLIFF 2.1 schemas", done.returncode == 0, done.stderr)
    storage = module("translate.storage.xliff2", "translate-toolkit")
    if storage is None:
        return skip("XLIFF read by translate-toolkit", "it is not here")
    with open(files[0], "rb") as file:
        store = storage.Xliff2File.parsefile(file)
    units = [(u.source, u.target) for u in store.units]
    expected = sum(1 for ar, fr, _ in BEADS if ar or fr)
    check("translate-toolkit reads every XLIFF unit", len(units) == expected, len(units))
    check("translate-toolkit reads the XLIFF passages", units[2] == (passages(0, 2), passages(1, 2)), units[2])
    english = (WORK / "out.en.xlf").read_text(encoding="utf-8")
    check("what is suggested is a translation candidate", english.count("<mtc:match ") == 1 and "Less than 5% was left." in english)
    check("translate-toolkit sees the languages", (store.getsourcelanguage(), store.gettargetlanguage()) == ("ar", "fr"))


def po(original):
    files = [WORK / "out.fr.po", WORK / "out.en.po"]
    again = read_back("po", *files)
    the_same("po", again, original, reviews=False)
    # A reviewer's JSON loses nothing but what no catalogue can carry.
    check("po: status", [b.get("review", {}).get("status") for b in again["beads"]] == [b.get("review", {}).get("status") for b in original["beads"]])
    if not have("msgfmt", ["gettext"]):
        skip("PO by msgfmt", "no gettext")
    else:
        for file in [*files, WORK / "sample.fr.po", WORK / "sample.en.po"]:
            done = run("msgfmt", "-c", "-v", "-o", "/dev/null", file)
            check(f"msgfmt -c takes {file.name}", done.returncode == 0 and "warning" not in done.stderr, done.stderr)
        # Through gettext's own writer and back.
        through = [WORK / "through.fr.po", WORK / "through.en.po"]
        for file, to in zip(files, through):
            done = run("msgcat", "--width=60", "-o", to, file)
            check(f"msgcat rewrites {file.name}", done.returncode == 0, done.stderr)
        rewritten = read_back("po through msgcat", *through)
        check("what msgcat rewrote reads the same", (rewritten["beads"], rewritten["versions"]) == (again["beads"], again["versions"]))
    storage = module("translate.storage.po", "translate-toolkit")
    if storage is None:
        return skip("PO read by translate-toolkit", "it is not here")
    with open(files[0], "rb") as file:
        store = storage.pofile(file)
    units = [u for u in store.units if not u.isheader()]
    expected = sum(1 for ar, fr, _ in BEADS if ar or fr)
    check("translate-toolkit reads every PO unit", len(units) == expected, len(units))
    check("translate-toolkit reads the PO passages", (units[2].source, units[2].target) == (passages(0, 2), passages(1, 2)), units[2])
    check("only what is approved is not fuzzy", [u.isfuzzy() for u in units[1:4]] == [False, True, True], [u.isfuzzy() for u in units])


def tables(original):
    the_same("tsv", read_back("tsv", WORK / "out.tsv"), original, reviews=False)
    the_same("csv", read_back("csv", WORK / "out.csv"), original, reviews=False)
    lines = (WORK / "out.tsv").read_bytes().decode().split("\n")
    suggested = [b.get("review", {}).get("suggestions") for b in original["beads"]]
    for end in ["tsv", "csv"]:
        again = read_back(end, WORK / f"out.{end}")
        check(f"{end}: suggestions", [b.get("review", {}).get("suggestions") for b in again["beads"]] == suggested)
    check("every TSV row has as many cells", {line.count("\t") for line in lines[:-1]} == {9} and lines[-1] == "")
    with open(WORK / "out.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file, strict=True))
    check("Python reads the CSV", [row[1:4] for row in rows[1:]] == [[passages(s, b) for s in range(3)] for b in range(len(BEADS))], rows)
    guarded = (WORK / "guarded.csv").read_bytes()
    check("Excel's mark stands first", guarded.startswith(b"\xef\xbb\xbf"))
    rows = list(csv.reader(io.StringIO(guarded.decode("utf-8-sig"), newline="")))
    risky = [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]
    check("no cell of a guarded table runs as a formula", not risky, risky)
    the_same("guarded csv", read_back("csv", WORK / "guarded.csv"), original, reviews=False)


def chromium(page, *more, width=1280, height=1400):
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars"]
    profile = WORK / "profile"
    shutil.rmtree(profile, ignore_errors=True)
    return run("chromium", *flags, f"--user-data-dir={profile}", f"--window-size={width},{height}", *more, page.as_uri(), timeout=120)


def page():
    if not have("chromium", ["chromium", "fonts-noto-core"]):
        return skip("the page in Chromium", "no chromium")
    text = (WORK / "out.html").read_text(encoding="utf-8")
    probe = (ROOT / "tests/exchange/probe.js").read_text(encoding="utf-8")
    watch = "<script>globalThis.failed=[];addEventListener('error',e=>failed.push(e.message));addEventListener('securitypolicyviolation',e=>failed.push(e.blockedURI))</script>"
    probed = WORK / "probed.html"
    probed.write_text(text.replace("<style>", watch + "<style>", 1).replace("</body>", f"<script>{probe}</script></body>"), encoding="utf-8")

    for width in [1280, 500]:
        dom = chromium(probed, "--dump-dom", width=width).stdout
        if '<pre id="probe">' not in dom:
            check(f"the page tells what it is at {width} pixels", False, dom[-300:])
            continue
        import html

        said = json.loads(html.unescape(dom.split('<pre id="probe">')[1].split("</pre>")[0]))
        check(f"no error at {width}", said["errors"] == [], said["errors"])
        check(f"a row a bead at {width}", said["rows"] == len(BEADS), said["rows"])
        check(f"Arabic runs right to left at {width}", said["arabic"] and set(said["arabic"]) == {"rtl start"}, said["arabic"])
        check(f"Arabic stands at the right at {width}", said["right"] == 0, said["right"])
        check(f"nothing is wider than the page at {width}", not said["wide"])
        if width > 1000:
            check("rows stand level", said["unlevel"] == [], said["unlevel"])
        check("nothing of the text became an element", said["elements"] == {"scripts": 3, "images": 0, "links": 0}, said["elements"])
        check("j and k go from row to row", said["here"] == 1, said["here"])
        check("words are found whatever their case and marks", {**said["found"], "checks": 0} == {"folded": 1, "arabic": 1, "none": 0, "all": len(BEADS), "checks": 0}, said["found"])
        check("what the checks found is shown, and is a filter", said["marks"] > 3 and said["found"]["checks"] > 3, said["marks"])
        check("status is a filter", said["approved"] == 2, said.get("approved"))
        check("the words are all there", said["text"][1][0] == passages(0, 1) and said["text"][3][1] == passages(1, 3), said["text"][:4])
    for name, source in [("out", WORK / "out.html"), ("sample", WORK / "sample.html")]:
        for theme, flag in [("light", "--blink-settings=preferredColorScheme=1"), ("dark", "--blink-settings=preferredColorScheme=0")]:
            shot = WORK / f"{name}-{theme}.png"
            chromium(source, flag, f"--screenshot={shot}")
            check(f"a picture of {name} in the {theme}", shot.exists() and shot.stat().st_size > 10_000)


def main():
    shutil.rmtree(WORK / "profile", ignore_errors=True)
    WORK.mkdir(parents=True, exist_ok=True)
    sys.path.insert(0, str(PACKAGES))
    if "VISAVIS" not in os.environ:
        subprocess.run(["cargo", "build", "--locked", "--quiet"], cwd=ROOT, check=True)
    original = document()
    source = WORK / "source.json"
    source.write_text(json.dumps(original, ensure_ascii=True), encoding="utf-8")
    sample = [ROOT / "assets/sample" / f"article.{code}.txt" for code in ["ar", "fr", "en"]]
    for to, end in [("json", "json"), ("tmx", "tmx"), ("xliff", "xlf"), ("po", "po"), ("tsv", "tsv"), ("csv", "csv"), ("html", "html"), ("markdown", "md")]:
        export(source, to, WORK / f"out.{end}")
        done = run(VISAVIS, "export", "--no-library", *sample, "--together", "--to", to, "-o", WORK / f"sample.{end}", "--force")
        check(f"the sample as {to}", done.returncode == 0, done.stderr)
    export(source, "csv", WORK / "guarded.csv", "--guard", "--bom")
    ours(original)
    tmx(original)
    xliff(original)
    po(original)
    tables(original)
    page()
    report.judge(sys.modules[__name__], source, original)
    print(f"{passed} checks passed, {len(failed)} failed, {len(skipped)} skipped")
    sys.exit(1 if failed or (skipped and "--strict" in sys.argv) else 0)


main()
