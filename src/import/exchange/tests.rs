//! Files as other programs write them, and as nobody should.

use super::*;
use crate::parallel::review::{Category, Keys, Record, Status};

/// The beads of a text, on each side the segments with a bar between them.
fn beads(text: &Text) -> Vec<Vec<String>> {
    let ladder = text.ladder();
    let side = |bead: usize, side: usize| {
        let segments = ladder.segments(bead, side).map(|n| text.versions()[side].segment(n).into_owned());
        segments.collect::<Vec<_>>().join("|")
    };
    (0..ladder.len()).map(|bead| (0..text.sides()).map(|s| side(bead, s)).collect()).collect()
}

fn languages(text: &Text) -> Vec<String> {
    text.versions().iter().map(|v| v.language().to_string()).collect()
}

fn records(read: &ImportedText) -> Vec<Record> {
    Keys::of(&read.text).iter().map(|key| read.review.record(key).cloned().unwrap_or_default()).collect()
}

fn oddities(read: &ImportedText) -> Vec<Oddity> {
    let of = |problem: &Problem| match &problem.kind {
        ProblemKind::Exchange(oddity) => Some(oddity.clone()),
        _ => None,
    };
    read.problems.iter().filter_map(of).collect()
}

fn check(name: &str, content: &[u8], format: Format, tags: &[&str], expected: &[&[&str]]) -> ImportedText {
    assert_eq!(sniff(name, content), Some(format), "{name}");
    let read = read(format, name, content.to_vec());
    assert_eq!(languages(&read.text), tags, "{name}: {:?}", read.problems);
    assert_eq!(beads(&read.text), expected, "{name}: {:?}", read.problems);
    read
}

#[test]
fn tmx_of_others() {
    let old = r#"<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx11.dtd">
        <tmx version="1.1"><header srclang="EN" /><body>
        <tu tuid="1"><note>check</note><tuv lang="EN"><seg>One &amp; <bpt i="1">&lt;b></bpt>two<ept i="1">&lt;/b></ept></seg></tuv>
          <tuv lang="FR"><seg>Un <hi type="x">et</hi> deux</seg></tuv><tuv lang="AR"><seg>واحد&#160;واثنان</seg></tuv></tu>
        <tu><tuv xml:lang="fr"><seg>Trois
          lignes</seg></tuv></tu>
        </body></tmx>"#;
    let read = check(
        "memory.tmx",
        old.as_bytes(),
        Format::Tmx,
        &["en", "fr", "ar"],
        &[&["One & two", "Un et deux", "واحد\u{A0}واثنان"], &["", "Trois|lignes", ""]],
    );
    assert_eq!(records(&read)[0].notes[0].text, "check");
    assert_eq!(oddities(&read), [Oddity::Codes { count: 2 }]);
    assert_eq!(read.text.source(), 0);
    // A tag written twice in two ways is one column.
    assert_eq!(read.text.sides(), 3);
}

#[test]
fn utf16_and_declared_encodings() {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><tmx version=\"1.4\"><body><tu>\
        <tuv xml:lang=\"ar\"><seg>سلام</seg></tuv><tuv xml:lang=\"en\"><seg>Peace</seg></tuv></tu></body></tmx>";
    let mut wide = vec![0xFF, 0xFE];
    wide.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    check("x.tmx", &wide, Format::Tmx, &["ar", "en"], &[&["سلام", "Peace"]]);
    let (narrow, ..) = encoding_rs::WINDOWS_1256.encode(text);
    let narrow =
        String::from_utf8_lossy(b"").into_owned().into_bytes().into_iter().chain(narrow.iter().copied());
    let narrow: Vec<u8> = narrow.collect();
    let declared: Vec<u8> = [
        b"<?xml version='1.0' encoding='windows-1256'?>".as_slice(),
        &narrow[text.find("<tmx").expect("there")..],
    ]
    .concat();
    check("x.tmx", &declared, Format::Tmx, &["ar", "en"], &[&["سلام", "Peace"]]);
}

