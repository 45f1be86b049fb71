//! One set of texts: a line of JSON in, a line of JSON out.

use std::io::Write;

use encoding_rs::UTF_8;
use serde::Deserialize;
use serde_json::value::RawValue;

use super::contract;
use crate::align::{Alignment, Resources};
use crate::import::{self, Imported, ProblemKind, Said, Segmentation};
use crate::message::say;
use crate::parallel::{Text, align_versions};
use crate::text::{Language, decode};

/// What was made of a line: an object in a line of its own, and whether the
/// texts could be aligned at all.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) line: Vec<u8>,
    pub(super) aligned: bool,
}

/// A set as it comes. The id is not looked into: it goes out as it came in.
#[derive(Deserialize)]
struct Set<'a> {
    #[serde(borrow, default)]
    id: Option<&'a RawValue>,
    #[serde(borrow, default)]
    texts: Option<&'a RawValue>,
}

#[derive(Deserialize)]
struct One {
    #[serde(default)]
    lang: Option<String>,
    text: String,
}

/// Aligns the set that a line holds; `number` is the line's, from 1, by which it
/// is named where it has no id.
pub(super) fn answer(line: &[u8], number: u64, segmentation: Segmentation, resources: &Resources) -> Answer {
    let (id, text) = read(line, number, segmentation);
    let mut out = Vec::with_capacity(line.len());
    let null = RawValue::NULL;
    let written = match text {
        Ok(versions) => {
            let alignment = align_versions(&versions, resources, &|_| true).unwrap_or_else(|| {
                Alignment::none(&versions.iter().map(|v| v.segments().len()).collect::<Vec<_>>())
            });
            let sources: Vec<String> = (1..=versions.len()).map(|n| n.to_string()).collect();
            let text = Text::new(versions, alignment, 0);
            contract::write(&text, &sources, Some(id.unwrap_or(null)), &mut out).map_err(|e| e.to_string())
        }
        Err(sentence) => Err(sentence),
    };
    let aligned = written.is_ok();
    if let Err(sentence) = written {
        out = refusal(id, &sentence);
    }
    out.push(b'\n');
    Answer { line: out, aligned }
}

/// What stands for a set that could not be aligned.
pub(super) fn refusal(id: Option<&RawValue>, sentence: &str) -> Vec<u8> {
    let id = id.map_or("null", RawValue::get);
    let mut out = Vec::new();
    // Nothing is refused by a vector.
    let _ = write!(out, "{{\"id\":{id},\"error\":{}}}", serde_json::Value::from(sentence));
    out
}

/// The id, as far as it can be known, and the versions, or why there are none.
fn read(
    line: &[u8],
    number: u64,
    segmentation: Segmentation,
) -> (Option<&RawValue>, Result<Vec<crate::parallel::Version>, String>) {
    let what = |error: serde_json::Error| crate::cli::faults::json(&error);
    let Ok(text) = std::str::from_utf8(line) else {
        return (None, Err(say!("jsonl-not-utf8", number = number)));
    };
    // What is an array to JSON could pass for the object's values in their order.
    if !text.trim_start().starts_with('{') {
        return (None, Err(say!("jsonl-no-object", number = number)));
    }
    let set: Set = match serde_json::from_str(text) {
        Ok(set) => set,
        Err(error) => return (None, Err(say!("jsonl-no-object-for", number = number, what = what(error)))),
    };
    let Some(texts) = set.texts else {
        return (set.id, Err(say!("jsonl-no-texts").into()));
    };
    let texts: Vec<One> = match serde_json::from_str(texts.get()) {
        Ok(texts) => texts,
        Err(error) => {
            let said = what(error);
            return (set.id, Err(say!("jsonl-bad-texts", what = said)));
        }
    };
    if texts.is_empty() {
        return (set.id, Err(say!("jsonl-empty-texts").into()));
    }
    (set.id, texts.into_iter().enumerate().map(|(at, one)| version(at + 1, one, segmentation)).collect())
}

