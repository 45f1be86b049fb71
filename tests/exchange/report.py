"""Judges what `visavis report`, `visavis check` and the Markdown export write:
the page by Chromium, Markdown by markdown-it-py, SARIF by the schema of its
committee (as @microsoft/jest-sarif ships it on npm), our findings by our schema."""

import html
import json
import tarfile
from html.parser import HTMLParser

# Says of a page in a frame of so many pixels what a browser made of it.
MEASURE = """
addEventListener("load", () => {
  const frame = document.querySelector("iframe"), page = frame.contentDocument, said = {};
  const all = (what) => [...page.querySelectorAll(what)];
  const style = (of) => frame.contentWindow.getComputedStyle(of);
  said.language = page.documentElement.lang + " " + style(page.documentElement).direction;
  said.wide = page.documentElement.scrollWidth > frame.contentWindow.innerWidth;
  said.heads = [all("h1").length, all("h2").length];
  said.cards = all(".finding").length;
  // Ranges, for a passage may be narrower than its column.
  const edges = (of) => { const range = page.createRange(); range.selectNodeContents(of); return [...range.getClientRects()]; };
  const box = (of) => of.getBoundingClientRect();
  const arabic = all('.cell[lang="ar"]');
  said.arabic = arabic.map((cell) => style(cell).direction);
  said.right = arabic.filter((cell) => Math.abs(Math.max(...edges(cell).map((e) => e.right)) - box(cell).right) > 3).length;
  // First lines share a baseline: letters of another size begin a little higher.
  const tops = (side) => [...side.children].filter((c) => c.textContent !== "–").map((c) => box(c).top);
  said.level = all(".side").filter((side) => Math.max(...tops(side)) - Math.min(...tops(side)) > 16).length;
  said.stacked = all(".side").every((side) => new Set([...side.children].filter((c) => c.checkVisibility()).map((c) => Math.round(box(c).left))).size === 1);
  said.outside = all(".finding *").filter((of) => box(of).width && (box(of).left < -1 || box(of).right > frame.contentWindow.innerWidth + 1)).length;
  said.changed = [all("del").length, all("ins").length];
  const decorated = (what) => all(what).every((of) => style(of).textDecorationLine !== "none");
  said.cues = decorated("del") && decorated("ins");
  said.elements = page.scripts.length + page.images.length + all("link,object,iframe").length;
  const out = document.createElement("pre");
  out.id = "probe";
  out.textContent = JSON.stringify(said);
  document.body.append(out);
});
"""


class Balance(HTMLParser):
    """The tags of a page, and those that are not closed in order."""

    VOID = {"br", "hr", "meta", "img", "input"}

    def __init__(self, text):
        super().__init__()
        self.open, self.odd, self.tags = [], [], []
        self.feed(text)
        self.odd += self.open

    def handle_starttag(self, tag, _):
        self.tags.append(tag)
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.odd.append(tag)


def framed(tools, page, width, name, *more, height=2400):
    """What Chromium says of a page that is `width` pixels wide, and a picture of it."""
    text = html.escape(page.read_text(encoding="utf-8"))
    wrapper = tools.WORK / f"{name}-{width}.html"
    wrapper.write_text(
        f'<!DOCTYPE html><meta charset="utf-8"><body style="margin:0"><iframe srcdoc="{text}" '
        f'style="border:0;width:{width}px;height:{height}px;display:block"></iframe><script>{MEASURE}</script>',
        encoding="utf-8",
    )
    tools.chromium(wrapper, f"--screenshot={wrapper.with_suffix('.png')}", *more, width=max(width, 500), height=height)
    dom = tools.chromium(wrapper, "--dump-dom", *more, width=max(width, 500), height=height).stdout
    if '<pre id="probe">' not in dom:
        tools.check(f"{name} tells what it is at {width} pixels", False, dom[-300:])
        return None
    return json.loads(html.unescape(dom.split('<pre id="probe">')[1].split("</pre>")[0]))


def speaking(tools, language):
    """The environment in which visavis speaks a language."""
    return dict(tools.os.environ, LC_ALL=f"{language}_XX.UTF-8", LANGUAGE="")


def the_report(tools, source, original):
    """The page of the report, in English and in Arabic, on a desk and on a telephone."""
    reviews = [b.get("review", {}) for b in original["beads"]]
    notes = sum(len(r.get("notes", [])) for r in reviews)
    suggestions = sum(len(r.get("suggestions", [])) for r in reviews)
    found = json.loads(tools.run(tools.VISAVIS, "check", "--no-library", source, "--severity", "warning", "--to", "json").stdout)["findings"]
    for language, begins in [("en", "en ltr"), ("ar", "ar rtl")]:
        page = tools.WORK / f"report.{language}.html"
        done = tools.run(tools.VISAVIS, "report", "--no-library", source, "-o", page, "--force", env=speaking(tools, language))
        tools.check(f"the report is written in {language}", done.returncode == 0, done.stderr)
        balance = Balance(page.read_text(encoding="utf-8"))
        tools.check(f"every element of the report in {language} is closed", not balance.odd, balance.odd)
        if not tools.have("chromium", ["chromium", "fonts-noto-core"]):
            tools.skip("the report in Chromium", "no chromium")
            continue
        for width in [400, 1400]:
            said = framed(tools, page, width, f"report.{language}")
            if said is None:
                continue
            what = f"the report in {language} at {width}"
            tools.check(f"{what}: it says its language", said["language"] == begins, said["language"])
            tools.check(f"{what}: nothing is wider than the page", not said["wide"] and said["outside"] == 0, said)
            tools.check(f"{what}: one title, and chapters", said["heads"][0] == 1 and said["heads"][1] >= 5, said["heads"])
            tools.check(f"{what}: a card for each finding, suggestion and note", said["cards"] == len(found) + suggestions + notes, said["cards"])
            tools.check(f"{what}: Arabic runs right to left", set(said["arabic"]) == {"rtl"} and said["right"] == 0, said)
            tools.check(f"{what}: what goes and what comes is seen without colour", min(said["changed"]) > 0 and said["cues"], said["changed"])
            tools.check(f"{what}: passages stand side by side, or on a narrow page below one another", said["level"] == 0 if width > 1000 else said["stacked"], said)
            tools.check(f"{what}: nothing of the text became an element", said["elements"] == 0, said["elements"])
        framed(tools, page, 1400, f"report.{language}.dark", "--blink-settings=preferredColorScheme=0")
        printed = tools.WORK / f"report.{language}.pdf"
        tools.chromium(page, "--no-pdf-header-footer", f"--print-to-pdf={printed}")
        tools.check(f"the report in {language} is printed", printed.exists() and printed.read_bytes()[:4] == b"%PDF")