#[test]
fn xliff_1_2() {
    let text = r#"<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
        <file original="a.txt" source-language="en-GB" target-language="ar" datatype="plaintext"><header/><body><group>
        <trans-unit id="1" approved="yes"><source>Hello <g id="1">you</g><x id="2"/></source><target state="final">مرحبا بك</target></trans-unit>
        <trans-unit id="2"><source>Two</source><seg-source><mrk mtype="seg" mid="0">Two</mrk></seg-source>
          <target state="needs-review-translation">اثنان</target><note from="Samir">check it</note>
          <alt-trans><source>no</source><target>no</target></alt-trans></trans-unit>
        <trans-unit id="3"><source>Three</source></trans-unit>
        </group></body></file></xliff>"#;
    let read = check(
        "a.xlf",
        text.as_bytes(),
        Format::Xliff,
        &["en", "ar"],
        &[&["Hello you", "مرحبا بك"], &["Two", "اثنان"], &["Three", ""]],
    );
    let statuses: Vec<Status> = records(&read).iter().map(|r| r.status).collect();
    assert_eq!(statuses, [Status::Approved, Status::NeedsWork, Status::Unreviewed]);
    assert_eq!(records(&read)[1].notes[0].author, "Samir");
}

#[test]
fn xliff_2_of_others() {
    let text = r#"<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="fr"><file id="f">
        <unit id="u1"><notes><note category="style">nice</note></notes>
          <segment id="s1" state="final"><source>One.</source><target>Un.</target></segment>
          <ignorable><source>  </source></ignorable>
          <segment id="s2" state="translated"><source>Tw<cp hex="0001"/>o<ph id="1"/>.</source><target>Deux.</target></segment></unit>
        <unit id="u2"><segment><source>A. </source><target order="2">b</target></segment><segment><source>B.</source><target order="1">a </target></segment></unit>
        <unit id="u3"><segment><source>Open</source></segment></unit>
        </file></xliff>"#;
    let read = check(
        "a.xlf",
        text.as_bytes(),
        Format::Xliff,
        &["en", "fr"],
        &[&["One.", "Un."], &["Tw\u{1}o.", "Deux."], &["A. B.", "a b"], &["Open", ""]],
    );
    assert_eq!(read.text.versions()[0].text(), "One.  Tw\u{1}o.\nA. B.\nOpen\n");
    let paragraphs: Vec<_> = read.text.versions()[0].segments().iter().map(|s| s.paragraph()).collect();
    assert!(paragraphs[0] == paragraphs[1] && paragraphs[1] < paragraphs[2] && paragraphs[2] < paragraphs[3]);
    assert_eq!(records(&read)[0].status, Status::Approved);
    assert_eq!(records(&read)[0].notes[0].category, Some(Category::Style));
}

#[test]
fn po_of_others() {
    let text = "# Translators.\nmsgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Language: fr_FR\\n\"\n\n\
        # first\n# second\n#: a.c:1\n#, c-format, fuzzy\n#| msgid \"Helo\"\nmsgid \"Hello \\\"%s\\\"\"\nmsgstr \"\"\n\"Bonjour \"\n\"« %s »\\303\\251\\x21\"\n\
        msgctxt \"menu\"\nmsgid \"Open\"\nmsgstr \"Ouvrir\"\n\
        msgid \"%d file\"\nmsgid_plural \"%d files\"\nmsgstr[0] \"%d fichier\"\nmsgstr[1] \"%d fichiers\"\n\
        #~ msgid \"old\"\n#~ msgstr \"vieux\"\n";
    let read = check(
        "fr.po",
        text.as_bytes(),
        Format::Po,
        &["en", "fr"],
        &[
            &["Hello \"%s\"", "Bonjour « %s »é!"],
            &["Open", "Ouvrir"],
            &["%d file", "%d fichier"],
            &["%d files", "%d fichiers"],
        ],
    );
    let records = records(&read);
    assert_eq!((records[0].status, records[1].status), (Status::NeedsWork, Status::Unreviewed));
    assert_eq!(records[0].notes[0].text, "first\nsecond");
    assert_eq!(oddities(&read), []);
}