fn version(number: usize, one: One, segmentation: Segmentation) -> Result<crate::parallel::Version, String> {
    let language = match &one.lang {
        None => None,
        Some(code) => Some(
            Language::from_tag(code)
                .ok_or_else(|| say!("jsonl-no-language", number = number, code = code.as_str()))?,
        ),
    };
    let said = Said { language, encoding: Some(UTF_8), segmentation };
    let Imported { version, problems, .. } =
        import::plain(&say!("jsonl-text", number = number), one.text.into_bytes(), &said);
    // A text without words is a side without segments, which is no trouble here.
    let harmless = |kind: &ProblemKind| {
        matches!(kind, ProblemKind::NoLetters | ProblemKind::Bytes(decode::Problem::Empty))
    };
    match problems.iter().find(|p| p.is_fatal() && !harmless(&p.kind)) {
        Some(problem) => Err(problem.to_string().trim_end_matches('.').to_owned()),
        None => Ok(version),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Shipped;
    use serde_json::{Value, json};

    fn answered(line: &str) -> (Value, bool) {
        let lexicon = Shipped::new();
        let answer = answer(line.as_bytes(), 7, Segmentation::Sentence, &Resources::new(&lexicon));
        let text = String::from_utf8(answer.line).expect("UTF-8");
        assert!(text.ends_with('\n') && text.matches('\n').count() == 1, "{text:?}");
        (serde_json::from_str(&text).expect("JSON"), answer.aligned)
    }

    #[test]
    fn a_set_becomes_the_object_of_the_contract() {
        let (answer, aligned) = answered(
            r#"{"texts": [{"lang": "fr", "text": "Oui. Il pleut.\n\nFin."}, {"text": "Yes. It is raining.\n\nThe end."}], "id": {"n": 12345678901234567890123}, "more": 1}"#,
        );
        assert!(aligned);
        assert_eq!(answer["versions"][0]["lang"], "fr");
        assert_eq!(answer["versions"][1]["lang"], "en");
        assert_eq!(answer["versions"][1]["source"], "2");
        assert_eq!(answer["versions"][0]["segments"][2], json!({"line": 1, "start": 0, "end": 4}));
        assert_eq!(answer["pairs"].as_array().map(Vec::len), Some(1));
        assert!(answer["beads"].as_array().is_some_and(|beads| !beads.is_empty()));
        assert!(answer.get("error").is_none());
    }

    #[test]
    fn an_id_goes_out_as_it_came_in() {
        let lexicon = Shipped::new();
        for id in ["12345678901234567890123", "\"\\u0041\"", "[1, {\"a\":null}]", "null", "1.50", "true"] {
            for line in
                [format!("{{\"id\":{id},\"texts\":[{{\"text\":\"a\"}}]}}"), format!("{{\"id\":{id}}}")]
            {
                let answer = answer(line.as_bytes(), 1, Segmentation::Line, &Resources::new(&lexicon));
                let out = String::from_utf8(answer.line).expect("UTF-8");
                assert!(out.starts_with(&format!("{{\"id\":{id},")), "{out}");
            }
        }
    }

    #[test]
    fn what_cannot_be_aligned_says_why_in_a_sentence() {
        let check = |line: &str, id: Value, words: &str| {
            let (answer, aligned) = answered(line);
            assert!(!aligned, "{line}");
            assert_eq!(answer["id"], id, "{line}");
            let said = answer["error"].as_str().expect("a sentence");
            assert!(said.contains(words), "{said} does not say {words}");
        };
        check("nonsense", Value::Null, "line 7 is no JSON object");
        check("[1, []]", Value::Null, "line 7 is no JSON object");
        check("{\"id\": 1", Value::Null, "line 7 is no JSON object: it ends too early (byte 8)");
        check("{\"id\": 1}", json!(1), "no \"texts\"");
        check("{\"id\": 1, \"texts\": []}", json!(1), "empty");
        check("{\"id\": \"a\", \"texts\": [{\"lang\": \"fr\"}]}", json!("a"), "text is missing");
        check("{\"id\": 1, \"texts\": {\"text\": \"a\"}}", json!(1), "no array");
        check("{\"id\": 2, \"texts\": [{\"text\": \"a\", \"lang\": \"!\"}]}", json!(2), "no language code");
    }

    #[test]
    fn a_text_without_words_is_a_side_without_segments() {
        let (answer, aligned) =
            answered(r#"{"texts": [{"text": ""}, {"text": "Oui. Non."}, {"text": "…"}]}"#);
        assert!(aligned);
        assert_eq!(answer["id"], Value::Null);
        assert_eq!(answer["versions"][0]["segments"], json!([]));
        assert_eq!(answer["beads"].as_array().map(Vec::len), Some(2));
    }
}