def markdown(tools, source, original):
    """Markdown is what a reader of it that is not ours makes of it."""
    module = tools.module("markdown_it", "markdown-it-py")
    if module is None:
        return tools.skip("Markdown by markdown-it-py", "it is not here")
    renders = module.MarkdownIt("commonmark", {"html": True}).enable("table")
    report = tools.WORK / "report.md"
    done = tools.run(tools.VISAVIS, "report", "--no-library", source, "-o", report, "--force", env=speaking(tools, "en"))
    tools.check("the report is written as Markdown", done.returncode == 0, done.stderr)
    tokens = renders.parse(report.read_text(encoding="utf-8"))
    heads = [tokens[n + 1].content for n, t in enumerate(tokens) if t.type == "heading_open" and t.tag == "h2"]
    tools.check("the report has its chapters", heads[:2] == ["Versions", "What remains"] and len(heads) >= 5, heads)
    shown = renders.render(report.read_text(encoding="utf-8"))
    balance = Balance(shown)
    tools.check("Markdown's report becomes a whole page", not balance.odd, balance.odd)
    tools.check("its tables are tables", balance.tags.count("table") == 3, balance.tags.count("table"))
    tools.check("nothing of the text became an element of the report", not {"script", "img", "a", "em"} & set(balance.tags), balance.tags)
    tools.check("Arabic says its direction there", '<span dir="rtl" lang="ar">' in shown)
    export = renders.render((tools.WORK / "out.md").read_text(encoding="utf-8"))
    balance = Balance(export)
    rows = len(original["beads"]) + 1
    tools.check("the Markdown export is one table of all beads", (balance.tags.count("table"), balance.tags.count("tr")) == (1, rows), balance.tags.count("tr"))
    cells = balance.tags.count("td") + balance.tags.count("th")
    tools.check("each row has a cell a version and one for notes", cells == rows * 4, cells)
    tools.check("the Markdown export shows what is suggested", "<ins>Less</ins>" in export and "<del>" in export)
    tools.check("nothing of the text became an element of the export", not {"script", "img", "a"} & set(balance.tags), set(balance.tags))


def findings(tools, source):
    """Findings as JSON and SARIF, held to their schemas."""
    written = json.loads(tools.run(tools.VISAVIS, "check", "--no-library", source, "--to", "json").stdout)
    sarif = json.loads(tools.run(tools.VISAVIS, "check", "--no-library", source, "--to", "sarif").stdout)
    jsonschema = tools.module("jsonschema", "jsonschema")
    if jsonschema is None:
        return tools.skip("findings by their schemas", "no jsonschema")
    schema = json.loads((tools.ROOT / "assets/schema/findings.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    errors = [e.message for e in validator.iter_errors(written)]
    tools.check("findings follow their schema", written["findings"] and not errors, errors)
    refused = {"findings": [{**written["findings"][0], "severity": "grave"}]}
    tools.check("the schema refuses what is no finding", not validator.is_valid(refused))
    results = sarif["runs"][0]["results"]
    tools.check("SARIF has every finding", len(results) == len(written["findings"]))
    official = sarif_schema(tools)
    if official is None:
        return tools.skip("SARIF by its schema", "npm, or the package that has it, is not here")
    errors = [e.message for e in jsonschema.Draft4Validator(official).iter_errors(sarif)]
    tools.check("SARIF follows its schema", not errors, errors)
    refused = json.loads(json.dumps(sarif))
    refused["runs"][0]["results"][0]["level"] = "grave"
    tools.check("SARIF's schema refuses what is none", not jsonschema.Draft4Validator(official).is_valid(refused))


def sarif_schema(tools):
    """The schema of SARIF 2.1.0, which this package carries."""
    name, schema = "microsoft-jest-sarif-1.0.0-beta.0.tgz", "package/lib/schemas/sarif-2.1.0-rtm.5.json"
    package = tools.WORK / name
    if not package.exists() and tools.shutil.which("npm"):
        tools.run("npm", "pack", "--silent", "@microsoft/jest-sarif@1.0.0-beta.0", cwd=tools.WORK, timeout=120)
    if not package.exists():
        return None
    with tarfile.open(package) as archive:
        return json.load(archive.extractfile(schema))


def judge(tools, source, original):
    the_report(tools, source, original)
    markdown(tools, source, original)
    findings(tools, source)