#[test]
fn tables_of_others() {
    check(
        "a.csv",
        b"\xEF\xBB\xBFfr;ar;comment\r\n\"Un; \"\"deux\"\"\";\xD9\x86\xD8\xB9\xD9\x85;look\r\n\"a\nb\";;\r\n",
        Format::Csv,
        &["fr", "ar"],
        &[&["Un; \"deux\"", "نعم"], &["a|b", ""]],
    );
    // Nobody says the languages, and a backslash is a backslash.
    let plain = "1\tThe boat came back to the harbour with the fish.\tLe bateau est rentré au port avec le poisson.\n\
        2\tIt was in C:\\new and nobody was there.\tIl était dans C:\\new et il n'y avait personne.\textra\n";
    let read = check(
        "a.tsv",
        plain.as_bytes(),
        Format::Tsv,
        &["en", "fr"],
        &[
            &[
                "The boat came back to the harbour with the fish.",
                "Le bateau est rentré au port avec le poisson.",
            ],
            &["It was in C:\\new and nobody was there.", "Il était dans C:\\new et il n'y avait personne."],
        ],
    );
    assert_eq!(oddities(&read), [Oddity::Ragged { count: 1 }]);
}

#[test]
fn what_the_reader_says_overrules_the_file() {
    let hints = Hints { encoding: Some(encoding_rs::WINDOWS_1256), languages: vec![Language::ARABIC] };
    let (bytes, ..) = encoding_rs::WINDOWS_1256.encode("سلام\tpeace\nنعم\tyes\n");
    let read = read_all(Format::Tsv, vec![("x.tsv".into(), bytes.into_owned())], &hints);
    assert_eq!((languages(&read.text)[0].as_str(), beads(&read.text)[1][0].as_str()), ("ar", "نعم"));
}

#[test]
fn other_files_are_no_exchange_files() {
    let check =
        |name: &str, content: &str| assert_eq!(sniff(name, content.as_bytes()), None, "{name} {content}");
    check("a.txt", "A text\twith a tab, and commas.\n");
    check("a.html", "<html><p>about tmx and xliff</p></html>");
    check("a.json", "{\"name\": 1}");
    check("a.xml", "<?xml version='1.0'?><tmxish/>");
    check("a.txt", "");
    check(".csv", "");
}

#[test]
fn files_of_two_languages_are_joined_by_their_names() {
    let one = |target: &str, words: [&str; 2]| {
        let unit = |n: usize, source: &str, target: &str| {
            format!("<trans-unit id='{n}'><source>{source}</source><target>{target}</target></trans-unit>")
        };
        let body =
            [unit(1, "One", words[0]), unit(if target == "ar" { 3 } else { 2 }, "Two", words[1])].concat();
        let text = format!(
            "<xliff version='1.2'><file original='o' source-language='en' target-language='{target}'><body>{body}</body></file></xliff>"
        );
        (format!("{target}.xlf"), text.into_bytes())
    };
    let read = read_all(
        Format::Xliff,
        vec![one("fr", ["Un", "Deux"]), one("ar", ["واحد", "اثنان"])],
        &Hints::default(),
    );
    assert_eq!(beads(&read.text), [["One", "Un", "واحد"], ["Two", "", "اثنان"], ["Two", "Deux", ""]]);
    let other = ("x.xlf".to_owned(), b"<xliff version='1.2'><file source-language='en' target-language='de'><trans-unit id='1'><source>Else</source></trans-unit></file></xliff>".to_vec());
    let read = read_all(Format::Xliff, vec![one("fr", ["Un", "Deux"]), other], &Hints::default());
    assert_eq!((read.text.sides(), oddities(&read)), (2, vec![Oddity::Apart]));
}

#[test]
fn a_file_that_breaks_off_gives_what_is_there() {
    let whole = "<tmx version='1.4'><body><tu><tuv xml:lang='en'><seg>One</seg></tuv></tu><tu><tuv xml:lang='en'><seg>Two and";
    let read = read(Format::Tmx, "x", whole.into());
    assert_eq!(beads(&read.text), [["One"], ["Two and"]]);
    assert_eq!(oddities(&read), [Oddity::Truncated]);
    let broken = "<tmx>\n<body><tu><tuv xml:lang='en'><seg>One</seg></tuv></tu>\n</tmx>";
    assert_eq!(oddities(&super::read(Format::Tmx, "x", broken.into())), [Oddity::Broken { line: 3 }]);
    let po = super::read(Format::Po, "x", "msgid \"a\"\nmsgstr \"b\n\nmsgid \"c\"\nmsgstr \"d\"\n".into());
    assert_eq!(oddities(&po), [Oddity::Broken { line: 2 }]);
    assert_eq!(beads(&po.text).last().map(|b| b.concat()), Some("cd".into()));
}

#[test]
fn bombs_do_not_go_off() {
    let bomb = "<!DOCTYPE tmx [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>\
        <tmx><body><tu><tuv xml:lang='en'><seg>&b; &b;</seg></tuv></tu></body></tmx>";
    let read = read(Format::Tmx, "x", bomb.into());
    assert_eq!(beads(&read.text), [["&b; &b;"]]);
    assert_eq!(oddities(&read), [Oddity::Entities { count: 2 }]);
}

#[test]
fn neither_depth_nor_length_brings_it_down() {
    let deep = |open: &str| open.repeat(300_000);
    for (format, text) in [
        (Format::Tmx, format!("<tmx><body><tu><tuv xml:lang='en'><seg>{}", deep("<hi>"))),
        (Format::Tmx, format!("<tmx><body>{}", deep("<tu><tuv xml:lang='en'><seg>x"))),
        (Format::Xliff, format!("<xliff><file>{}", deep("<group>"))),
        (Format::Xliff, format!("<xliff><file><unit>{}", deep("<matches><source>"))),
        (Format::Json, format!("{{\"visavis\":1,\"beads\":{}", deep("["))),
        (
            Format::Json,
            format!("{{\"visavis\":1,\"source\":0,\"versions\":[],\"beads\":[],\"x\":{}", deep("{\"a\":")),
        ),
    ] {
        assert!(!read(format, "x", text.into_bytes()).problems.is_empty());
    }
    let long = "a".repeat(100 << 20);
    let text =
        format!("<tmx><body><tu tuid=\"{long}\"><tuv xml:lang='en'><seg>One</seg></tuv></tu></body></tmx>");
    assert_eq!(beads(&read(Format::Tmx, "x", text.into_bytes()).text), [["One"]]);
    let many = format!(
        "<tmx><body><tu {}><tuv xml:lang='en'><seg>One</seg></tuv></tu></body></tmx>",
        "a='' ".repeat(200_000)
    );
    assert_eq!(beads(&read(Format::Tmx, "x", many.into_bytes()).text), [["One"]]);
}

#[test]
fn what_does_not_fit_in_ours_is_said() {
    let text = |more: &str| {
        format!(
            "{{\"visavis\":1,\"source\":9,\"versions\":[{{\"name\":\"a\",\"language\":\"xx1\",\"text\":\"One. Two.\",\"segments\":[[0,4,0],[5,9,0]]}}],{more}}}"
        )
    };
    let check = |more: &str, expected: &[Oddity]| {
        let read = read(Format::Json, "x", text(more).into_bytes());
        assert_eq!(oddities(&read), expected, "{more}");
        assert_eq!(read.text.sides(), usize::from(!expected.contains(&Oddity::NoUnits)));
    };
    check("\"beads\":[{\"segments\":[[0,2]],\"confidence\":1}]", &[]);
    check("\"beads\":[{\"segments\":[[0,1]],\"confidence\":1}]", &[Oddity::Unfit("beads")]);
    check(
        "\"beads\":[{\"segments\":[[0,2]],\"confidence\":1}],\"pairs\":[{\"sides\":[0,7],\"beads\":[]}]",
        &[Oddity::Unfit("pairs")],
    );
    check("\"beads\":[{\"segments\":[[0,2]],\"confidence\":1e99}]", &[]);
    check("\"beads\":7", &[Oddity::Broken { line: 1 }, Oddity::NoUnits]);
    let newer = text("\"beads\":[]").replace("\"visavis\":1", "\"visavis\":2");
    assert!(oddities(&read(Format::Json, "x", newer.into_bytes())).contains(&Oddity::Newer));
    let far = "{\"visavis\":1,\"source\":0,\"versions\":[{\"name\":\"a\",\"language\":\"en\",\"text\":\"One\",\"segments\":[[4294967296,4294967299,0]]}],\"beads\":[]}";
    assert!(oddities(&read(Format::Json, "x", far.into())).contains(&Oddity::Unfit("segments")));
}
